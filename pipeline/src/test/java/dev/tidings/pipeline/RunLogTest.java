// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tidings.core.model.Failure;
import dev.tidings.core.model.FailureKind;
import dev.tidings.core.port.Metrics;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunLogTest {
    private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");
    private static final Failure FIRST = Failure.lasting("https://a.example/", FailureKind.NETWORK, "no answer");
    private static final Failure SECOND = Failure.lasting("https://b.example/", FailureKind.NETWORK, "no answer");

    @Test
    void theOrderInWhichPagesFailDoesNotShow() {
        assertEquals(List.of(FIRST, SECOND), report(FIRST, SECOND));
        assertEquals(List.of(FIRST, SECOND), report(SECOND, FIRST));
    }

    private static List<Failure> report(Failure... failures) {
        Announcer nobody = new Announcer(
                RunListener.SILENT, new EventFeed(2, Runnable::run), Metrics.NONE, Clock.fixed(NOW, ZoneOffset.UTC));
        RunLog log = new RunLog(NOW, nobody);
        for (Failure failure : failures) {
            log.failed(failure);
        }
        return log.report(NOW, false).failures();
    }
}
