// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich;

import dev.tidings.core.model.PartialDate;
import java.util.List;
import java.util.Optional;

/**
 * A proposed prediction.
 *
 * @param prediction a FORECAST
 * @param rationale why; facts
 * @param horizon by when
 * @param likelihood 0 to 1
 */
public record DraftImplication(
        Statement prediction, List<Statement> rationale, Optional<PartialDate> horizon, Optional<Double> likelihood) {
    /** Keeps a copy of the list. */
    public DraftImplication {
        rationale = List.copyOf(rationale);
    }
}
