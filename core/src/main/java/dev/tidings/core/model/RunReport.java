// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

import dev.tidings.core.Values;
import java.time.Instant;
import java.util.List;
import org.immutables.value.Value;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * What one run did, and everything that went wrong. Every item is accounted for: new items = articles + duplicates
 * + dropped, for each source.
 */
@Values
@Value.Immutable
@JsonDeserialize(builder = RunReport.Builder.class)
@SuppressWarnings("exports")
public sealed interface RunReport permits ImmutableRunReport {
    /** The clock at the start. */
    Instant startedAt();

    /** The clock at the end. */
    Instant finishedAt();

    /** In the order of the aggregator's sources. */
    List<SourceReport> sources();

    /** Stories that are new. */
    @Value.Default
    default int storiesOpened() {
        return 0;
    }

    /** Stories that were there and changed. */
    @Value.Default
    default int storiesChanged() {
        return 0;
    }

    /** Insights made. */
    @Value.Default
    default int insights() {
        return 0;
    }

    /** Whether it was stopped before all work was done. */
    @Value.Default
    default boolean cancelled() {
        return false;
    }

    /** In the order in which they happened. */
    List<Failure> failures();

    /** Starts a RunReport; attributes that are not optional must be set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a RunReport; refuses bad values with the value named. */
    final class Builder extends ImmutableRunReport.Builder {
        Builder() {}
    }
}
