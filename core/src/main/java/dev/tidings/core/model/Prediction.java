// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

import dev.tidings.core.Values;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import tools.jackson.databind.annotation.JsonDeserialize;

/** One entry of the ledger: what was predicted, by whom, and how it turned out. */
@Values
@Value.Immutable
@JsonDeserialize(builder = Prediction.Builder.class)
@SuppressWarnings("exports")
public sealed interface Prediction permits ImmutablePrediction {
    /** The id of the {@link Implication}. */
    String id();

    /** The story it was made for. */
    String storyId();

    /** What was predicted. */
    Claim statement();

    /** Why, as it was published: facts with their evidence. Empty for what a source says without reasons. */
    List<Claim> rationale();

    /** By when. */
    Optional<PartialDate> horizon();

    /** 0 to 1, when given. */
    Optional<Double> likelihood();

    /** Who wrote it down: the enricher, with the model where one was called. */
    String enricher();

    /** When it was first published. */
    Instant madeAt();

    /** How it turned out; absent while open. */
    Optional<Outcome> outcome();

    /** Everything that its statement and its rationale cite. */
    default Stream<Evidence> cited() {
        return Stream.concat(Stream.of(statement()), rationale().stream()).flatMap(Claim::cited);
    }

    /** Starts a Prediction; attributes that are not optional must be set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a Prediction; refuses bad values with the value named. */
    final class Builder extends ImmutablePrediction.Builder {
        Builder() {}

        @Override
        public Prediction build() {
            Prediction built = super.build();
            Check.text(built.id(), "Prediction.id");
            built.likelihood().ifPresent(p -> Check.between(0, p, 1, "Prediction.likelihood"));
            return built;
        }
    }
}
