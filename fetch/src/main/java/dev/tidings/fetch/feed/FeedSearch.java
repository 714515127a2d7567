// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.feed;

import dev.tidings.core.model.Failure;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What a {@link FeedFinder} found.
 *
 * @param feeds those that are feeds indeed, the declared ones first
 * @param sitemaps those that the site's robots.txt names; they were not asked
 * @param failures why the site, or a feed that it declares, could not be had
 */
public record FeedSearch(List<CheckedFeed> feeds, List<URI> sitemaps, List<Failure> failures) {
    /** Copies the lists. */
    public FeedSearch {
        feeds = List.copyOf(feeds);
        sitemaps = List.copyOf(sitemaps);
        failures = List.copyOf(failures);
    }

    /** The feeds as a list of subscriptions. */
    public Opml opml() {
        return new Opml(
                Optional.empty(),
                feeds.stream()
                        .map(feed -> new Opml.Subscription(
                                feed.url().toString(),
                                feed.title(),
                                feed.site().map(URI::toString),
                                feed.language(),
                                List.of(List.of()),
                                List.of()))
                        .toList());
    }

    /** How a feed was found. */
    public enum Origin {
        /** The address that was asked for is the feed. */
        ITSELF,
        /** The page declares it. */
        DECLARED,
        /** The page links to it. */
        LINKED,
        /** It lies where feeds usually lie. */
        USUAL_PLACE
    }

    /**
     * A feed that was read.
     *
     * @param url where it was after redirects
     * @param title its own, else the page's word for it
     * @param format its family
     * @param entries how many it has
     * @param language as it says
     * @param site the page it belongs to, as it says
     * @param hubs its WebSub hubs
     * @param origin how it was found
     */
    public record CheckedFeed(
            URI url,
            Optional<String> title,
            FeedFormat format,
            int entries,
            Optional<String> language,
            Optional<URI> site,
            List<String> hubs,
            Origin origin) {
        /** Copies the list. */
        public CheckedFeed {
            hubs = List.copyOf(hubs);
        }
    }
}
