// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.feed;

import dev.tidings.core.TidingsException;
import dev.tidings.core.json.TidingsJson;
import dev.tidings.core.port.Validators;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a feed's source remembers from poll to poll.
 *
 * @param validators those of the last answer
 * @param freshUntil until when the last answer said that it stays fresh, within what the source allows
 * @param movedTo where the feed has moved for good, as the last answers said
 * @param seen how many answers in a row said so
 */
public record FeedCursor(Validators validators, Optional<Instant> freshUntil, Optional<URI> movedTo, int seen) {
    /** One answer can be a mistake; the second confirms it. */
    private static final int CONFIRMED = 2;

    private static final FeedCursor NONE = new FeedCursor(Validators.none(), Optional.empty(), Optional.empty(), 0);

    /** That of a source that was never polled. */
    public static FeedCursor none() {
        return NONE;
    }

    /** What an earlier poll kept; another adapter's cursor counts as none. */
    public static FeedCursor read(Optional<String> cursor) {
        try {
            return cursor.map(text -> TidingsJson.read(text, FeedCursor.class)).orElse(NONE);
        } catch (TidingsException e) {
            return NONE;
        }
    }

    /** As text, for {@link #read}. */
    public String write() {
        return TidingsJson.write(this);
    }

    /** Whether the server said that nothing can have changed yet. */
    public boolean isFresh(Instant now) {
        return freshUntil.filter(now::isBefore).isPresent();
    }

    /** The feed's new address, once two answers in a row named it. */
    public Optional<URI> confirmedMove() {
        return movedTo.filter(target -> seen >= CONFIRMED);
    }

    /**
     * The cursor after an answer.
     *
     * @param asked whether the new address was asked, not the old one: then silence about the move changes nothing
     * @param longest no answer counts as fresh for longer
     */
    public FeedCursor after(Answer answer, boolean asked, Instant now, Duration longest) {
        boolean again = answer.movedTo().isPresent() && answer.movedTo().equals(movedTo);
        boolean kept = asked && answer.movedTo().isEmpty();
        return new FeedCursor(
                answer.validators(),
                answer.freshFor()
                        .map(fresh -> fresh.compareTo(longest) < 0 ? fresh : longest)
                        .filter(fresh -> !fresh.isZero() && !fresh.isNegative())
                        .map(now::plus),
                kept ? movedTo : answer.movedTo(),
                kept ? seen : again ? seen + 1 : answer.movedTo().isPresent() ? 1 : 0);
    }

    /** What an answer says about the next poll. */
    public record Answer(Validators validators, Optional<Duration> freshFor, Optional<URI> movedTo) {}
}
