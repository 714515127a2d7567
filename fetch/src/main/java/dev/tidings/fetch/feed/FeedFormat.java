// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.feed;

/** The family that a feed belongs to. */
public enum FeedFormat {
    /** RSS 0.91 to 2.0: items in a channel. */
    RSS,
    /** RSS 0.90, 1.0 and 1.1: items beside a channel, in RDF. */
    RDF,
    /** Atom 0.3 and 1.0 (RFC 4287), and single entries. */
    ATOM,
    /** Microsoft's Channel Definition Format of 1997. */
    CDF,
    /** JSON Feed 1.0 and 1.1. */
    JSON
}
