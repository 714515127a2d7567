// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.json.TidingsJson;
import dev.tidings.core.model.Article;
import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.Insight;
import dev.tidings.core.model.Story;
import dev.tidings.core.port.WorkKind;
import dev.tidings.pipeline.Aggregator;
import dev.tidings.store.jdbc.JdbcStore;
import dev.tidings.testkit.http.ScriptedServer;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rounds: {@code -Dtidings.kills=20}; few by default. */
class KilledPipelineTest {
    private static final int ROUNDS = Integer.getInteger("tidings.kills", 3);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    /** Runs a process until it has said so many lines, and a little longer, or to its end. How many lines it said. */
    private static int run(Path file, ScriptedServer server, int lines, int spins) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledRun.class.getName(),
                        file.toString(),
                        String.valueOf(server.port()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int said = 0;
        try (BufferedReader out = process.inputReader()) {
            while (said < lines && out.readLine() != null) {
                said++;
            }
            for (int i = 0; i < spins * 1000 && said == lines; i++) {
                Thread.onSpinWait();
            }
        } finally {
            process.destroyForcibly();
            process.waitFor();
        }
        return said;
    }

    /** Everything that readers could ever see, and what remains to be done. */
    private static List<String> content(Path file) {
        List<String> all = new ArrayList<>();
        try (Aggregator news = Aggregator.builder()
                .store(JdbcStore.sqlite(file))
                .clock(Clock.fixed(Instant.parse("2026-11-22T18:00:00Z"), ZoneOffset.UTC))
                .build()) {
            for (Class<?> type : List.of(FeedItem.class, Article.class, Story.class, Insight.class)) {
                news.store().all(type).forEach(value -> all.add(type.getSimpleName() + " " + TidingsJson.write(value)));
            }
            news.site().pages().forEach(page -> all.add("page " + TidingsJson.write(page)));
            for (WorkKind kind : WorkKind.values()) {
                news.store().queue().open(kind, 1000).forEach(work -> all.add("open " + work.id()));
            }
        }
        return all;
    }

    @Test
    void aKilledRunIsGoneOnWithAndEndsAsOneThatNobodyDisturbed() throws Exception {
        Random random = new Random(20261125);
        try (ScriptedServer server = NewsByFeed.open()) {
            int lines = run(folder.resolve("calm.db"), server, Integer.MAX_VALUE, 0);
            List<String> calm = content(folder.resolve("calm.db"));
            assertTrue(calm.stream().filter(line -> line.startsWith("Story ")).count() >= 10, calm.toString());
            assertTrue(calm.stream().anyMatch(line -> line.startsWith("Insight ")));
            for (int round = 0; round < ROUNDS; round++) {
                Path file = folder.resolve("round" + round + ".db");
                int first = random.nextInt(lines);
                int second = random.nextInt(lines);
                run(file, server, first, random.nextInt(2000));
                run(file, server, second, random.nextInt(2000));
                run(file, server, Integer.MAX_VALUE, 0);
                assertEquals(calm, content(file), "round " + round + ", killed after " + first + " and " + second);
            }
        }
    }
}
