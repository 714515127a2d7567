// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

import java.util.List;
import java.util.Optional;

/**
 * A part of a listing.
 *
 * @param <T> the type of the values
 * @param values in order
 * @param next the id to go on after; absent at the end
 */
public record Slice<T>(List<T> values, Optional<String> next) {
    /** Keeps a copy of the list. */
    public Slice {
        values = List.copyOf(values);
    }
}
