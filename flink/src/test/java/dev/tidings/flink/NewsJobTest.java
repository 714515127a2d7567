// SPDX-License-Identifier: Apache-2.0
package dev.tidings.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.Insight;
import dev.tidings.core.model.Story;
import dev.tidings.core.port.StoryStore;
import dev.tidings.core.store.InMemoryStoryStore;
import dev.tidings.testkit.fake.FakeClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whole jobs on a small cluster in this process. */
class NewsJobTest {
    private static final List<Instant> ROUNDS = PastPress.rounds(2);

    private static final int FEW = 4;

    private static @Nullable Cluster cluster;
    private static StoryStore alone = new InMemoryStoryStore();

    @BeforeAll
    static void start() throws Exception {
        cluster = new Cluster(2);
        alone = alone(ROUNDS, FEW);
    }

    @AfterAll
    static void stop() {
        Lazy.opened(cluster).close();
    }

    @Test
    void aJobMakesTheStoriesOfASingleProcess() throws Exception {
        StoryStore store = Kept.named("same");
        NewsJob job = NewsJob.builder(() -> PastPress.settings(FEW), () -> Kept.named("same"))
                .rounds(ROUNDS)
                .build();
        Lazy.opened(cluster).run(job, 4);
        assertTrue(alone.all(Story.class).size() > 10, alone.all(Story.class).toString());
        assertEquals(String.join("\n", Kept.content(alone)), String.join("\n", Kept.content(store)));
        List<Insight> insights = store.all(Insight.class);
        for (Story story : store.all(Story.class)) {
            assertTrue(insights.stream().anyMatch(i -> i.storyId().equals(story.id())), story.headline());
        }
    }

    @Test
    void shardsLoseNoArticleAndKeepEachInOneStory() throws Exception {
        StoryStore store = Kept.named("sharded");
        NewsJob job = NewsJob.builder(() -> PastPress.settings(FEW), () -> Kept.named("sharded"))
                .rounds(ROUNDS)
                .shards(3)
                .build();
        Lazy.opened(cluster).run(job, 2);
        List<String> articles =
                store.all(Article.class).stream().map(Article::id).toList();
        List<String> inStories = store.all(Story.class).stream()
                .flatMap(story -> story.articleIds().stream())
                .sorted()
                .toList();
        assertEquals(articles.stream().sorted().toList(), inStories);
        assertTrue(articles.containsAll(
                alone.all(Article.class).stream().map(Article::id).toList()));
    }

    @Test
    void aJobThatCannotWorkIsRefusedWithTheValue() {
        NewsJob.Builder builder = NewsJob.builder(() -> PastPress.settings(FEW), () -> Kept.named("none"));
        assertTrue(message(() -> builder.shards(0)).contains("shards is less than 1: 0"));
        assertTrue(message(() -> builder.shards(129)).contains("129"));
        assertTrue(message(() -> builder.turn(Duration.ofMillis(5))).contains("PT0.005S"));
        assertTrue(message(() -> builder.rounds(List.of())).contains("no rounds"));
        assertTrue(message(() -> builder.rounds(List.of(Instant.MAX, Instant.EPOCH)))
                .contains("ascend"));
    }

    private static String message(Runnable setting) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, setting::run).getMessage());
    }

    static StoryStore alone(List<Instant> rounds, int publishers) {
        InMemoryStoryStore store = new InMemoryStoryStore();
        for (Instant round : rounds) {
            PastPress.settings(publishers)
                    .store(new Kept(store))
                    .clock(FakeClock.at(round.toString()))
                    .build()
                    .run();
        }
        return store;
    }
}
