// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.feed;

import dev.tidings.fetch.internal.feed.Markup;
import java.util.Objects;

/**
 * A text of a feed, with what its format says about it.
 *
 * @param value the characters; never safe to show, where they are HTML
 * @param html whether the value is HTML (RSS descriptions, Atom texts of type html or xhtml, {@code content_html})
 *     or plain text
 */
public record FeedText(String value, boolean html) {
    /** Refuses a missing value. */
    public FeedText {
        Objects.requireNonNull(value, "value");
    }

    /** The text without markup and entities, its white space collapsed. */
    public String plain() {
        return html ? Markup.plain(value) : Markup.collapse(value);
    }

    /** The text as HTML: plain text has its {@code &} and {@code <} escaped. Never safe to show. */
    public String asHtml() {
        return html ? value : Markup.escape(value);
    }
}
