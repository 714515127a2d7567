// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

import java.net.URI;
import java.util.Optional;

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

    /**
     * The stored copy of a picture. Default: none, so that no picture of others is shown.
     *
     * @param from the path of the page that shows it
     * @param url where the picture was published; http or https
     * @return a relative address; anything else is not shown
     */
    default Optional<String> picture(String from, URI url) {
        return Optional.empty();
    }

    /** Relative links that work from the file system and under any address. */
    static Links relative() {
        return (from, to, extension) ->
                "../".repeat((int) from.chars().filter(c -> c == '/').count()) + to + "." + extension;
    }
}
