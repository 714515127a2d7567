// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

import dev.tidings.core.Values;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * One sentence that can be checked. What a reader is told is always a claim; only a supported claim is shown as
 * fact.
 */
@Values
@Value.Immutable
@JsonDeserialize(builder = Claim.Builder.class)
@SuppressWarnings("exports")
public sealed interface Claim permits ImmutableClaim {
    /** The sentence, plain text. */
    String text();

    /** BCP 47. */
    Optional<String> language();

    /** What kind of sentence it is. Default FACT. */
    @Value.Default
    default ClaimKind kind() {
        return ClaimKind.FACT;
    }

    /** Whose sentence it is: the sources' or a model's. Default SOURCE. */
    @Value.Default
    default Voice voice() {
        return Voice.SOURCE;
    }

    /** Who says it, for forecasts and opinions of a source, as named in the article. */
    Optional<String> speaker();

    /** The spans that were cited for it. */
    List<Evidence> evidence();

    /** What verifiers found, the deciding one first. Empty: unchecked, and never shown as fact. */
    List<Finding> findings();

    /** The verdict of the deciding finding; absent when nobody has checked. */
    default Optional<Verdict> verdict() {
        return findings().stream().findFirst().map(Finding::verdict);
    }

    /** Whether a renderer may show this as what the sources say: checked, and supported. */
    default boolean supported() {
        return verdict().filter(v -> v == Verdict.SUPPORTED).isPresent();
    }

    /** Whether a renderer may show this as plain fact: supported, and neither forecast, opinion nor advice. */
    default boolean fact() {
        return kind() == ClaimKind.FACT && supported();
    }

    /** The same claim with these findings instead of its own. */
    default Claim withFindings(List<Finding> findings) {
        return builder().from(this).findings(findings).build();
    }

    /** What it cites: its own evidence, then that of its findings. */
    default Stream<Evidence> cited() {
        return Stream.concat(evidence().stream(), findings().stream().flatMap(f -> f.evidence().stream()));
    }

    /** Starts a Claim; attributes that are not optional must be set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a Claim; refuses bad values with the value named. */
    final class Builder extends ImmutableClaim.Builder {
        Builder() {}

        @Override
        public Claim build() {
            Claim built = super.build();
            Check.text(built.text(), "Claim.text");
            return built;
        }
    }
}
