// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.source;

import dev.tidings.fetch.internal.feed.Markup;

/** Plain text as HTML. */
public final class PlainText {
    private PlainText() {}

    /** Paragraphs where the text has empty lines, breaks where it has line ends. */
    public static String html(String text) {
        StringBuilder out = new StringBuilder();
        for (String paragraph : text.strip().split("\\R[\\h]*\\R\\s*", -1)) {
            out.append("<p>")
                    .append(Markup.escape(paragraph.strip()).replaceAll("\\R", "<br>"))
                    .append("</p>");
        }
        return out.toString();
    }
}
