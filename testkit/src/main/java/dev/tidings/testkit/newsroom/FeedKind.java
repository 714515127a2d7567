// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.newsroom;

/** The feed formats a publisher of the newsroom can speak; {@code feed:} in {@code set.txt} names them in lower case. */
public enum FeedKind {
    /** RSS 2.0 with Dublin Core and, for full text, {@code content:encoded}. */
    RSS2("application/rss+xml"),
    /** Atom 1.0, RFC 4287. */
    ATOM("application/atom+xml"),
    /** RSS 1.0, the RDF dialect, with Dublin Core dates and creators. */
    RSS1("application/rdf+xml"),
    /** JSON Feed 1.1. */
    JSON("application/feed+json");

    private final String mediaType;

    FeedKind(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The media type that the newsroom sends with such a feed, without parameters. */
    public String mediaType() {
        return mediaType;
    }
}
