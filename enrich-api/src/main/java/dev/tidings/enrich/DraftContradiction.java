// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich;

import dev.tidings.core.model.ContradictionKind;
import java.util.List;

/**
 * Something that publishers may state differently.
 *
 * @param subject what it is about
 * @param kind number, date or name
 * @param positions at least two
 */
public record DraftContradiction(String subject, ContradictionKind kind, List<DraftPosition> positions) {
    /** Keeps a copy of the list. */
    public DraftContradiction {
        positions = List.copyOf(positions);
    }
}
