// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.llm.internal.source;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.ArticleText;
import dev.tidings.core.model.PartialDate;
import dev.tidings.enrich.Dossier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The articles of a story as a model sees them, and what was kept from it. Immutable. */
public final class SourceSheet {
    private final List<ShownArticle> articles;
    private final int reserved;
    private final List<String> notes;

    private SourceSheet(List<ShownArticle> articles, int reserved, List<String> notes) {
        this.articles = List.copyOf(articles);
        this.reserved = reserved;
        this.notes = List.copyOf(notes);
    }

    /**
     * Reads a dossier. Articles whose rights forbid it are left out.
     *
     * @param most the most articles
     * @param room the most characters of all texts together; each article gets an equal share, and what others leave
     */
    public static SourceSheet of(Dossier dossier, int most, int room) {
        List<Article> allowed =
                dossier.articles().stream().filter(a -> a.rights().modelUse()).toList();
        int reserved = dossier.articles().size() - allowed.size();
        List<ShownArticle> shown = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        int left = room;
        for (int i = 0; i < Math.min(most, allowed.size()); i++) {
            int share = left / (Math.min(most, allowed.size()) - i);
            ShownArticle article = ShownArticle.of("A" + (i + 1), allowed.get(i), share);
            left -= article.plain().length();
            note(article, notes);
            if (!article.isEmpty()) {
                shown.add(article);
            }
        }
        if (allowed.size() > most) {
            notes.add((allowed.size() - most) + " further articles were not given to the model.");
        }
        if (reserved > 0) {
            notes.add(reserved + (reserved == 1 ? " article was" : " articles were")
                    + " kept from the model: the source reserves text and data mining.");
        }
        return new SourceSheet(shown, reserved, notes);
    }

    private static void note(ShownArticle article, List<String> notes) {
        if (article.kept() > 0) {
            notes.add(article.kept() + (article.kept() == 1 ? " sentence" : " sentences") + " of article "
                    + article.article().id() + " that " + (article.kept() == 1 ? "gives" : "give")
                    + " orders to whoever summarises it " + (article.kept() == 1 ? "was" : "were")
                    + " kept from the model.");
        }
        if (article.cut() > 0) {
            notes.add(
                    article.cut() + " sentences of article " + article.article().id() + " were left out for length.");
        }
    }

    /** What is shown. */
    public List<ShownArticle> articles() {
        return articles;
    }

    /** How many articles the model must not see. */
    public int reserved() {
        return reserved;
    }

    /** What was kept from the model, one sentence each. */
    public List<String> notes() {
        return notes;
    }

    /** Whether there is nothing to show. */
    public boolean isEmpty() {
        return articles.isEmpty();
    }

    /** The article of a reference such as {@code A1}, {@code [a1]} or {@code 1}. */
    public Optional<ShownArticle> article(String ref) {
        String plain = ref.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return articles.stream()
                .filter(a -> a.ref().equals(plain)
                        || a.ref().equals("A" + plain)
                        || plain.equals("ARTICLE" + a.ref().substring(1)))
                .findFirst();
    }

    /** The articles with their shown text alone, so that nothing else can bear a claim out. */
    public List<Article> forChecking() {
        return articles.stream()
                .map(a -> Article.builder()
                        .from(a.article())
                        .title(a.titleShown() ? a.article().title() : "-")
                        .text(a.kept() + a.cut() == 0 ? a.article().text() : ArticleText.ofPlain(a.plain()))
                        .build())
                .toList();
    }

    /** The primary language of an article; {@code und} when it is not known. */
    public static String language(Article article) {
        return article.language()
                .map(tag -> Locale.forLanguageTag(tag).getLanguage())
                .filter(tag -> !tag.isEmpty())
                .orElse("und");
    }

    /** The material of the prompt, each article between lines that carry the boundary. */
    public String prompt(String boundary) {
        StringBuilder out = new StringBuilder();
        for (ShownArticle shown : articles) {
            Article article = shown.article();
            out.append("=====")
                    .append(boundary)
                    .append(" begin ")
                    .append(shown.ref())
                    .append('\n');
            out.append("language: ").append(language(article)).append('\n');
            article.publishedAt()
                    .map(PartialDate::toString)
                    .ifPresent(date -> out.append("published: ").append(date).append('\n'));
            if (shown.titleShown()) {
                out.append("headline: ").append(CleanText.of(article.title())).append('\n');
            }
            out.append("text:\n").append(shown.prompt()).append('\n');
            out.append("=====")
                    .append(boundary)
                    .append(" end ")
                    .append(shown.ref())
                    .append('\n');
        }
        return out.toString();
    }
}
