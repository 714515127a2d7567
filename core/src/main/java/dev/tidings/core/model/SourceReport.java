// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

import dev.tidings.core.Values;
import java.util.List;
import org.immutables.value.Value;
import tools.jackson.databind.annotation.JsonDeserialize;

/** What one run did with one source. */
@Values
@Value.Immutable
@JsonDeserialize(builder = SourceReport.Builder.class)
@SuppressWarnings("exports")
public sealed interface SourceReport permits ImmutableSourceReport {
    /** The source. */
    String sourceId();

    /** ITEMS, UNCHANGED, RETRY_AFTER, GONE or FAILED. */
    String outcome();

    /** Items delivered. */
    @Value.Default
    default int items() {
        return 0;
    }

    /** Items not seen before. */
    @Value.Default
    default int newItems() {
        return 0;
    }

    /** Articles made or renewed. */
    @Value.Default
    default int articles() {
        return 0;
    }

    /** Items that told what another article had told. */
    @Value.Default
    default int duplicates() {
        return 0;
    }

    /** Items from which no article could be made; each is a {@link Failure} of the run. */
    @Value.Default
    default int dropped() {
        return 0;
    }

    /** What was healed or ignored while reading. */
    List<String> warnings();

    /** Starts a SourceReport; attributes that are not optional must be set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a SourceReport; refuses bad values with the value named. */
    final class Builder extends ImmutableSourceReport.Builder {
        Builder() {}
    }
}
