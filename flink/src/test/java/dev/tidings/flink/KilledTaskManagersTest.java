// SPDX-License-Identifier: Apache-2.0
package dev.tidings.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.Insight;
import dev.tidings.core.model.Story;
import dev.tidings.core.port.StoryStore;
import dev.tidings.store.jdbc.JdbcStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Five rounds in which task managers die at random moments; with {@code -Pkills} or {@code -Dtidings.kills=20}. */
@EnabledIfSystemProperty(named = "tidings.kills", matches = "[1-9]\\d*")
class KilledTaskManagersTest {
    private static final int ROUNDS = 5;
    private static final int MOST_KILLS = 3;
    private static final int POLLS = 6;

    @TempDir
    Path folder;

    @Test
    void killedTaskManagersLeaveTheStoriesOfASingleProcess() throws Exception {
        List<Instant> times = PastPress.rounds(POLLS);
        long before = Disturbance.requests();
        StoryStore alone = NewsJobTest.alone(times, Integer.MAX_VALUE);
        long requests = Disturbance.requests() - before;
        Random random = new Random(20261126);
        for (int round = 0; round < ROUNDS; round++) {
            Path file = folder.resolve("round" + round + ".db");
            int wanted = 1 + random.nextInt(MOST_KILLS);
            AtomicInteger kills = new AtomicInteger();
            try (Cluster cluster = new Cluster(2)) {
                killSoon(cluster, random, requests / (wanted + 1), wanted, kills);
                cluster.run(
                        NewsJob.builder(() -> PastPress.settings(Integer.MAX_VALUE), sqlite(file.toString()))
                                .rounds(times)
                                .build(),
                        4);
            }
            String which = "round " + round + ", killed " + kills + " times";
            System.out.println(which);
            assertTrue(kills.get() > 0, which);
            try (StoryStore store = JdbcStore.sqlite(file)) {
                assertEquals(String.join("\n", Kept.content(alone)), String.join("\n", Kept.content(store)), which);
                List<Insight> insights = store.all(Insight.class);
                for (Story story : store.all(Story.class)) {
                    assertTrue(insights.stream().anyMatch(i -> i.storyId().equals(story.id())), story.headline());
                }
            }
        }
    }

    private static StoreAccess sqlite(String file) {
        return () -> JdbcStore.sqlite(Path.of(file));
    }

    /** Kills a task manager after some more requests, from a thread of its own, and so on. */
    private static void killSoon(Cluster cluster, Random random, long within, int kills, AtomicInteger done) {
        Disturbance.after(1 + random.nextInt((int) within), () -> {
            Thread killer = new Thread(() -> {
                cluster.kill(done.getAndIncrement());
                if (kills > 1) {
                    killSoon(cluster, random, within, kills - 1, done);
                }
            });
            killer.setContextClassLoader(Cluster.class.getClassLoader()); // the task's ends with the job
            killer.setDaemon(true);
            killer.start();
        });
    }
}
