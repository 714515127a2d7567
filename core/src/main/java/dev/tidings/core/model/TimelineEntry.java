// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

import dev.tidings.core.Values;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import tools.jackson.databind.annotation.JsonDeserialize;

/** Something that happened, or is due, at a date that a source states. */
@Values
@Value.Immutable
@JsonDeserialize(builder = TimelineEntry.Builder.class)
@SuppressWarnings("exports")
public sealed interface TimelineEntry permits ImmutableTimelineEntry {
    /** As precise as the source says it. */
    PartialDate date();

    /** The end, for what lasts. */
    Optional<PartialDate> end();

    /** What happened, with the span in which the date stands. */
    Claim claim();

    /** Who states it, in order of collection. */
    List<String> publishers();

    /** Starts a TimelineEntry; attributes that are not optional must be set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a TimelineEntry; refuses bad values with the value named. */
    final class Builder extends ImmutableTimelineEntry.Builder {
        Builder() {}
    }
}
