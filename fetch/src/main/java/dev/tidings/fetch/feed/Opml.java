// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.feed;

import dev.tidings.core.TidingsException;
import dev.tidings.fetch.internal.feed.OpmlReading;
import dev.tidings.fetch.internal.feed.OpmlWriting;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A list of subscriptions (OPML 1.0 and 2.0), as feed readers import and export it. Of the head only the title is kept.
 *
 * @param title of the list
 * @param subscriptions in the order of the document, each address once
 * @param warnings what was healed or could not be kept while reading, with its name; not written
 */
public record Opml(Optional<String> title, List<Subscription> subscriptions, List<FeedWarning> warnings) {
    /** How many folders may lie in each other: 100. */
    public static final int DEEPEST = 100;

    /**
     * One feed of the list.
     *
     * @param feedUrl {@code xmlUrl}; http or https, also where the list says {@code feed:}
     * @param title {@code title} or {@code text}
     * @param siteUrl {@code htmlUrl}
     * @param language {@code language}
     * @param places the folders in which it lies, at least one; each a path, outermost folder first, empty for the list
     *     itself
     * @param categories {@code category} (OPML 2.0): a name, or a path such as {@code /News/Paris}
     */
    public record Subscription(
            String feedUrl,
            Optional<String> title,
            Optional<String> siteUrl,
            Optional<String> language,
            List<List<String>> places,
            List<String> categories) {
        /** Copies the lists; refuses a feed without place, and more than {@link #DEEPEST} folders in each other. */
        public Subscription {
            Objects.requireNonNull(feedUrl, "feedUrl");
            places = places.stream().map(List::copyOf).distinct().toList();
            categories = List.copyOf(categories);
            if (places.isEmpty()) {
                throw new IllegalArgumentException("'" + feedUrl + "' lies nowhere; the list itself is an empty path");
            }
            for (List<String> place : places) {
                if (place.size() > DEEPEST) {
                    throw new IllegalArgumentException(
                            "'" + feedUrl + "' lies in " + place.size() + " folders, more than " + DEEPEST);
                }
            }
        }

        /** A feed of which no more is known than its address. */
        public static Subscription of(String feedUrl) {
            return new Subscription(
                    feedUrl, Optional.empty(), Optional.empty(), Optional.empty(), List.of(List.of()), List.of());
        }

        /** The folders of its first place, outermost first; empty for the list itself. */
        public List<String> folders() {
            return places.get(0);
        }
    }

    /** Copies the lists. */
    public Opml {
        Objects.requireNonNull(title, "title");
        subscriptions = List.copyOf(subscriptions);
        warnings = List.copyOf(warnings);
    }

    /** A list of which nothing is to be warned. */
    public Opml(Optional<String> title, List<Subscription> subscriptions) {
        this(title, subscriptions, List.of());
    }

    /**
     * Reads a list, leniently as {@link FeedParser} reads feeds. A feed that is listed twice is one subscription with two
     * places. {@code feed:}, {@code itpc:} and {@code pcast:} are read as the http or https that they stand for. Nothing
     * goes silently: outlines that are neither folder nor feed, empty folders, attributes beyond those of
     * {@link Subscription} and what lies beyond the limits (16 MiB, 500,000 elements, {@link #DEEPEST} folders; a feed
     * that lies deeper moves up) are named in {@link #warnings}.
     *
     * @throws TidingsException when the bytes are no OPML
     */
    public static Opml read(byte[] bytes) {
        return OpmlReading.read(bytes);
    }

    /** The list as OPML 2.0, in UTF-8; feeds and folders stand in the order in which the subscriptions name them first. */
    public String write() {
        return OpmlWriting.write(this);
    }
}
