// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps everything that lasts. Safe for all threads; readers see whole commits only. "Acknowledged" means that
 * {@link #commit} returned {@link CommitResult.Committed}. New methods will always be default methods.
 */
public interface StoryStore extends AutoCloseable {
    /**
     * Carries out a change, all or nothing.
     *
     * @throws dev.tidings.core.TidingsException when the store is broken or closed
     */
    CommitResult commit(Commit commit);

    /** The value of a key. */
    <T> Optional<T> find(Key<T> key);

    /**
     * Values of a type in the order of their ids: natural order of strings. For articles: the latest versions alone.
     */
    <T> Slice<T> list(Query<T> query);

    /** Open work. */
    WorkQueue queue();

    /** All values of a type, slice by slice. */
    default <T> List<T> all(Class<T> type) {
        List<T> values = new ArrayList<>();
        Query<T> query = Query.all(type);
        while (true) {
            Slice<T> slice = list(query);
            values.addAll(slice.values());
            if (slice.next().isEmpty()) {
                return values;
            }
            query = query.after(slice.next().get());
        }
    }

    /** Frees what it holds. Closing twice is allowed. */
    @Override
    void close();
}
