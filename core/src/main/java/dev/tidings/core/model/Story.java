// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

import dev.tidings.core.Values;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import tools.jackson.databind.annotation.JsonDeserialize;

/** One event or development, told by one or more articles. */
@Values
@Value.Immutable
@JsonDeserialize(builder = Story.Builder.class)
@SuppressWarnings("exports")
public sealed interface Story permits ImmutableStory {
    /** From the founding article; survives merges as the older id does, and splits with the founding side. */
    String id();

    /** For addresses: readable, unique; changed only when the article whose headline it was made from is withdrawn. */
    String slug();

    /** Grows by one with each change of the articles or their text. */
    @Value.Default
    default int version() {
        return 1;
    }

    /** The original headline of the leading article. */
    String headline();

    /** The language of that headline, BCP 47. */
    Optional<String> language();

    /** The articles in the order in which they were accepted. */
    List<String> articleIds();

    /** Most fitting first. */
    List<Topic> topics();

    /** Most mentioned first. */
    List<Entity> entities();

    /** When its first article was collected. */
    Instant firstSeen();

    /** The latest time at which a publisher added to it: publication, or collection where no time is given. */
    Instant lastUpdated();

    /** The score and what it is made of. */
    @Value.Default
    default Importance importance() {
        return Importance.none();
    }

    /** Ids of stories that were merged into this one, and the slugs they had; their pages redirect here. */
    List<String> aliases();

    /** When one of its articles was corrected or withdrawn, the last time. */
    Optional<Instant> correctedAt();

    /** Articles that were withdrawn from it, oldest first. */
    List<Correction> withdrawals();

    /** Starts a Story; attributes that are not optional must be set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a Story; refuses bad values with the value named. */
    final class Builder extends ImmutableStory.Builder {
        Builder() {}

        @Override
        public Story build() {
            Story built = super.build();
            Check.text(built.id(), "Story.id");
            Check.id(built.slug(), "Story.slug");
            Check.atLeast(1, built.articleIds().size(), "Story.articleIds.size");
            return built;
        }
    }
}
