// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.websub;

import dev.tidings.core.model.FeedItem;
import dev.tidings.core.port.Bytes;
import dev.tidings.core.port.Headers;
import dev.tidings.fetch.feed.FeedItems;
import dev.tidings.fetch.feed.FeedParse;
import dev.tidings.fetch.feed.FeedParser;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a hub brought, signed as agreed.
 *
 * @param topic the feed it belongs to
 * @param content the feed or a part of it, as the publisher wrote it
 * @param contentType as the hub said
 * @param headers of those that came with it, what is about rights: {@code tdm-reservation}, {@code tdm-policy},
 *     {@code X-Robots-Tag}
 * @param reservations what these headers reserve, and what the feed's own answer did, in alphabetical order
 */
public record WebSubDelivery(
        URI topic, Bytes content, Optional<String> contentType, Headers headers, List<String> reservations) {
    /** Copies the list. */
    public WebSubDelivery {
        reservations = List.copyOf(reservations);
    }

    /** The content as a feed. */
    public FeedParse parse() {
        return FeedParser.create().parse(content.toArray(), contentType.orElse(null), topic.toString());
    }

    /**
     * The items with the same ids that polling the feed gives, so that none counts twice, and with what is reserved; none
     * when it is no feed.
     */
    public List<FeedItem> items(String sourceId, Instant now) {
        return parse() instanceof FeedParse.Parsed parsed
                ? FeedItems.of(parsed.feed(), sourceId, now).stream()
                        .map(item -> FeedItem.builder()
                                .from(item)
                                .addAllReservations(reservations)
                                .build())
                        .toList()
                : List.of();
    }
}
