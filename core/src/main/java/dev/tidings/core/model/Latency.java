// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

import java.time.Duration;
import java.util.Optional;

/**
 * How long an article took from publication to collection; absent with a reason where that cannot be told.
 *
 * @param value the time, never negative
 * @param note whether it was measured, or why not
 */
public record Latency(Optional<Duration> value, Note note) {
    /** Why there is a value, or none. */
    public enum Note {
        /** The publisher gives a time with its zone. */
        MEASURED,
        /** The publisher gives no date. */
        NO_DATE,
        /** The publisher gives a day, or a time without zone. */
        NO_TIME,
        /** The publisher's time lies behind the collection. */
        IN_FUTURE,
        /** The item was there before the source was watched. */
        BACKLOG
    }

    /** Measures an article. */
    public static Latency of(Article article) {
        if (article.publishedAt().isEmpty()) {
            return none(Note.NO_DATE);
        }
        if (article.backlog()) {
            return none(Note.BACKLOG);
        }
        return article.publishedAt()
                .flatMap(PartialDate::instant)
                .map(published -> Duration.between(published, article.collectedAt()))
                .map(took -> took.isNegative() ? none(Note.IN_FUTURE) : new Latency(Optional.of(took), Note.MEASURED))
                .orElseGet(() -> none(Note.NO_TIME));
    }

    private static Latency none(Note note) {
        return new Latency(Optional.empty(), note);
    }
}
