// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

import dev.tidings.core.model.Failure;
import dev.tidings.core.model.FeedItem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The outcome of a poll. */
public sealed interface PollResult {
    /**
     * Items, new or known.
     *
     * @param items in the order of the source
     * @param cursor handed to the next poll, once the items are stored; any text, such as HTTP validators
     * @param more whether polling again at once would bring further items
     * @param warnings what was healed or ignored
     */
    record Items(List<FeedItem> items, String cursor, boolean more, List<String> warnings) implements PollResult {
        /** Keeps copies of the lists. */
        public Items {
            items = List.copyOf(items);
            warnings = List.copyOf(warnings);
        }

        /** Items alone: everything is delivered at each poll. */
        public static Items of(List<FeedItem> items) {
            return new Items(items, "", false, List.of());
        }
    }

    /**
     * Nothing changed since the last poll.
     *
     * @param cursor replaces what the last poll returned; absent when that still holds
     */
    record Unchanged(Optional<String> cursor) implements PollResult {
        /** Nothing changed, the cursor neither. */
        public Unchanged() {
            this(Optional.empty());
        }
    }

    /**
     * The source asks to be left alone for a while. Asked again and again, it is left alone for longer each time.
     *
     * @param at not before this time
     */
    record RetryAfter(Instant at) implements PollResult {}

    /**
     * The source is gone for good (HTTP 410) and is not polled again.
     *
     * @param reason one sentence
     */
    record Gone(String reason) implements PollResult {}

    /**
     * It failed.
     *
     * @param failure what and why
     */
    record Failed(Failure failure) implements PollResult {}
}
