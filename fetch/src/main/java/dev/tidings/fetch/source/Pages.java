// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import dev.tidings.core.port.FetchResult.Fetched;
import dev.tidings.fetch.charset.Charsets;
import dev.tidings.fetch.internal.rights.Directives;
import dev.tidings.fetch.internal.source.Visit;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Pages as trees. */
final class Pages {
    private static final int MOST_DEPTH = 256;
    private static final int MOST_CHARS = 2_000_000;

    private Pages() {}

    /**
     * Decoded by what the bytes say, of a long page the first two million characters; relative links are resolved against
     * the address that answered. What the page reserves holds for the items that are read from it.
     */
    static Document parse(Visit visit, Fetched page) {
        String text = Charsets.decode(page.body().toArray(), page.contentType().orElse(null))
                .text();
        if (text.length() > MOST_CHARS) {
            visit.warn("LIMIT: the first " + MOST_CHARS + " of " + text.length() + " characters are read, of "
                    + page.finalUrl());
            text = text.substring(0, MOST_CHARS);
        }
        Document document = Parser.htmlParser()
                .setMaxDepth(MOST_DEPTH)
                .parseInput(text, page.finalUrl().toString());
        visit.reserve(Directives.of(document));
        return document;
    }
}
