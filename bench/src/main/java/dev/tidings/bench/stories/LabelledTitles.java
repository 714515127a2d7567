// SPDX-License-Identifier: Apache-2.0
package dev.tidings.bench.stories;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.ArticleText;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Articles whose stories are known, and copies of them for later days in which every word but the common ones is another
 * word: the same events with other names, places and things.
 *
 * @param articles in the order of the stream, within one day
 * @param stories the wanted story of each article
 */
record LabelledTitles(List<Article> articles, Map<String, String> stories) {
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{N}]*");
    /** In which share of the events a word must be to stay as it is. */
    private static final double COMMON = 0.25;

    private static final URI NOWHERE = URI.create("https://bench.invalid/");
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    /** Reads {@code input.jsonl} and {@code gold.jsonl} of a folder. Articles without a time come five minutes apart. */
    static LabelledTitles read(Path folder) throws IOException {
        Map<String, String> stories = new LinkedHashMap<>();
        for (String line : Files.readAllLines(folder.resolve("gold.jsonl"))) {
            JsonNode row = JsonMapper.shared().readTree(line);
            stories.put(row.get("id").asString(), row.get("cluster").asString());
        }
        List<Article> articles = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("input.jsonl"))) {
            JsonNode row = JsonMapper.shared().readTree(line);
            Instant at = row.has("published")
                    ? Instant.parse(row.get("published").asString())
                    : START.plus(Duration.ofMinutes(5L * articles.size()));
            String text = row.get("text").asString();
            String title = row.get("title").asString();
            articles.add(article(row.get("id").asString(), title.isBlank() ? firstLine(text) : title, text, at));
        }
        return new LabelledTitles(articles, stories);
    }

    private static String firstLine(String text) {
        int end = text.strip().indexOf('\n');
        return end < 0 ? text.strip() : text.strip().substring(0, end);
    }

    /** Invented headlines: forty events a day, seventy-five headlines each, in six wordings of their own words. */
    static LabelledTitles invented() {
        Random random = new Random(11);
        List<Article> articles = new ArrayList<>();
        Map<String, String> stories = new LinkedHashMap<>();
        for (int i = 0; i < 3000; i++) {
            int event = random.nextInt(40);
            StringBuilder title = new StringBuilder();
            for (int word = 0; word < 5; word++) {
                title.append(word(event * 100 + random.nextInt(9))).append(' ');
            }
            for (int word = 0; word < 4; word++) {
                title.append(word(100_000 + (int) Math.abs(random.nextGaussian() * 300)))
                        .append(' ');
            }
            String id = "a" + i;
            stories.put(id, "event-" + event);
            articles.add(article(id, title.toString().strip(), "", START.plusSeconds(28L * i)));
        }
        return new LabelledTitles(articles, stories);
    }

    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number + 400; rest > 0; rest /= 20) {
            word.append("bdfgklmnprstvzchjwxq".charAt(rest % 20)).append("aeiou".charAt((rest + number) % 5));
        }
        return word.toString();
    }

    private static Article article(String id, String title, String text, Instant at) {
        return Article.builder()
                .id(id)
                .sourceId("bench")
                .publisher("")
                .url(NOWHERE)
                .title(title)
                .language("en")
                .collectedAt(at)
                .text(text.isBlank() ? ArticleText.empty() : ArticleText.ofPlain(text))
                .build();
    }

    /** The same number of days later; copy 0 is the original. */
    List<Article> copy(int number) {
        Set<String> common = number == 0 ? Set.of() : common();
        List<Article> copy = new ArrayList<>(articles.size());
        for (Article article : articles) {
            copy.add(article(
                    idOf(article.id(), number),
                    number == 0 ? article.title() : reworded(article.title(), common, number),
                    "",
                    article.collectedAt().plus(Duration.ofDays(number))));
        }
        return copy;
    }

    /** The wanted stories of a copy. */
    Map<String, String> storiesOf(int number) {
        Map<String, String> wanted = new LinkedHashMap<>();
        stories.forEach((id, story) -> wanted.put(idOf(id, number), story));
        return wanted;
    }

    private static String idOf(String id, int copy) {
        return copy == 0 ? id : id + "-" + copy;
    }

    /** The words that many events use; what a single event is about is not among them, however large it is. */
    private Set<String> common() {
        Map<String, Set<String>> events = new HashMap<>();
        for (Article article : articles) {
            String event = stories.getOrDefault(article.id(), "");
            WORD.matcher(article.title().toLowerCase(Locale.ROOT))
                    .results()
                    .forEach(word -> events.computeIfAbsent(word.group(), any -> new HashSet<>())
                            .add(event));
        }
        int all = new HashSet<>(stories.values()).size();
        events.values().removeIf(using -> using.size() < COMMON * all);
        return events.keySet();
    }

    private static String reworded(String title, Set<String> common, int copy) {
        return WORD.matcher(title).replaceAll(word -> reworded(word.group(), common, word(copy)));
    }

    /** Another word with the same ending and large letters. */
    private static String reworded(String word, Set<String> common, String other) {
        String small = word.toLowerCase(Locale.ROOT);
        if (word.length() == 1 || common.contains(small)) {
            return word;
        }
        boolean isLarge = Character.isUpperCase(word.charAt(0));
        return isLarge ? other.substring(0, 1).toUpperCase(Locale.ROOT) + other.substring(1) + small : other + small;
    }
}
