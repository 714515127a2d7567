// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import dev.tidings.core.port.FetchResult.Fetched;
import dev.tidings.fetch.charset.Charsets;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Pages as trees. */
final class Pages {
    private static final int MOST_DEPTH = 256;
    private static final int MOST_CHARS = 2_000_000;

    private Pages() {}

    /** Decoded by what the bytes say, of a long page the first two million characters; relative links are resolved against the address that answered. */
    static Document parse(Fetched page) {
        String text = Charsets.decode(page.body().toArray(), page.contentType().orElse(null))
                .text();
        return Parser.htmlParser()
                .setMaxDepth(MOST_DEPTH)
                .parseInput(
                        text.length() > MOST_CHARS ? text.substring(0, MOST_CHARS) : text,
                        page.finalUrl().toString());
    }
}
