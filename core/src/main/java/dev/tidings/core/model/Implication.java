// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

import dev.tidings.core.Values;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import tools.jackson.databind.annotation.JsonDeserialize;

/** A prediction with its rationale. It is kept in the ledger, which later records how it turned out. */
@Values
@Value.Immutable
@JsonDeserialize(builder = Implication.Builder.class)
@SuppressWarnings("exports")
public sealed interface Implication permits ImmutableImplication {
    /** Stable for the statement within its story; the ledger's key. */
    String id();

    /** The forecast: attributed to its speaker, or marked as a model's view. */
    Claim prediction();

    /** Why; each a fact that was checked. */
    List<Claim> rationale();

    /** By when it should have happened. */
    Optional<PartialDate> horizon();

    /** 0 to 1, when the one who predicts gives it. */
    Optional<Double> likelihood();

    /** Starts an Implication; attributes that are not optional must be set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a Implication; refuses bad values with the value named. */
    final class Builder extends ImmutableImplication.Builder {
        Builder() {}

        @Override
        public Implication build() {
            Implication built = super.build();
            Check.text(built.id(), "Implication.id");
            if (built.prediction().kind() != ClaimKind.FORECAST) {
                throw new IllegalArgumentException("Implication.prediction is no FORECAST but "
                        + built.prediction().kind());
            }
            built.likelihood().ifPresent(p -> Check.between(0, p, 1, "Implication.likelihood"));
            return built;
        }
    }
}
