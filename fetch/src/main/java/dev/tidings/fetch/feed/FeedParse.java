// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.feed;

import java.util.List;
import java.util.Objects;

/** The outcome of reading bytes as a feed. */
public sealed interface FeedParse {

    /**
     * A feed was read, perhaps after healing.
     *
     * @param feed what it says
     * @param warnings what was healed or left out, in the order it was met; empty for a clean feed
     */
    record Parsed(Feed feed, List<FeedWarning> warnings) implements FeedParse {
        /** Copies the list. */
        public Parsed {
            Objects.requireNonNull(feed, "feed");
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * The bytes are no feed that could be read.
     *
     * @param reason why, for programs
     * @param detail why, for people
     */
    record Refused(Reason reason, String detail) implements FeedParse {
        /** Refuses a missing part. */
        public Refused {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(detail, "detail");
        }
    }

    /** Why bytes were refused. */
    enum Reason {
        /** There is nothing but white space. */
        EMPTY,
        /** More bytes than {@link FeedParser.Builder#maxBytes} allows. */
        TOO_LARGE,
        /** An HTML page: perhaps it links to a feed, see {@link FeedDiscovery}. */
        HTML_PAGE,
        /** Text, XML or JSON of another kind. */
        NOT_A_FEED
    }
}
