// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

import dev.tidings.core.Values;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;
import tools.jackson.databind.annotation.JsonDeserialize;

/** What is remembered of a source between polls. */
@Values
@Value.Immutable
@JsonDeserialize(builder = SourceState.Builder.class)
@SuppressWarnings("exports")
public sealed interface SourceState permits ImmutableSourceState {
    /** The source. */
    String sourceId();

    /** What the last successful poll returned. */
    Optional<String> cursor();

    /** When it was polled last. */
    Optional<Instant> polledAt();

    /** Not to be polled before this time. */
    Optional<Instant> notBefore();

    /** Whether it is gone for good. */
    @Value.Default
    default boolean gone() {
        return false;
    }

    /** Failures in a row. */
    @Value.Default
    default int failures() {
        return 0;
    }

    /** Starts a SourceState; attributes that are not optional must be set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a SourceState; refuses bad values with the value named. */
    final class Builder extends ImmutableSourceState.Builder {
        Builder() {}
    }
}
