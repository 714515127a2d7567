// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.Source;
import dev.tidings.core.model.Story;
import dev.tidings.core.port.StoryStore;
import dev.tidings.pipeline.Aggregator;
import dev.tidings.store.jdbc.JdbcStore;
import dev.tidings.testkit.fake.FakeClock;
import dev.tidings.testkit.fake.FakeFetcher;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WithdrawCommandTest {
    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void keepTwoArticles() throws InterruptedException {
        file = folder.resolve("news.db");
        FakeClock clock = FakeClock.at("2026-11-22T18:00:00Z");
        Source harbor = Source.builder().id("harbor").name("Harbor Ledger").build();
        try (StoryStore store = JdbcStore.sqlite(file);
                Aggregator news = Aggregator.builder()
                        .store(store)
                        .fetcher(new FakeFetcher())
                        .clock(clock)
                        .build()) {
            news.offer(
                    harbor,
                    List.of(
                            post("lock", "Lock at Quillport closed after barge hits gate", clock),
                            post("museum", "Marlowick museum finds a lost painting", clock)));
            news.run();
        }
    }

    private static FeedItem post(String key, String title, FakeClock clock) {
        return FeedItem.builder()
                .id("harbor:" + key)
                .sourceId("harbor")
                .url(URI.create("https://harbor.example/" + key))
                .title(title)
                .content("<p>" + title + ", the town said.</p>")
                .complete(true)
                .collectedAt(clock.instant())
                .build();
    }

    private String run(int status, String... articles) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = System.out;
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            String[] arguments = new String[articles.length + 5];
            arguments[0] = "withdraw";
            arguments[1] = "--store";
            arguments[2] = file.toString();
            arguments[3] = "--now";
            arguments[4] = "2026-11-23T09:00:00Z";
            System.arraycopy(articles, 0, arguments, 5, articles.length);
            assertEquals(status, Tidings.commandLine().execute(arguments));
        } finally {
            System.setOut(out);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void anArticleIsTakenBackByAnyAddressItHas() {
        String id;
        try (StoryStore store = JdbcStore.sqlite(file)) {
            id = store.all(Article.class).stream()
                    .filter(article -> article.title().contains("Quillport"))
                    .findFirst()
                    .orElseThrow()
                    .id();
        }
        String said = run(0, "http://www.harbor.example/lock?utm_source=mail");
        assertTrue(said.contains("withdrawn; "), said);
        try (StoryStore store = JdbcStore.sqlite(file)) {
            assertTrue(store.all(Story.class).stream()
                    .noneMatch(story -> story.headline().contains("Quillport")));
            for (Article article : store.all(Article.class)) {
                assertFalse(article.text().value().contains("Quillport"));
            }
        }
        assertTrue(run(0, id).contains("withdrawn since 2026-11-23T09:00:00Z"));
    }

    @Test
    void anArticleThatNobodyKnowsIsSaidAndGivesStatusOne() {
        assertEquals(
                "https://harbor.example/other: not known",
                run(1, "https://harbor.example/other").strip());
    }

    @Test
    void aStoreThatIsNotThereIsNotMade() {
        file = folder.resolve("none.db");
        assertEquals("", run(1, "a-1"));
        assertFalse(file.toFile().exists());
    }
}
