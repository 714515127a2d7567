// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

import java.util.List;

/**
 * Something that publishers of one story state differently.
 *
 * @param subject what it is about, quoted from the sources
 * @param kind number, date or name
 * @param positions at least two, in order of collection
 */
public record Contradiction(String subject, ContradictionKind kind, List<Position> positions) {
    /** Refuses bad values with the value named. */
    public Contradiction {
        positions = List.copyOf(positions);
        Check.atLeast(2, positions.size(), "Contradiction.positions.size");
    }
}
