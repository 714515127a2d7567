// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.port.HostGate.Admission;
import dev.tidings.testkit.fake.FakeClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LocalHostGateTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final FakeClock clock = FakeClock.at("2026-03-01T12:00:00Z");
    private final List<Duration> waits = new ArrayList<>();
    private final LocalHostGate gate = LocalHostGate.builder()
            .clock(clock)
            .spacing(Duration.ofSeconds(1))
            .concurrency(2)
            .sleeper(time -> {
                waits.add(time);
                clock.advance(time);
            })
            .build();

    private Admission enter(String host) throws InterruptedException {
        return gate.enter(host, Duration.ZERO, Duration.ofSeconds(5));
    }

    private void visit(String host) throws InterruptedException {
        assertInstanceOf(Admission.Pass.class, enter(host)).close();
    }

    @Test
    void keepsStartsAtOneHostApart() throws InterruptedException {
        visit("a.org");
        visit("a.org");
        visit("b.org");
        assertEquals(List.of(Duration.ofSeconds(1)), waits);
    }

    @Test
    void keepsTheLongerSpacingOfTheCaller() throws InterruptedException {
        gate.enter("a.org", Duration.ofSeconds(4), Duration.ofSeconds(5));
        visit("a.org");
        assertEquals(List.of(Duration.ofSeconds(4)), waits);
    }

    @Test
    void closesAtOnceDuringAPauseAndOpensAfterIt() throws InterruptedException {
        gate.pause("a.org", NOW.plusSeconds(60));
        gate.pause("a.org", NOW.plusSeconds(30));
        assertEquals(new Admission.Closed(Optional.of(NOW.plusSeconds(60))), enter("a.org"));
        visit("b.org");
        clock.advance(Duration.ofSeconds(60));
        visit("a.org");
        assertTrue(waits.isEmpty());
    }

    @Test
    void aClockThatIsSetBackKeepsNobodyOutForLonger() throws InterruptedException {
        visit("a.org");
        gate.pause("b.org", NOW.plusSeconds(60));
        enter("b.org");
        clock.advance(Duration.ofDays(-1));
        visit("a.org");
        enter("b.org");
        clock.advance(Duration.ofSeconds(61));
        visit("b.org");
    }

    @Test
    void turnsAwayWhoWouldWaitLongerThanTheirPatience() throws InterruptedException {
        enter("a.org");
        enter("a.org");
        assertEquals(new Admission.Closed(Optional.empty()), gate.enter("a.org", Duration.ZERO, Duration.ZERO));
    }

    @Test
    void backOffDoublesWithinItsBoundsAndIsTheSameInEveryRun() {
        Backoff backoff = new Backoff(Duration.ofMinutes(1), Duration.ofHours(1));
        assertEquals(backoff.after(3, "x"), backoff.after(3, "x"));
        assertTrue(backoff.after(1, "x").compareTo(Duration.ofSeconds(48)) >= 0);
        assertTrue(backoff.after(1, "x").compareTo(Duration.ofSeconds(72)) <= 0);
        assertTrue(backoff.after(30, "x").compareTo(Duration.ofMinutes(48)) >= 0);
        assertTrue(backoff.after(30, "x").compareTo(Duration.ofHours(1)) <= 0);
        assertThrows(IllegalArgumentException.class, () -> backoff.after(0, "x"));
    }
}
