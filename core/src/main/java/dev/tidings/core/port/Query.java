// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

/**
 * A listing of stored values, in the order of their ids unless the store says otherwise.
 *
 * @param <T> the type of the values
 * @param type the public type of the values
 * @param after ids behind this one; empty for the beginning
 * @param limit the most values of a slice
 */
public record Query<T>(Class<T> type, String after, int limit) {
    /** All values of a type, 500 a slice. */
    public static <T> Query<T> all(Class<T> type) {
        return new Query<>(type, "", 500);
    }

    /** The slice that follows the id. */
    public Query<T> after(String id) {
        return new Query<>(type, id, limit);
    }
}
