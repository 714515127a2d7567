// SPDX-License-Identifier: Apache-2.0
package dev.tidings.bench.render;

import dev.tidings.core.model.Absent;
import dev.tidings.core.model.AbsentReason;
import dev.tidings.core.model.Article;
import dev.tidings.core.model.ArticleText;
import dev.tidings.core.model.Entity;
import dev.tidings.core.model.EntityKind;
import dev.tidings.core.model.Insight;
import dev.tidings.core.model.InsightPart;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.model.Provenance;
import dev.tidings.core.model.Source;
import dev.tidings.core.model.Story;
import dev.tidings.core.model.Topic;
import dev.tidings.core.port.Commit;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.RenderContext;
import dev.tidings.core.port.StoryStore;
import dev.tidings.pipeline.Aggregator;
import dev.tidings.render.ExportReport;
import dev.tidings.render.HtmlRenderer;
import dev.tidings.render.SiteExporter;
import dev.tidings.store.jdbc.JdbcStore;
import dev.tidings.testkit.fake.FakeClock;
import dev.tidings.testkit.sample.SampleArticles;
import dev.tidings.testkit.sample.SampleClaims;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Fills a store with invented stories of two articles each, told over a year, and publishes the site of it: all of it, again
 * with nothing changed, with nothing changed a minute later, and with one insight changed. Run it with a small heap.
 */
public final class StoredSite {
    private static final int A_COMMIT = 200;
    private static final List<String> LANDS = List.of(
            "Norvale",
            "Kestrel",
            "Marfa",
            "Ostrava",
            "Quillon",
            "Tarnholm",
            "Velmora",
            "Wexcombe",
            "Yarrow",
            "Zephyria");
    private static final List<String> DEEDS = List.of(
            "opens", "closes", "funds", "sues", "buys", "sells", "builds", "cancels", "reviews", "delays", "tests",
            "leads");

    private final Path folder;
    private final StoryStore store;
    private final FakeClock clock = FakeClock.at(SampleArticles.NOW.toString());
    private final int stories;

    private StoredSite(Path folder, StoryStore store, int stories) {
        this.folder = folder;
        this.store = store;
        this.stories = stories;
    }

    /**
     * Prints what each export wrote.
     *
     * @param args an empty or absent folder, and how many stories; 10,000 by default
     */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        int stories = args.length > 1 ? Integer.parseInt(args[1]) : 10_000;
        try (StoryStore store = JdbcStore.sqlite(folder.resolve("news.db"))) {
            StoredSite site = new StoredSite(folder.resolve("site"), store, stories);
            site.fill();
            site.export("first export");
            site.export("again");
            site.clock.advance(Duration.ofMinutes(1));
            site.export("a minute later, nothing changed");
            site.put(stories / 2, 1);
            site.export("one insight changed");
        }
    }

    private void fill() {
        for (int first = 0; first < stories; first += A_COMMIT) {
            Commit.Builder commit = Commit.builder();
            IntStream.range(first, Math.min(first + A_COMMIT, stories)).forEach(number -> add(commit, number, 2));
            store.commit(commit.build());
        }
        Commit.Builder sources = Commit.builder();
        List.of("kestrel", "marfa")
                .forEach(id -> sources.put(
                        Key.source(id),
                        Source.builder()
                                .id(id)
                                .name(id)
                                .homepage(URI.create("https://" + id + ".example/"))
                                .build()));
        store.commit(sources.build());
    }

    private void put(int number, int takeaways) {
        Commit.Builder commit = Commit.builder();
        add(commit, number, takeaways);
        store.commit(commit.build());
    }

    private void add(Commit.Builder commit, int number, int takeaways) {
        Article one = article(number, "kestrel");
        Article two = article(number, "marfa");
        String id = String.format(Locale.ROOT, "s-%05d", number);
        Entity entity = new Entity("who-" + number % 3_000, "Who " + number % 3_000, EntityKind.ORGANISATION);
        Topic topic = new Topic("topic-" + number % 20, "Topic " + number % 20);
        commit.put(Key.article(one.id()), one).put(Key.article(two.id()), two);
        commit.put(
                Key.story(id),
                Story.builder()
                        .id(id)
                        .slug("story-" + number)
                        .headline(one.title())
                        .language("en")
                        .addArticleIds(one.id(), two.id())
                        .addTopic(topic)
                        .addEntity(entity)
                        .firstSeen(at(number))
                        .lastUpdated(at(number))
                        .build());
        List<String> sentences = List.of(one.text().value().split("\n\n"));
        commit.put(
                Key.insight(id, "en", "extractive"),
                Insight.builder()
                        .storyId(id)
                        .storyVersion(1)
                        .language("en")
                        .headline(SampleClaims.supported(one, sentences.get(0)))
                        .hook(SampleClaims.supported(one, sentences.get(0)))
                        .takeaways(sentences.subList(0, takeaways).stream()
                                .map(sentence -> SampleClaims.supported(one, sentence))
                                .toList())
                        .absent(EnumSet.complementOf(
                                        EnumSet.of(InsightPart.HEADLINE, InsightPart.HOOK, InsightPart.TAKEAWAYS))
                                .stream()
                                .map(part -> new Absent(part, AbsentReason.NOT_STATED, ""))
                                .toList())
                        .provenance(Provenance.builder()
                                .enricher("extractive")
                                .enricherVersion("1")
                                .inputHash(ArticleText.hash("sample"))
                                .madeAt(at(number))
                                .build())
                        .build());
    }

    private static Article article(int number, String source) {
        String title = LANDS.get(number % 10) + " " + DEEDS.get(number / 10 % 12) + " plant " + number * 7919 % 5_003
                + " of Who " + number % 3_000;
        String text = title + " after a long debate.\n\n"
                + IntStream.range(0, 20)
                        .mapToObj(i -> "Paragraph " + i + " of " + number
                                + " tells what the harbour office, the town and "
                                + "the company said about it, and why they did not agree on " + number % (i + 7) + ".")
                        .collect(Collectors.joining("\n\n"));
        return Article.builder()
                .id(String.format(Locale.ROOT, "a-%s-%05d", source, number))
                .sourceId(source)
                .publisher(source)
                .url(URI.create("https://" + source + ".example/" + number))
                .title(title)
                .language("en")
                .publishedAt(PartialDate.parse(at(number).toString()))
                .collectedAt(at(number))
                .text(ArticleText.ofPlain(text))
                .build();
    }

    /** All days of a year alike, the newest five hours ago. */
    private static Instant at(int number) {
        return SampleArticles.NOW
                .minus(Duration.ofHours(5 + number % 365 * 24L))
                .minusSeconds(number / 365);
    }

    private void export(String what) throws IOException {
        RenderContext context = RenderContext.builder()
                .now(clock.instant())
                .baseUrl(URI.create("https://news.example/"))
                .build();
        long start = System.nanoTime();
        // not closed, as that would close the store
        @SuppressWarnings("resource")
        Aggregator news = Aggregator.builder().store(store).clock(clock).build();
        ExportReport report = SiteExporter.builder(folder)
                .renderers(List.of(HtmlRenderer.create()))
                .build()
                .export(news.site().pages(), context);
        double seconds = (System.nanoTime() - start) / 1e9;
        TreeMap<String, Long> kinds = report.written().stream()
                .collect(Collectors.groupingBy(
                        file -> file.replaceAll("^(stories|topics|entities|editions)/.*(\\.\\w+)$", "$1/*$2"),
                        TreeMap::new,
                        Collectors.counting()));
        System.out.printf(
                Locale.ROOT,
                "%-32s %6d written %6d unchanged %6.1f s, heap of at most %d MB %s%n",
                what,
                report.written().size(),
                report.unchanged(),
                seconds,
                Runtime.getRuntime().maxMemory() >> 20,
                kinds);
    }
}
