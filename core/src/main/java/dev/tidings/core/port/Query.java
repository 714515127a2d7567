// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

/**
 * A listing of stored values, in the order of their ids.
 *
 * @param <T> the type of the values
 * @param type the public type of the values
 * @param after ids behind this one; empty for the beginning
 * @param limit the most values of a slice
 * @param versions whether single versions of articles are listed as well, see {@link Key#article(String, int)}
 */
public record Query<T>(Class<T> type, String after, int limit, boolean versions) {
    /** Refuses a limit that is not positive. */
    public Query {
        if (limit <= 0) {
            throw new IllegalArgumentException("Query.limit must be positive: " + limit);
        }
    }

    /** All values of a type but single versions, 500 a slice. */
    public static <T> Query<T> all(Class<T> type) {
        return new Query<>(type, "", 500, false);
    }

    /** The slice that follows the id. */
    public Query<T> after(String id) {
        return new Query<>(type, id, limit, versions);
    }

    /** With at most so many values a slice. */
    public Query<T> withLimit(int most) {
        return new Query<>(type, after, most, versions);
    }

    /** With single versions of articles. */
    public Query<T> withVersions() {
        return new Query<>(type, after, limit, true);
    }
}
