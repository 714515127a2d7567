// SPDX-License-Identifier: Apache-2.0
package dev.tidings.micrometer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MicrometerMetricsTest {
    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final MicrometerMetrics metrics = MicrometerMetrics.of(registry);

    @Test
    void countsAreCountersWithTheirLabelsAsTags() {
        metrics.count("tidings.polls", 1, Map.of("outcome", "ITEMS"));
        metrics.count("tidings.polls", 2, Map.of("outcome", "ITEMS"));
        metrics.count("tidings.polls", 5, Map.of("outcome", "FAILED"));
        assertEquals(
                3,
                registry.get("tidings.polls").tag("outcome", "ITEMS").counter().count());
        assertEquals(
                5,
                registry.get("tidings.polls").tag("outcome", "FAILED").counter().count());
    }

    @Test
    void timesAreTimers() {
        metrics.time("tidings.turn", Duration.ofSeconds(2));
        metrics.time("tidings.turn", Duration.ofSeconds(4));
        assertEquals(2, registry.get("tidings.turn").timer().count());
        assertEquals(6, registry.get("tidings.turn").timer().totalTime(TimeUnit.SECONDS));
    }

    @Test
    void aGaugeIsAskedWhenSomebodyLooksAndALaterOneTakesItsPlace() {
        metrics.gauge("tidings.waiting", () -> 7);
        assertEquals(7, registry.get("tidings.waiting").gauge().value());
        metrics.gauge("tidings.waiting", () -> 9);
        assertEquals(9, registry.get("tidings.waiting").gauge().value());
    }
}
