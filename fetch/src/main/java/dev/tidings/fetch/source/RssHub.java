// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import dev.tidings.fetch.feed.FeedSource;
import java.util.regex.Pattern;

/** Feeds that an instance of RSSHub makes of sites which have none. */
public final class RssHub {
    private static final Pattern ROUTE = Pattern.compile("(?:/[A-Za-z0-9._~:@!$&'()*+,;=%-]+)+(?:\\?[^#\\s]*)?");

    private RssHub() {}

    /**
     * A route of an instance, as RSSHub documents it.
     *
     * @param id stable and unique among the sources
     * @param name the publisher's name
     * @param instance where RSSHub runs, such as {@code https://rsshub.app}
     * @param route with its first slash: {@code /github/issue/DIYgod/RSSHub}
     * @throws IllegalArgumentException when the instance is no address or the route no path
     */
    public static FeedSource route(String id, String name, String instance, String route) {
        return FeedSource.of(
                id,
                name,
                Names.endpoint(instance) + Names.check(route, ROUTE, "no route of RSSHub, which begins with /"));
    }
}
