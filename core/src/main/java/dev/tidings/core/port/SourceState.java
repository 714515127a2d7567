// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

import dev.tidings.core.Values;
import dev.tidings.core.model.ArticleText;
import dev.tidings.core.model.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;
import tools.jackson.databind.annotation.JsonDeserialize;

/** What is remembered of a source between polls. */
@Values
@Value.Immutable
@JsonDeserialize(builder = SourceState.Builder.class)
@SuppressWarnings("exports")
public sealed interface SourceState permits ImmutableSourceState {
    /** The source. */
    String sourceId();

    /** A mark of the place at which all this was learnt, see {@link #at}. */
    Optional<String> place();

    /** What the last successful poll returned. */
    Optional<String> cursor();

    /** When it was polled last. */
    Optional<Instant> polledAt();

    /** Not to be polled before this time. */
    Optional<Instant> notBefore();

    /** Whether it is gone for good. */
    @Value.Default
    default boolean gone() {
        return false;
    }

    /** Failures in a row. */
    @Value.Default
    default int failures() {
        return 0;
    }

    /** When a running aggregator wants to ask again; later than {@link #notBefore} or the same. */
    Optional<Instant> nextPoll();

    /** When a poll succeeded last: it brought items, or the source said that nothing changed. */
    Optional<Instant> succeededAt();

    /** When a poll last brought an item that was not there before. */
    Optional<Instant> newsAt();

    /** The estimated time between two items; absent while nothing is known of it. */
    Optional<Duration> gap();

    /** The last failure, however long ago. */
    Optional<Failure> failure();

    /**
     * As it would be had the clock always run so: when the last poll lies in the future, the clock was set back since, and
     * every time here moves back with it. Otherwise the same.
     */
    default SourceState seenFrom(Instant now) {
        if (polledAt().filter(now::isBefore).isEmpty()) {
            return this;
        }
        Duration ahead = Duration.between(now, polledAt().get());
        return builder()
                .from(this)
                .polledAt(now)
                .notBefore(notBefore().map(at -> at.minus(ahead)))
                .nextPoll(nextPoll().map(at -> at.minus(ahead)))
                .succeededAt(succeededAt().map(at -> at.minus(ahead)))
                .newsAt(newsAt().map(at -> at.minus(ahead)))
                .build();
    }

    /**
     * As it counts for a place: nothing of what was learnt at another one, or at one that is not known, holds there.
     *
     * @param place as {@link SourceAdapter#place}; only a mark of it is kept
     */
    default SourceState at(String place) {
        String mark = ArticleText.hash(place).substring(0, 16);
        return place().filter(mark::equals).isPresent()
                ? this
                : builder().sourceId(sourceId()).place(mark).build();
    }

    /** Starts a SourceState; attributes that are not optional must be set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a SourceState; refuses bad values with the value named. */
    final class Builder extends ImmutableSourceState.Builder {
        Builder() {}
    }
}
