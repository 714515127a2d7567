// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

import java.time.Duration;
import java.util.Map;
import java.util.function.DoubleSupplier;

/**
 * Takes measurements, for a system that watches programs. Called from all threads; what it throws is ignored. New methods
 * will always be default methods.
 *
 * <p>An aggregator tells, with labels in brackets:
 *
 * <ul>
 *   <li>counts: {@code tidings.polls} [outcome], {@code tidings.items} (new ones), {@code tidings.articles},
 *       {@code tidings.duplicates}, {@code tidings.dropped}, {@code tidings.stories} [change: opened, changed, ended],
 *       {@code tidings.insights}, {@code tidings.failures} [kind]
 *   <li>times: {@code tidings.poll} (asking one source), {@code tidings.turn} (from items to insights)
 *   <li>gauges, while it is running: {@code tidings.waiting} (items without an article, as of the last turn),
 *       {@code tidings.polling} (polls going on)
 * </ul>
 */
public interface Metrics {
    /** Measures nothing. */
    Metrics NONE = new Metrics() {};

    /**
     * Counts something.
     *
     * @param amount 0 or more
     * @param labels few different values each
     */
    default void count(String name, long amount, Map<String, String> labels) {}

    /** Something took so long, by the clock of the aggregator. */
    default void time(String name, Duration taken) {}

    /**
     * A value that goes up and down.
     *
     * @param value asked for whenever somebody looks, by any thread; quick
     */
    default void gauge(String name, DoubleSupplier value) {}
}
