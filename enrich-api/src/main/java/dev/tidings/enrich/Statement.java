// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich;

import dev.tidings.core.Values;
import dev.tidings.core.model.ClaimKind;
import dev.tidings.core.model.Evidence;
import dev.tidings.core.model.Voice;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A sentence that an enricher proposes, with the spans that it cites. It carries no verdict: only the gate gives
 * one.
 */
@Values
@Value.Immutable
@SuppressWarnings("exports")
public sealed interface Statement permits ImmutableStatement {
    /** Plain text, one sentence. */
    String text();

    /** BCP 47. */
    Optional<String> language();

    /** Default FACT. */
    @Value.Default
    default ClaimKind kind() {
        return ClaimKind.FACT;
    }

    /** Default SOURCE. */
    @Value.Default
    default Voice voice() {
        return Voice.SOURCE;
    }

    /** Who says it, for forecasts and opinions of a source. */
    Optional<String> speaker();

    /** Where it stands, or what bears it out; may be empty, then the verifier looks for itself. */
    List<Evidence> cited();

    /** A sentence that is the quote of its evidence. */
    static Statement verbatim(Evidence evidence, Optional<String> language) {
        return builder()
                .text(evidence.quote())
                .language(language)
                .addCited(evidence)
                .build();
    }

    /** Starts a Statement; attributes that are not optional must be set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a Statement; refuses bad values with the value named. */
    final class Builder extends ImmutableStatement.Builder {
        Builder() {}
    }
}
