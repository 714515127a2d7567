// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can be read of a store. New methods will always be default methods. */
public interface StoryView {
    /**
     * The value of a key.
     *
     * @throws dev.tidings.core.TidingsException when the store is broken or closed
     */
    <T> Optional<T> find(Key<T> key);

    /**
     * Values of a type in the order of their ids: by code points. For articles: the latest versions alone, unless the
     * query asks for {@linkplain Query#withVersions versions}.
     *
     * @throws dev.tidings.core.TidingsException when the store is broken or closed
     */
    <T> Slice<T> list(Query<T> query);

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
}
