// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.view;

import org.jspecify.annotations.Nullable;

/**
 * A link, or its text where there is no safe address.
 *
 * @param text what it says
 * @param href where it leads; null for plain text
 * @param note what stands behind it, such as a number of stories; null for nothing
 */
public record LinkView(
        Text text, @Nullable String href, @Nullable String note) {
    /** A link with words of the page itself. */
    public static LinkView own(String words, @Nullable String href) {
        return new LinkView(new Text(words, null, null), href, null);
    }
}
