// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a page: its content, or why there is none.
 *
 * @param items the content
 * @param absence why there is none; null when there is content
 */
public record Part<T>(List<T> items, @Nullable String absence) {
    /** Keeps its own copy of the list. */
    public Part {
        items = List.copyOf(items);
    }

    /** The items, or the reason where there are none. */
    public static <T> Part<T> of(List<T> items, String absence) {
        return new Part<>(items, items.isEmpty() ? absence : null);
    }

    /** Whether it has content. */
    public boolean present() {
        return !items.isEmpty();
    }

    /** The only item; to be asked only when there is one. */
    public T first() {
        return items.get(0);
    }
}
