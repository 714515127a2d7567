// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.page;

import dev.tidings.core.Values;
import dev.tidings.core.model.Claim;
import dev.tidings.core.model.Freshness;
import dev.tidings.core.model.Importance;
import dev.tidings.core.model.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import tools.jackson.databind.annotation.JsonDeserialize;

/** A story in a list. */
@Values
@Value.Immutable
@JsonDeserialize(builder = StoryCard.Builder.class)
@SuppressWarnings("exports")
public sealed interface StoryCard permits ImmutableStoryCard {
    /** The story. */
    String storyId();

    /** Its address is {@code stories/} and this. */
    String slug();

    /** In the reader's language where that could be had. */
    String headline();

    /** The language of the headline. */
    Optional<String> language();

    /** One line. */
    Optional<Claim> hook();

    /** Most fitting first. */
    List<Topic> topics();

    /** Who reports it, in order of collection. */
    List<SourceView> sources();

    /** How many articles. */
    int articles();

    /** At the time of the page. */
    Freshness freshness();

    /** Why it stands where it stands. */
    Importance importance();

    /** When the story was first seen. */
    Optional<Instant> firstSeen();

    /** When something was added last. */
    Instant lastUpdated();

    /** The language model that took part in the headline or the hook, where one did. */
    Optional<String> model();

    /** Whether publishers differ about something in it. Default false. */
    @Value.Default
    default boolean contradicted() {
        return false;
    }

    /** Starts a StoryCard; attributes that are not optional must be set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a StoryCard; refuses bad values with the value named. */
    final class Builder extends ImmutableStoryCard.Builder {
        Builder() {}
    }
}
