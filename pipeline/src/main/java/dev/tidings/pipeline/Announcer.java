// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.port.Metrics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells listener, subscribers and metrics; what they throw is ignored. Safe for all threads. */
final class Announcer {
    private static final Logger LOG = LoggerFactory.getLogger(Aggregator.class);

    private final RunListener listener;
    private final EventFeed events;
    private final Metrics metrics;
    private final Clock clock;

    Announcer(RunListener listener, EventFeed events, Metrics metrics, Clock clock) {
        this.listener = listener;
        this.events = events;
        this.metrics = metrics;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    void tell(Consumer<RunListener> news) {
        quietly("run listener", () -> news.accept(listener));
    }

    void happened(NewsEvent event) {
        tell(l -> l.happened(event));
        events.publish(event);
    }

    void count(String name, long amount) {
        count(name, amount, Map.of());
    }

    void count(String name, long amount, Map<String, String> labels) {
        if (amount > 0) {
            quietly("metrics", () -> metrics.count(name, amount, labels));
        }
    }

    void time(String name, Instant from) {
        Duration taken = Duration.between(from, now());
        quietly("metrics", () -> metrics.time(name, taken.isNegative() ? Duration.ZERO : taken));
    }

    void gauge(String name, DoubleSupplier value) {
        quietly("metrics", () -> metrics.gauge(name, value));
    }

    private static void quietly(String who, Runnable telling) {
        try {
            telling.run();
        } catch (RuntimeException e) {
            LOG.warn("the {} failed and is ignored: {}", who, e.toString());
        }
    }
}
