// SPDX-License-Identifier: Apache-2.0
package dev.tidings.bench.running;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.bench.running.Soak.Sample;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The soak in short, with generous bounds: what leaks with each poll or each fault shows all the same. */
class SoakTest {
    private static final int FEEDS = 12;
    private static final long HEAP = 32L << 20;
    private static final int SPARE = 24;
    private static final long PATIENCE_MILLIS = 60_000;

    @TempDir
    Path folder;

    private List<Sample> soak(int cycles, int feeds, String name) throws Exception {
        return new Soak(cycles, 240, 240, feeds).run(Files.createDirectory(folder.resolve(name)), sample -> {});
    }

    @Test
    @Timeout(600)
    void hundredsOfRequestsAndTheirFaultsLeaveNoThreadsFilesOrMemoryBehind() throws Exception {
        soak(0, 2, "first"); // loads what is loaded once
        long filesBefore = Soak.files();
        List<Sample> samples = soak(480, FEEDS, "second");
        Sample first = samples.get(0);
        Sample last = samples.get(samples.size() - 1);
        assertTrue(last.requests() > 12 * FEEDS && last.faults() > 0 && last.articles() >= FEEDS / 2, last.line());
        assertTrue(last.heap() <= first.heap() + HEAP, first.line() + "\n" + last.line());
        assertTrue(last.threads() <= first.threads() + SPARE, first.line() + "\n" + last.line());
        assertTrue(last.files() <= first.files() + SPARE, first.line() + "\n" + last.line());
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("tidings")) {
                thread.join(PATIENCE_MILLIS);
                assertFalse(thread.isAlive(), thread + " goes on");
            }
        }
        assertTrue(Soak.files() <= filesBefore + SPARE, filesBefore + " before, then " + Soak.files());
    }
}
