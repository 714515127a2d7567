// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import dev.tidings.fetch.internal.feed.Markup;
import java.net.URI;
import org.jsoup.select.QueryParser;

/** Small matters of HTML. */
final class Html {
    private Html() {}

    static String link(URI target, String text) {
        String href = Markup.escape(target.toString()).replace("\"", "&quot;");
        return "<a href=\"" + href + "\">" + Markup.escape(text) + "</a>";
    }

    /** The selector itself, when it is one. */
    static String selector(String selector, String name) {
        try {
            QueryParser.parse(selector);
            return selector;
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw new IllegalArgumentException(name + " is no CSS selector: '" + selector + "'", e);
        }
    }
}
