// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.feed;

import dev.tidings.core.TidingsException;
import dev.tidings.fetch.internal.feed.OpmlReading;
import dev.tidings.fetch.internal.feed.OpmlWriting;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A list of subscriptions (OPML 1.0 and 2.0), as feed readers import and export it.
 *
 * @param title of the list
 * @param subscriptions in the order of the document
 */
public record Opml(Optional<String> title, List<Subscription> subscriptions) {

    /**
     * One feed of the list.
     *
     * @param feedUrl {@code xmlUrl}; http or https
     * @param title {@code title} or {@code text}
     * @param siteUrl {@code htmlUrl}
     * @param language {@code language}
     * @param folders the outlines around it, outermost first, then {@code category}
     */
    public record Subscription(
            String feedUrl,
            Optional<String> title,
            Optional<String> siteUrl,
            Optional<String> language,
            List<String> folders) {
        /** Copies the list. */
        public Subscription {
            Objects.requireNonNull(feedUrl, "feedUrl");
            folders = List.copyOf(folders);
        }

        /** A feed of which no more is known than its address. */
        public static Subscription of(String feedUrl) {
            return new Subscription(feedUrl, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
        }
    }

    /** Copies the list. */
    public Opml {
        Objects.requireNonNull(title, "title");
        subscriptions = List.copyOf(subscriptions);
    }

    /**
     * Reads a list, leniently as {@link FeedParser} reads feeds and within the same limits. Outlines without an http(s)
     * {@code xmlUrl} are folders or nothing; a feed that is listed twice counts once, where it stands first.
     *
     * @throws TidingsException when the bytes are no OPML
     */
    public static Opml read(byte[] bytes) {
        return OpmlReading.read(bytes);
    }

    /** The list as OPML 2.0, in UTF-8; in each folder the feeds stand before the folders inside of it. */
    public String write() {
        return OpmlWriting.write(this);
    }
}
