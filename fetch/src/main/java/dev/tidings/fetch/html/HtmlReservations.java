// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.html;

import dev.tidings.fetch.internal.rights.Directives;
import java.util.List;
import org.jsoup.parser.Parser;

/** What HTML that came by another way than the web, such as a letter, reserves within itself. */
public final class HtmlReservations {
    private static final int MOST_DEPTH = 256;

    private HtmlReservations() {}

    /**
     * What the {@code robots} and {@code tdm-reservation} meta elements reserve, in the words of
     * {@link dev.tidings.core.model.FeedItem#reservations}, in alphabetical order; the same that is read of pages. Never
     * fails: what is no HTML reserves nothing.
     */
    public static List<String> of(String html) {
        return Directives.of(Parser.htmlParser().setMaxDepth(MOST_DEPTH).parseInput(html, ""));
    }
}
