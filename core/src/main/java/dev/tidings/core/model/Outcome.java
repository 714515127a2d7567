// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a prediction turned out.
 *
 * @param kind whether it happened
 * @param recordedAt when that was written down
 * @param evidence what shows it
 * @param note what a person adds
 */
public record Outcome(OutcomeKind kind, Instant recordedAt, List<Evidence> evidence, Optional<String> note) {
    /** Refuses bad values with the value named. */
    public Outcome {
        evidence = List.copyOf(evidence);
    }
}
