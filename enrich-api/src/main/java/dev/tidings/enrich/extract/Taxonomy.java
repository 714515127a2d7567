// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.Audience;
import dev.tidings.core.model.Evidence;
import dev.tidings.core.model.EvidencePart;
import dev.tidings.core.model.Span;
import dev.tidings.core.model.Topic;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Topics and audiences, and the words that tell them. Read from a plain text file that users replace:
 *
 * <pre>
 * topic space | en: Space | zh: 航天
 *   words: rocket, satellite, orbit, 火箭, 卫星
 * audience investors | en: Investors | zh: 投资者
 *   words: shares, dividend, 股价
 *   topics: economy
 * </pre>
 *
 * <p>A word in Latin letters matches as a whole word, in capitals only when it is written in capitals; other scripts
 * match anywhere. A topic belongs to a story whose headlines or texts show its words often enough; an audience follows
 * from words or from topics. Immutable and safe for all threads.
 */
public final class Taxonomy {
    private static final int HEADLINE_WEIGHT = 3;
    private static final double ENOUGH = 2;
    private static final int MOST_TOPICS = 5;
    private static final int MOST_AUDIENCES = 3;

    private final List<Entry> entries;

    private Taxonomy(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    private record Entry(
            boolean audience, String slug, Map<String, String> labels, List<Pattern> words, List<String> topics) {
        String label(Locale locale) {
            return labels.getOrDefault(locale.getLanguage(), labels.getOrDefault("en", slug));
        }
    }

    /** General news and technology, in English and Chinese. */
    public static Taxonomy standard() {
        try (InputStream in = Taxonomy.class.getResourceAsStream("taxonomy.txt")) {
            if (in == null) {
                throw new IllegalStateException("taxonomy.txt is missing from the module");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a taxonomy in the form described above.
     *
     * @throws IllegalArgumentException with the line that cannot be read
     */
    public static Taxonomy parse(String text) {
        List<Entry> entries = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("topic ") || line.startsWith("audience ")) {
                entries.add(head(line));
            } else {
                detail(line, entries);
            }
        }
        return new Taxonomy(entries);
    }

    private static Entry head(String line) {
        String[] parts = line.split("\\|");
        String[] name = parts[0].strip().split("\\s+");
        if (name.length != 2 || !name[1].matches("[a-z0-9][a-z0-9-]*")) {
            throw new IllegalArgumentException("no slug of lower-case letters, digits and dashes in '" + line + "'");
        }
        Map<String, String> labels = new LinkedHashMap<>();
        for (int i = 1; i < parts.length; i++) {
            int colon = parts[i].indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException("a label without language in '" + line + "'");
            }
            labels.put(
                    parts[i].substring(0, colon).strip(),
                    parts[i].substring(colon + 1).strip());
        }
        return new Entry(name[0].equals("audience"), name[1], labels, new ArrayList<>(), new ArrayList<>());
    }

    private static void detail(String line, List<Entry> entries) {
        String body = line.strip();
        boolean words = body.startsWith("words:");
        if (entries.isEmpty() || !(words || body.startsWith("topics:"))) {
            throw new IllegalArgumentException("neither topic, audience, words nor topics: '" + line + "'");
        }
        Entry last = entries.get(entries.size() - 1);
        for (String item : body.substring(body.indexOf(':') + 1).split(",")) {
            if (!item.isBlank() && words) {
                last.words().add(pattern(item.strip()));
            } else if (!item.isBlank()) {
                last.topics().add(item.strip());
            }
        }
    }

    private static Pattern pattern(String word) {
        boolean latin = word.charAt(0) < 0x250;
        boolean capitals = word.equals(word.toUpperCase(Locale.ROOT)) && latin;
        String quoted = Pattern.quote(word);
        return latin
                ? Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + quoted + "(?![\\p{L}\\p{N}])", capitals ? 0 : Pattern.CASE_INSENSITIVE)
                : Pattern.compile(quoted);
    }

    /** The topics of a story's articles, most fitting first, with labels in the locale's language. */
    public List<Topic> topics(List<Article> articles, Locale locale) {
        return fitting(articles).stream()
                .limit(MOST_TOPICS)
                .map(e -> new Topic(e.slug(), e.label(locale)))
                .toList();
    }

    /** Who should care about a story, each with the rule that says so and where it matched. */
    public List<Audience> audiences(List<Article> articles, Locale locale) {
        List<String> topics =
                fitting(articles).stream().limit(MOST_TOPICS).map(Entry::slug).toList();
        List<Audience> found = new ArrayList<>();
        for (Entry e : entries) {
            if (!e.audience() || found.size() >= MOST_AUDIENCES) {
                continue;
            }
            List<Evidence> seen = evidence(e, articles);
            String topic =
                    topics.stream().filter(e.topics()::contains).findFirst().orElse("");
            if (score(e, articles) >= ENOUGH && !seen.isEmpty()) {
                found.add(new Audience(
                        e.slug(), e.label(locale), "word:" + seen.get(0).quote(), seen));
            } else if (!topic.isEmpty()) {
                List<Evidence> ofTopic = entries.stream()
                        .filter(t -> !t.audience() && t.slug().equals(topic))
                        .flatMap(t -> evidence(t, articles).stream())
                        .toList();
                found.add(new Audience(e.slug(), e.label(locale), "topic:" + topic, ofTopic));
            }
        }
        return List.copyOf(found);
    }

    private List<Entry> fitting(List<Article> articles) {
        Map<Entry, Double> scores = new HashMap<>();
        entries.stream().filter(e -> !e.audience()).forEach(e -> scores.put(e, score(e, articles)));
        return entries.stream()
                .filter(e -> scores.getOrDefault(e, 0.0) >= ENOUGH)
                .sorted(Comparator.comparing((Entry e) -> -scores.getOrDefault(e, 0.0)))
                .toList();
    }

    /** Mean over the articles; each text counts a word at most three times, so that length decides nothing. */
    private static double score(Entry entry, List<Article> articles) {
        double sum = 0;
        for (Article article : articles) {
            for (Pattern word : entry.words()) {
                sum += Math.min(
                        3,
                        word.matcher(article.text().value()).results().limit(3).count());
                sum += word.matcher(article.title()).find() ? HEADLINE_WEIGHT : 0;
            }
        }
        return sum / Math.max(1, articles.size());
    }

    /** The first place of the entry's words in each article. */
    private static List<Evidence> evidence(Entry entry, List<Article> articles) {
        List<Evidence> found = new ArrayList<>();
        for (Article article : articles) {
            for (EvidencePart part : EvidencePart.values()) {
                String text = part == EvidencePart.TEXT ? article.text().value() : article.title();
                entry.words().stream()
                        .flatMap(w -> w.matcher(text).results().limit(1))
                        .findFirst()
                        .map(r -> new Span(r.start(), r.end()))
                        .ifPresent(s -> found.add(
                                part == EvidencePart.TEXT
                                        ? Evidence.inText(article, s)
                                        : Evidence.inHeadline(article, s)));
            }
        }
        return found.stream().limit(3).toList();
    }
}
