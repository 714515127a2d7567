// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

import dev.tidings.core.Values;
import java.util.Set;
import org.immutables.value.Value;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * What a reader wants to see more of, and what less. It changes the order of stories, never what is said about them. An
 * empty profile changes nothing.
 */
@Values
@Value.Immutable
@JsonDeserialize(builder = ReaderProfile.Builder.class)
@SuppressWarnings("exports")
public sealed interface ReaderProfile permits ImmutableReaderProfile {
    /** Slugs of topics to rank higher. */
    Set<String> topics();

    /** Slugs of persons, organisations, places and products to rank higher. */
    Set<String> entities();

    /** Ids of sources to rank higher. */
    Set<String> sources();

    /** Languages that the reader reads, BCP 47; only the language counts, not script or country. */
    Set<String> languages();

    /** Slugs of topics to rank lower. */
    Set<String> mutedTopics();

    /** Ids of sources to rank lower: for stories that nobody else tells. */
    Set<String> mutedSources();

    /** Whether it changes nothing. */
    default boolean isEmpty() {
        return topics().isEmpty()
                && entities().isEmpty()
                && sources().isEmpty()
                && languages().isEmpty()
                && mutedTopics().isEmpty()
                && mutedSources().isEmpty();
    }

    /** A profile that changes nothing. */
    static ReaderProfile none() {
        return builder().build();
    }

    /** Starts a ReaderProfile; nothing must be set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a ReaderProfile. */
    final class Builder extends ImmutableReaderProfile.Builder {
        Builder() {}
    }
}
