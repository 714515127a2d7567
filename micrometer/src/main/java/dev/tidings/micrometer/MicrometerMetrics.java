// SPDX-License-Identifier: Apache-2.0
package dev.tidings.micrometer;

import dev.tidings.core.port.Metrics;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;

/**
 * Measurements in a registry of Micrometer, under the names that {@link Metrics} lists; labels become tags. Safe for all
 * threads.
 */
public final class MicrometerMetrics implements Metrics {
    private final MeterRegistry registry;
    private final Map<String, Latest> gauges = new ConcurrentHashMap<>();

    private MicrometerMetrics(MeterRegistry registry) {
        this.registry = Objects.requireNonNull(registry, "registry");
    }

    /** Measurements in a registry, for one aggregator; it is not closed here. */
    public static MicrometerMetrics of(MeterRegistry registry) {
        return new MicrometerMetrics(registry);
    }

    @Override
    public void count(String name, long amount, Map<String, String> labels) {
        List<Tag> tags = labels.entrySet().stream()
                .map(label -> Tag.of(label.getKey(), label.getValue()))
                .toList();
        registry.counter(name, tags).increment((double) amount);
    }

    @Override
    public void time(String name, Duration taken) {
        registry.timer(name).record(taken);
    }

    /** A later gauge of a name takes the place of the earlier one, as after a restart of the aggregator. */
    @Override
    public void gauge(String name, DoubleSupplier value) {
        gauges.computeIfAbsent(name, any -> register(name, new Latest(value))).value = value;
    }

    private Latest register(String name, Latest latest) {
        Gauge.builder(name, latest, held -> held.value.getAsDouble())
                .strongReference(true)
                .register(registry);
        return latest;
    }

    private static final class Latest {
        private volatile DoubleSupplier value;

        Latest(DoubleSupplier value) {
            this.value = value;
        }
    }
}
