// SPDX-License-Identifier: Apache-2.0
package dev.tidings.bench.render;

import dev.tidings.core.model.Absent;
import dev.tidings.core.model.AbsentReason;
import dev.tidings.core.model.Article;
import dev.tidings.core.model.ArticleText;
import dev.tidings.core.model.Entity;
import dev.tidings.core.model.EntityKind;
import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.Insight;
import dev.tidings.core.model.InsightPart;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.model.Provenance;
import dev.tidings.core.model.RunReport;
import dev.tidings.core.model.Source;
import dev.tidings.core.model.Story;
import dev.tidings.core.model.Topic;
import dev.tidings.core.port.Commit;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.Query;
import dev.tidings.core.port.RenderContext;
import dev.tidings.core.port.StoryStore;
import dev.tidings.pipeline.Aggregator;
import dev.tidings.render.ExportReport;
import dev.tidings.render.HtmlRenderer;
import dev.tidings.render.SiteExporter;
import dev.tidings.store.jdbc.JdbcStore;
import dev.tidings.testkit.fake.FakeClock;
import dev.tidings.testkit.sample.InventedWords;
import dev.tidings.testkit.sample.SampleArticles;
import dev.tidings.testkit.sample.SampleClaims;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
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
 * Fills a store with invented stories of one or two articles of 1 to 3 KB each, told over a year; runs an aggregator on it
 * with nothing new, publishes the site, again with nothing and with one insight changed, and after a run with ten new articles. Run it with
 * a small heap. A folder that was filled is used as it is.
 */
public final class StoredSite {
    private static final int A_COMMIT = 200;
    private static final int TAKEAWAYS = 6;
    private static final int WORDS = 20_000;
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
            if (store.list(Query.all(Story.class).withLimit(1)).ids().isEmpty()) {
                site.fill();
            }
            // not closed, as that would close the store
            @SuppressWarnings("resource")
            Aggregator news =
                    Aggregator.builder().store(store).clock(site.clock).build();
            site.run(news, "run, nothing new");
            site.export(news, "export");
            site.run(news, "run, nothing new");
            site.clock.advance(Duration.ofMinutes(1));
            site.export(news, "export, nothing changed");
            site.put(stories / 2, TAKEAWAYS - 1);
            site.export(news, "export, one insight changed");
            site.offer(news);
            site.run(news, "run, ten new articles");
            site.export(news, "export, ten new articles");
        }
    }

    private void offer(Aggregator news) {
        Source source = store.find(Key.source("kestrel")).orElseThrow();
        news.offer(
                source,
                IntStream.range(stories, stories + 10)
                        .mapToObj(number -> article(number, "kestrel"))
                        .map(article -> FeedItem.builder()
                                .id("kestrel:" + article.id())
                                .sourceId("kestrel")
                                .url(article.url())
                                .title(article.title())
                                .content("<p>" + article.text().value().replace("\n\n", "</p><p>") + "</p>")
                                .complete(true)
                                .publishedAt(article.publishedAt())
                                .collectedAt(clock.instant())
                                .build())
                        .toList());
    }

    private void run(Aggregator news, String what) {
        Step step = new Step();
        RunReport report = news.run();
        System.out.printf(
                Locale.ROOT,
                "%-32s %6d stories new, %d changed; %s%n",
                what,
                report.storiesOpened(),
                report.storiesChanged(),
                step.cost());
    }

    /** What a step costs: time, CPU of the process, and that of its collections, and what it leaves in the heap. */
    private static final class Step {
        private final long start = System.nanoTime();
        private final Duration cpu = cpu();
        private final long collecting = collecting();

        private static Duration cpu() {
            return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        }

        private static long collecting() {
            return ManagementFactory.getGarbageCollectorMXBeans().stream()
                    .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                    .sum();
        }

        String cost() {
            double seconds = (System.nanoTime() - start) / 1e9;
            double used = cpu().minus(cpu).toMillis() / 1e3;
            double collected = (collecting() - collecting) / 1e3;
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            return String.format(
                    Locale.ROOT,
                    "%.1f s, %.1f s of CPU, collections %.1f s; %d MB of %d stay in the heap",
                    seconds,
                    used,
                    collected,
                    (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                    runtime.maxMemory() >> 20);
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
        String id = String.format(Locale.ROOT, "s-%05d", number);
        Entity entity = new Entity("who-" + number % 3_000, "Who " + number % 3_000, EntityKind.ORGANISATION);
        Topic topic = new Topic("topic-" + number % 20, "Topic " + number % 20);
        commit.put(Key.article(one.id()), one).put(Key.article(one.id(), 1), one);
        if (number % 2 == 0) {
            Article two = article(number, "marfa");
            commit.put(Key.article(two.id()), two).put(Key.article(two.id(), 1), two);
        }
        commit.put(
                Key.story(id),
                Story.builder()
                        .id(id)
                        .slug("story-" + number)
                        .headline(one.title())
                        .language("en")
                        .articleIds(number % 2 == 0 ? List.of(one.id(), articleId(number, "marfa")) : List.of(one.id()))
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

    private static String articleId(int number, String source) {
        return String.format(Locale.ROOT, "a-%s-%05d", source, number);
    }

    private static Article article(int number, String source) {
        String title = LANDS.get(number % 10) + " " + DEEDS.get(number / 10 % 12) + " plant " + number * 7919 % 5_003
                + " of Who " + number % 3_000;
        String text = title + " after a long debate.\n\n"
                + IntStream.range(0, 7 + number % 15)
                        .mapToObj(i -> InventedWords.ofVocabulary(
                                        WORDS, 100L * articleId(number, source).hashCode() + i, 15)
                                + ".")
                        .collect(Collectors.joining("\n\n"));
        return Article.builder()
                .id(articleId(number, source))
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

    private void export(Aggregator news, String what) throws IOException {
        RenderContext context = RenderContext.builder()
                .now(clock.instant())
                .baseUrl(URI.create("https://news.example/"))
                .build();
        Step step = new Step();
        ExportReport report = SiteExporter.builder(folder)
                .renderers(List.of(HtmlRenderer.create()))
                .build()
                .export(news.site().pages(), context);
        String costs = step.cost();
        TreeMap<String, Long> kinds = report.written().stream()
                .collect(Collectors.groupingBy(
                        file -> file.replaceAll("^(stories|topics|entities|editions)/.*(\\.\\w+)$", "$1/*$2"),
                        TreeMap::new,
                        Collectors.counting()));
        System.out.printf(
                Locale.ROOT,
                "%-32s %6d written %6d unchanged; %s %s%n",
                what,
                report.written().size(),
                report.unchanged(),
                costs,
                kinds);
    }
}
