// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

import java.net.URI;

/** Writes links within a site. Must be safe for all threads. */
@FunctionalInterface
public interface Links {
    /**
     * A link from one page to another.
     *
     * @param from the path of the page that holds the link, as {@link dev.tidings.core.page.Page#path}
     * @param to the path of the other page
     * @param extension of the file, without dot
     */
    String href(String from, String to, String extension);

    /**
     * A link out of the site, to the original of an article. Default: its address.
     *
     * @param from the path of the page that holds the link
     * @param url the address of the original; http or https
     */
    default String original(String from, URI url) {
        return url.toString();
    }

    /** Relative links that work from the file system and under any address. */
    static Links relative() {
        return (from, to, extension) ->
                "../".repeat((int) from.chars().filter(c -> c == '/').count()) + to + "." + extension;
    }
}
