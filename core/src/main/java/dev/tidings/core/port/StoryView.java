// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

import dev.tidings.core.model.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

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

    /** All values of a type at once; for types of which there are many, {@link #each} needs less memory. */
    default <T> List<T> all(Class<T> type) {
        List<T> values = new ArrayList<>();
        each(type, values::add);
        return values;
    }

    /**
     * Shows all values of a type one after the other, in the order of their ids, and holds a hundred of them at a time. Values
     * that others commit meanwhile may be among them, unless this is the view of {@link StoryStore#reading}.
     *
     * @throws dev.tidings.core.TidingsException when the store is broken or closed
     */
    default <T> void each(Class<T> type, Consumer<? super T> action) {
        Query<T> query = Query.all(type).withLimit(100);
        while (true) {
            Slice<T> slice = list(query);
            slice.values().forEach(action);
            if (slice.next().isEmpty()) {
                return;
            }
            query = query.after(slice.next().get());
        }
    }

    /** Where the texts of an article's copies are kept; not those that became articles of their own. */
    default List<Key<Article>> textsOfCopies(Article article) {
        return article.copies().stream()
                .flatMap(copy -> copy.articleId().stream())
                .filter(id -> find(Key.article(id)).isEmpty())
                .map(id -> Key.article(id, 1))
                .toList();
    }
}
