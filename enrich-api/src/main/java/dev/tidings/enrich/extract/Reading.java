// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.Evidence;
import dev.tidings.core.model.Span;
import dev.tidings.core.model.Story;
import dev.tidings.enrich.Dossier;
import dev.tidings.enrich.EnrichContext;
import dev.tidings.enrich.Statement;
import dev.tidings.enrich.internal.counts.Counts;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A dossier read for one reader: the articles to quote from, and their sentences. */
final class Reading {
    private static final int MAX_ARTICLES = 12;
    private static final int ENOUGH = 2;

    private final Story story;
    private final List<Article> articles;
    private final List<Candidate> candidates;
    private final Set<Integer> quotable;
    private final Strays strays;
    private final List<Map<Integer, Counts>> counts = new ArrayList<>();

    private Reading(Story story, List<Article> articles, List<Candidate> candidates, Set<Integer> quotable) {
        this.story = story;
        this.articles = articles;
        this.candidates = candidates;
        this.quotable = quotable;
        articles.forEach(a -> counts.add(new HashMap<>()));
        this.strays =
                new Strays(candidates, articles.stream().map(Article::title).toList());
    }

    /** Quotes from articles in the reader's language when they have sentences enough, else from all. */
    static Reading of(Dossier dossier, EnrichContext context) {
        List<Article> articles = dossier.articles().stream()
                .filter(a -> !a.text().isEmpty())
                .limit(MAX_ARTICLES)
                .toList();
        List<Candidate> candidates = new ArrayList<>();
        Set<Integer> own = new TreeSet<>();
        Set<Integer> all = new TreeSet<>();
        int usable = 0;
        for (int i = 0; i < articles.size(); i++) {
            List<Candidate> of = Candidate.of(i, articles.get(i).text().value());
            candidates.addAll(of);
            all.add(i);
            if (speaks(articles.get(i), context.language())) {
                own.add(i);
                usable += (int) of.stream().filter(Candidate::usable).count();
            }
        }
        return new Reading(dossier.story(), articles, candidates, usable >= ENOUGH ? own : all);
    }

    static boolean speaks(Article article, Locale reader) {
        return article.language()
                .map(tag -> Locale.forLanguageTag(tag).getLanguage().equals(reader.getLanguage()))
                .orElse(false);
    }

    Story story() {
        return story;
    }

    List<Article> articles() {
        return articles;
    }

    /** All sentences of all articles, in order. */
    List<Candidate> candidates() {
        return candidates;
    }

    /** The sentences of one article. */
    List<Candidate> of(int article) {
        return candidates.stream().filter(c -> c.document() == article).toList();
    }

    /** Whole, no clutter, says itself whose word it is, hangs on nothing, on the subject, and in a language to quote. */
    boolean quotable(Candidate c) {
        return c.usable()
                && c.stance().standsAlone()
                && !c.orphan()
                && !c.question()
                && !strays.contains(c)
                && quotable.contains(c.document());
    }

    Article article(Candidate c) {
        return articles.get(c.document());
    }

    /** The language of the sentence's article; English where it is not known. */
    Locale language(Candidate c) {
        return Locale.forLanguageTag(article(c).language().orElse("en"));
    }

    /** What the sentence counts. */
    Counts counts(Candidate c) {
        return counts.get(c.document())
                .computeIfAbsent(c.position(), p -> Counts.of(c.text(), written(c.document()), language(c)));
    }

    Statement statement(Candidate c) {
        return Statement.verbatim(evidence(c, c.span()), article(c).language());
    }

    Evidence evidence(Candidate c, Span span) {
        return Evidence.inText(article(c), span);
    }

    /** The day on which the article was written. */
    LocalDate written(int article) {
        Article a = articles.get(article);
        return a.publishedAt()
                .map(d -> d.firstDay())
                .orElseGet(() -> LocalDate.ofInstant(a.collectedAt(), ZoneOffset.UTC));
    }
}
