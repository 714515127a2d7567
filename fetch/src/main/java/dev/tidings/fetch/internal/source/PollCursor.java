// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.source;

import dev.tidings.core.TidingsException;
import dev.tidings.core.json.TidingsJson;
import dev.tidings.core.model.ArticleText;
import dev.tidings.core.port.Validators;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a source that asks one address remembers from poll to poll.
 *
 * @param address a mark of the address as it was set up: nothing here holds for another one
 * @param validators those of the last answer
 * @param freshUntil until when the last answer said that it stays fresh, within what the source allows
 * @param movedTo where the address has moved for good, as the last answers said
 * @param seen how many answers in a row said so
 * @param known what is recognised: item ids or keys of the service, newest first
 * @param note anything that the adapter needs again
 * @param dueAt when what was answered wants to be asked again, by a feed's {@code ttl} or the like
 */
public record PollCursor(
        String address,
        Validators validators,
        Optional<Instant> freshUntil,
        Optional<URI> movedTo,
        int seen,
        List<String> known,
        Optional<String> note,
        Optional<Instant> dueAt) {
    /** One answer can be a mistake; the second confirms it. */
    private static final int CONFIRMED = 2;

    private static final int MARK_DIGITS = 16;

    private static PollCursor none(String mark) {
        return new PollCursor(
                mark,
                Validators.none(),
                Optional.empty(),
                Optional.empty(),
                0,
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** What an earlier poll of the address kept; another adapter's cursor, or another address's, counts as none. */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public static PollCursor read(Optional<String> cursor, String address) {
        String mark = ArticleText.hash(address).substring(0, MARK_DIGITS);
        try {
            return cursor.map(text -> TidingsJson.read(text, PollCursor.class))
                    .filter(kept -> mark.equals(kept.address()))
                    .orElseGet(() -> none(mark));
        } catch (TidingsException e) {
            return none(mark);
        }
    }

    /** As text, for {@link #read}. */
    public String write() {
        return TidingsJson.write(this);
    }

    /**
     * Whether the server said that nothing can have changed yet.
     *
     * @param longest what lies further ahead was written before the clock was set back, and counts no longer
     */
    boolean isFresh(Instant now, Duration longest) {
        return freshUntil
                .filter(now::isBefore)
                .filter(until -> !until.isAfter(now.plus(longest)))
                .isPresent();
    }

    /** Until when nothing new is to be expected, by server or feed. */
    Optional<Instant> quietUntil() {
        return Stream.concat(freshUntil.stream(), dueAt.stream()).max(Instant::compareTo);
    }

    /** With when to be asked again. */
    PollCursor dueAt(Optional<Instant> at) {
        return new PollCursor(address, validators, freshUntil, movedTo, seen, known, note, at);
    }

    /** The new address, once two answers in a row named it. */
    public Optional<URI> confirmedMove() {
        return movedTo.filter(target -> seen >= CONFIRMED);
    }

    /**
     * The cursor after an answer.
     *
     * @param asked whether the new address was asked, not the old one: then silence about the move changes nothing
     * @param longest no answer counts as fresh for longer
     */
    public PollCursor after(Answer answer, boolean asked, Instant now, Duration longest) {
        boolean again = answer.movedTo().isPresent() && answer.movedTo().equals(movedTo);
        boolean kept = asked && answer.movedTo().isEmpty();
        return new PollCursor(
                address,
                answer.validators(),
                answer.freshFor()
                        .map(fresh -> fresh.compareTo(longest) < 0 ? fresh : longest)
                        .filter(fresh -> !fresh.isZero() && !fresh.isNegative())
                        .map(now::plus),
                kept ? movedTo : answer.movedTo(),
                kept ? seen : again ? seen + 1 : answer.movedTo().isPresent() ? 1 : 0,
                known,
                note,
                Optional.empty());
    }

    /** With other things to know again. */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public PollCursor with(Collection<String> known, Optional<String> note) {
        return new PollCursor(address, validators, freshUntil, movedTo, seen, List.copyOf(known), note, dueAt);
    }

    /** After an answer that could not be used up: the next poll asks again, and for all of it. */
    public PollCursor unfinished() {
        return new PollCursor(
                address, Validators.none(), Optional.empty(), movedTo, seen, known, note, Optional.empty());
    }

    /** Without the move, which led nowhere. */
    PollCursor home() {
        return none(address).with(known, note);
    }

    /** What an answer says about the next poll. */
    public record Answer(Validators validators, Optional<Duration> freshFor, Optional<URI> movedTo) {}
}
