// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.Audience;
import dev.tidings.core.model.Evidence;
import dev.tidings.core.model.Span;
import dev.tidings.core.model.Topic;
import dev.tidings.core.text.Slugs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Topics, audiences and known names, and the words that tell them. Read from a plain text file that users replace:
 *
 * <pre>
 * topic space | en: Space | zh: 航天
 *   aliases: spaceflight, cosmos
 *   words: rocket, satellite, orbit, 火箭, 卫星
 * audience investors | en: Investors | zh: 投资者
 *   words: shares, dividend, 股价
 *   topics: economy
 * organisation nato | en: NATO | zh: 北约
 *   aliases: North Atlantic Treaty Organization
 * </pre>
 *
 * <p>A word in Latin letters matches as a whole word, in capitals only when it is written in capitals; other scripts
 * match anywhere. A topic belongs to a story whose headlines, texts or publisher's categories show its words often enough;
 * an audience follows from words or from topics. Labels and aliases are names of one thing: they give one slug, whatever
 * the language. {@link NameFinder} finds the persons, organisations, places and products. Immutable and safe for all
 * threads.
 */
public final class Taxonomy {
    private static final double HEADLINE = 2;
    private static final double CATEGORY = 4;
    private static final int MOST_OF_A_WORD = 2;
    private static final double ENOUGH = 1;
    private static final double BESIDE_BEST = 0.5;
    private static final int MOST_TOPICS = 3;
    private static final int MOST_AUDIENCES = 3;
    private static final int READ = 6_000;

    private final List<TaxonomyEntry> entries;
    private final PhraseIndex<TaxonomyEntry> words = new PhraseIndex<>();
    private final Map<String, TaxonomyEntry> categories = new HashMap<>();

    private Taxonomy(List<TaxonomyEntry> entries) {
        this.entries = List.copyOf(entries);
        for (TaxonomyEntry entry : this.entries) {
            entry.words().stream().distinct().forEach(word -> words.add(word, entry));
            if (entry.kind() == TaxonomyEntry.Kind.TOPIC) {
                entry.names().forEach(name -> categories.putIfAbsent(category(name), entry));
                categories.putIfAbsent(category(entry.slug()), entry);
            }
        }
    }

    /** General news and technology, in English and Chinese, with names of countries, cities and international bodies. */
    public static Taxonomy standard() {
        return parse(TaxonomyFile.resource("taxonomy.txt") + "\n" + TaxonomyFile.resource("names.txt"));
    }

    /**
     * Reads a taxonomy in the form described above.
     *
     * @throws IllegalArgumentException with the line that cannot be read
     */
    public static Taxonomy parse(String text) {
        return new Taxonomy(TaxonomyFile.read(text));
    }

    /** Persons, organisations, places and products. */
    List<TaxonomyEntry> things() {
        return entries.stream().filter(e -> e.kind().isEntity()).toList();
    }

    /** Words that stand for a topic or an audience, and so are nobody's name. */
    Set<String> notions() {
        return entries.stream().flatMap(e -> e.words().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The topics of a story's articles, most fitting first, at most three, with labels in the locale's language. */
    public List<Topic> topics(List<Article> articles, Locale locale) {
        return fitting(scores(articles)).stream()
                .map(e -> new Topic(e.slug(), e.label(locale)))
                .toList();
    }

    /** Who should care about a story, each with the rule that says so and where it matched; at most three. */
    public List<Audience> audiences(List<Article> articles, Locale locale) {
        Map<TaxonomyEntry, Double> scores = scores(articles);
        List<TaxonomyEntry> topics = fitting(scores);
        Map<Audience, Double> found = new LinkedHashMap<>();
        for (TaxonomyEntry e : entries) {
            if (e.kind() != TaxonomyEntry.Kind.AUDIENCE) {
                continue;
            }
            Optional<TaxonomyEntry> topic =
                    topics.stream().filter(t -> e.topics().contains(t.slug())).findFirst();
            double own = scores.getOrDefault(e, 0.0);
            List<Evidence> seen = own < ENOUGH ? List.of() : evidence(e, articles);
            if (!seen.isEmpty()) {
                found.put(
                        new Audience(
                                e.slug(), e.label(locale), "word:" + seen.get(0).quote(), seen),
                        Math.max(
                                own, topic.map(t -> scores.getOrDefault(t, 0.0)).orElse(0.0)));
            } else if (topic.isPresent()) {
                found.put(
                        new Audience(
                                e.slug(),
                                e.label(locale),
                                "topic:" + topic.get().slug(),
                                evidence(topic.get(), articles)),
                        scores.getOrDefault(topic.get(), 0.0));
            }
        }
        return found.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<Audience, Double> e) -> -e.getValue()))
                .limit(MOST_AUDIENCES)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Topics with enough of their words, not far behind the best one. */
    private List<TaxonomyEntry> fitting(Map<TaxonomyEntry, Double> scores) {
        double best = entries.stream()
                .filter(e -> e.kind() == TaxonomyEntry.Kind.TOPIC)
                .mapToDouble(e -> scores.getOrDefault(e, 0.0))
                .max()
                .orElse(0);
        return entries.stream()
                .filter(e -> e.kind() == TaxonomyEntry.Kind.TOPIC)
                .filter(e -> scores.getOrDefault(e, 0.0) >= Math.max(ENOUGH, BESIDE_BEST * best))
                .sorted(Comparator.comparing((TaxonomyEntry e) -> -scores.getOrDefault(e, 0.0)))
                .limit(MOST_TOPICS)
                .toList();
    }

    /** Mean over the articles; a text counts a word a few times at most, so that length decides nothing. */
    private Map<TaxonomyEntry, Double> scores(List<Article> articles) {
        Map<TaxonomyEntry, Double> sums = new HashMap<>();
        for (Article article : articles) {
            Map<TaxonomyEntry, Map<String, Integer>> counts = new HashMap<>();
            for (PhraseIndex.Hit<TaxonomyEntry> hit : words.in(beginning(article))) {
                counts.computeIfAbsent(hit.value(), any -> new HashMap<>()).merge(hit.phrase(), 1, Integer::sum);
            }
            counts.forEach((entry, found) -> sums.merge(
                    entry,
                    found.values().stream()
                            .mapToDouble(n -> Math.min(n, MOST_OF_A_WORD))
                            .sum(),
                    Double::sum));
            words.in(article.title()).stream()
                    .map(PhraseIndex.Hit::value)
                    .forEach(entry -> sums.merge(entry, HEADLINE, Double::sum));
            article.categories().stream()
                    .map(c -> categories.get(category(c)))
                    .flatMap(e -> Optional.ofNullable(e).stream())
                    .distinct()
                    .forEach(entry -> sums.merge(entry, CATEGORY, Double::sum));
        }
        sums.replaceAll((entry, sum) -> sum / Math.max(1, articles.size()));
        return sums;
    }

    private static String beginning(Article article) {
        String text = article.text().value();
        return text.substring(0, Math.min(READ, text.length()));
    }

    private static String category(String name) {
        String slug = Slugs.of(name);
        return slug.isEmpty() ? name.strip() : slug;
    }

    /** The first place of the entry's words in each part of each article. */
    private List<Evidence> evidence(TaxonomyEntry entry, List<Article> articles) {
        List<Evidence> found = new ArrayList<>();
        for (Article article : articles) {
            first(entry, article.title())
                    .map(s -> Evidence.inHeadline(article, s))
                    .ifPresent(found::add);
            first(entry, beginning(article))
                    .map(s -> Evidence.inText(article, s))
                    .ifPresent(found::add);
        }
        return found.stream().limit(3).toList();
    }

    private Optional<Span> first(TaxonomyEntry entry, String text) {
        return words.in(text).stream()
                .filter(hit -> hit.value().equals(entry))
                .findFirst()
                .map(hit -> new Span(hit.start(), hit.end()));
    }
}
