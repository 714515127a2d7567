// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

import dev.tidings.core.Values;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** What an adapter is given when it is polled. */
@Values
@Value.Immutable
@SuppressWarnings("exports")
public sealed interface PollContext permits ImmutablePollContext {
    /** The run's clock. Adapters ask no other. */
    Instant now();

    /** What the last poll returned as its cursor; absent at the first poll. */
    Optional<String> cursor();

    /**
     * The way to the network, with its politeness and address policy. An item that an answer delivers carries that
     * answer's {@link FetchResult.Fetched#reservations}.
     */
    Fetcher fetcher();

    /** The most items to return at once. Default 500. */
    @Value.Default
    default int maxItems() {
        return 500;
    }

    /** Whether the source was never polled before. */
    default boolean first() {
        return cursor().isEmpty();
    }

    /** Starts a PollContext; attributes that are not optional must be set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a PollContext; refuses bad values with the value named. */
    final class Builder extends ImmutablePollContext.Builder {
        Builder() {}
    }
}
