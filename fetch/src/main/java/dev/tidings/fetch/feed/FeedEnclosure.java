// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.feed;

import java.util.Objects;
import java.util.Optional;

/**
 * A media file of an entry: RSS {@code enclosure}, Atom {@code link rel=enclosure}, {@code media:content}, JSON Feed
 * {@code attachments}.
 *
 * @param url absolute where the base is known
 * @param type the media type as declared
 * @param length in bytes as declared; never trusted
 */
public record FeedEnclosure(String url, Optional<String> type, Optional<Long> length) {
    /** Refuses a missing part. */
    public FeedEnclosure {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(length, "length");
    }
}
