// SPDX-License-Identifier: Apache-2.0
package dev.tidings.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.Source;
import dev.tidings.core.port.Query;
import dev.tidings.core.port.WorkKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rounds: {@code -Dtidings.kills=200}; few by default. */
class KilledProcessTest {
    private static final int ROUNDS = Integer.getInteger("tidings.kills", 3);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void aKilledProcessLosesNothingThatWasAcknowledgedAndLeavesNothingHalf() throws Exception {
        killAgainAndAgain(folder.resolve("news.db").toString());
    }

    @Test
    void aKilledProcessLosesNothingOfWhatAServerAcknowledgedAndLeavesNothingHalf() throws Exception {
        killAgainAndAgain(TestPostgres.emptyDatabaseUrl());
    }

    private static void killAgainAndAgain(String place) throws Exception {
        Random random = new Random(20261125);
        int next = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int acknowledged = runAndKill(place, next, 1 + random.nextInt(150), random.nextInt(4));
            try (JdbcStore store = KilledWriter.open(place)) {
                List<String> ids =
                        store.list(Query.all(Source.class).withLimit(1_000_000)).ids();
                int last = ids.size() / KilledWriter.PARTS - 1;
                assertTrue(
                        last >= acknowledged,
                        "round " + round + ": " + acknowledged + " was acknowledged, " + last + " is there");
                List<String> expected = new ArrayList<>();
                for (int number = 0; number <= last; number++) {
                    expected.addAll(KilledWriter.ids(number));
                }
                assertEquals(expected, ids, "whole commits only, each once");
                assertEquals(List.of(KilledWriter.work(last)), store.queue().open(WorkKind.CLUSTER, 10));
                next = last + 1;
            }
        }
    }

    /** Starts a writer and kills it (SIGKILL) somewhat after it acknowledged so many commits. The last that it acknowledged. */
    private static int runAndKill(String place, int from, int commits, int more)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        place,
                        String.valueOf(from))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int acknowledged = from - 1;
        try (BufferedReader said = process.inputReader()) {
            for (int i = 0; i < commits; i++) {
                acknowledged = Integer.parseInt(said.readLine());
            }
            for (int i = 0; i < more * 1000; i++) {
                Thread.onSpinWait();
            }
            process.toHandle().destroyForcibly(); // Process.destroyForcibly would close the stream as well
            process.waitFor();
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                acknowledged = line.isEmpty() ? acknowledged : Integer.parseInt(line);
            }
        } finally {
            process.destroyForcibly();
        }
        return acknowledged;
    }
}
