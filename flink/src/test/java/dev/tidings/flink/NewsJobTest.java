// SPDX-License-Identifier: Apache-2.0
package dev.tidings.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.Insight;
import dev.tidings.core.model.Story;
import dev.tidings.core.port.StoryStore;
import dev.tidings.core.store.InMemoryStoryStore;
import dev.tidings.testkit.fake.FakeClock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whole jobs on a small cluster in this process. */
class NewsJobTest {
    @Test
    void aJobMakesTheStoriesOfASingleProcess() throws Exception {
        List<Instant> rounds = PastPress.rounds(3);
        StoryStore alone = alone(rounds);
        StoryStore store = Kept.named("same");
        try (Cluster cluster = new Cluster(2)) {
            cluster.run(
                    NewsJob.builder(PastPress::settings, () -> Kept.named("same"))
                            .rounds(rounds)
                            .build(),
                    4);
        }
        assertTrue(alone.all(Story.class).size() > 20, alone.all(Story.class).toString());
        assertEquals(String.join("\n", Kept.content(alone)), String.join("\n", Kept.content(store)));
        for (Story story : store.all(Story.class)) {
            assertTrue(
                    store.all(Insight.class).stream().anyMatch(i -> i.storyId().equals(story.id())), story.headline());
        }
    }

    static StoryStore alone(List<Instant> rounds) {
        InMemoryStoryStore store = new InMemoryStoryStore();
        for (Instant round : rounds) {
            PastPress.settings()
                    .store(new Kept(store))
                    .clock(FakeClock.at(round.toString()))
                    .build()
                    .run();
        }
        return store;
    }
}
