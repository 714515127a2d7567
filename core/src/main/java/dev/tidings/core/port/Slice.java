// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

import java.util.List;
import java.util.Optional;

/**
 * A part of a listing.
 *
 * @param <T> the type of the values
 * @param ids in order
 * @param values of the ids, at the same places
 * @param next the id to go on after; absent at the end
 */
public record Slice<T>(List<String> ids, List<T> values, Optional<String> next) {
    /** Keeps copies of the lists. */
    public Slice {
        ids = List.copyOf(ids);
        values = List.copyOf(values);
    }
}
