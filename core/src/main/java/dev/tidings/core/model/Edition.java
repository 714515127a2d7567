// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

import dev.tidings.core.Values;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import tools.jackson.databind.annotation.JsonDeserialize;

/** The ranked stories of a day, a week or a month. */
@Values
@Value.Immutable
@JsonDeserialize(builder = Edition.Builder.class)
@SuppressWarnings("exports")
public sealed interface Edition permits ImmutableEdition {
    /** From kind and start: {@code 2026-11-22}, {@code 2026-W47}, {@code 2026-11}. */
    String id();

    /** The period it covers. */
    EditionSpan span();

    /** Best first. */
    List<EditionEntry> entries();

    /** The same stories by topic; a story stands in one section. */
    List<EditionSection> sections();

    /** Stories of the period that it leaves out, best first, and why; at most a hundred. */
    List<EditionOmission> omitted();

    /** The period in numbers. */
    EditionNumbers numbers();

    /** The id of the edition before, when there is one. */
    Optional<String> previous();

    /** The run's clock. */
    Instant madeAt();

    /** Starts an Edition; attributes that are not optional must be set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a Edition; refuses bad values with the value named. */
    final class Builder extends ImmutableEdition.Builder {
        Builder() {}

        @Override
        public Edition build() {
            Edition built = super.build();
            Check.text(built.id(), "Edition.id");
            return built;
        }
    }
}
