// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.time;

import dev.tidings.core.time.EnglishNumbers.Count;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lengths of time and repetitions: three days, 2 years 1 month, every Monday, twice a week. */
final class EnglishLengths {
    private static final Set<String> AGES = Set.of("old", "older", "younger", "olds");
    private static final Set<String> LEADS = Set.of(
            "for", "about", "nearly", "almost", "than", "within", "over", "around", "roughly", "lasted", "took",
            "takes", "least", "in", "after", "during", "another");
    private static final Set<String> SPANS =
            Set.of("last", "past", "next", "first", "previous", "final", "coming", "following");
    private static final Set<String> BETWEEN_BOUNDS = Set.of("or", "to", "-", "–", "—");
    private static final Set<String> TIMES = Set.of("once", "twice", "times");
    private static final Map<String, Period> ADVERBS = Map.of(
            "daily", Period.ofDays(1),
            "weekly", Period.ofDays(7),
            "monthly", Period.ofMonths(1),
            "yearly", Period.ofYears(1),
            "annually", Period.ofYears(1));

    private final EnglishText t;
    private final EnglishNumbers numbers;

    EnglishLengths(EnglishText text, EnglishNumbers numbers) {
        t = text;
        this.numbers = numbers;
    }

    /** Numbers with their units, as long as they follow each other; null for ages and for what has no unit. */
    @Nullable
    Reading length(int i) {
        Reading first = isBound(i) ? null : one(i);
        if (first == null) {
            return null;
        }
        int next = first.next();
        Meaning.Length sum = (Meaning.Length) first.meaning();
        for (int parts = 0; parts < 4; parts++) {
            Reading more = one(t.skip(t.skip(next, ","), "and"));
            if (more == null || t.isAny(t.skip(t.skip(next, ","), "and"), Set.of("a", "an"))) {
                break;
            }
            sum = sum.plus((Meaning.Length) more.meaning());
            next = more.next();
        }
        boolean age = t.isAny(t.skip(next, "-"), AGES) || (t.is(next, "of") && t.is(next + 1, "age"));
        return age ? null : new Reading(next, sum);
    }

    /** Whether the number only ends a rough count: three or four days, 3-4 days, between two and five years. */
    private boolean isBound(int i) {
        boolean and = t.is(i - 1, "and") && t.is(i - 3, "between");
        boolean joined = t.is(i - 1, "-") && t.is(i - 2, "to");
        int before = joined ? i - 3 : i - 2;
        before = joined && t.is(before, "-") ? before - 1 : before;
        boolean number = t.number(before) >= 0 || t.meaning(before).cardinal() >= 0;
        return number && (and || joined || t.isAny(i - 1, BETWEEN_BOUNDS));
    }

    private @Nullable Reading one(int i) {
        if (t.is(i, "half") && (t.is(i + 1, "a") || t.is(i + 1, "an"))) {
            boolean year = t.is(i + 2, "year");
            Meaning.Length half = CalendarUnit.MONTH.times(6);
            return year && half != null ? new Reading(i + 3, half) : null;
        }
        Count count = numbers.count(i);
        if (count == null) {
            return null;
        }
        int at = t.skip(count.next(), "-");
        at = t.is(at, "calendar") || t.is(at, "full") || t.is(at, "consecutive") || t.is(at, "straight") ? at + 1 : at;
        CalendarUnit unit = t.meaning(at).unit();
        if (unit == null || unit == CalendarUnit.QUARTER || (t.glued(at) && t.number(at - 1) >= 0)) {
            return null;
        }
        Meaning.Length length = unit.times(count.value());
        return length == null || count.value() == 0 ? null : new Reading(at + 1, length);
    }

    /** A length that stands for itself: "a day" only where a word before it says so. */
    @Nullable
    Reading plain(int i) {
        int at = t.skip(i, "the");
        boolean span = t.isAny(at, SPANS);
        int from = span ? at + 1 : i;
        boolean article = t.is(from, "a") || t.is(from, "an");
        if (article && !span && !t.isAny(i - 1, LEADS)) {
            return null;
        }
        return length(from);
    }

    /** every day, each Monday, Mondays, daily, twice a week. */
    @Nullable
    Reading repetition(int i) {
        Period adverb = ADVERBS.get(t.word(i));
        if (adverb != null) {
            return t.capital(i) || (t.glued(i + 1) && t.is(i + 1, "-")) ? null : cycle(i + 1, adverb, 0);
        }
        String word = t.word(i);
        int plural = word.endsWith("days")
                ? EnglishWord.of(word.substring(0, word.length() - 1)).weekday()
                : 0;
        if (plural > 0) {
            return t.is(i + 1, "'") || t.is(i + 1, "’") ? null : cycle(i + 1, Period.ofDays(7), plural);
        }
        if (t.isAny(i - 1, TIMES) && (t.is(i, "a") || t.is(i, "per"))) {
            CalendarUnit unit = t.meaning(i + 1).unit();
            Meaning.Length one = unit == null ? null : unit.times(1);
            return one == null || one.period().isZero() ? null : cycle(i + 2, one.period(), 0);
        }
        return t.is(i, "every") || t.is(i, "each") ? every(i + 1) : null;
    }

    private @Nullable Reading every(int i) {
        boolean other = t.is(i, "other") || t.is(i, "second");
        int at = other || t.is(i, "single") ? i + 1 : i;
        if (t.meaning(at).weekday() > 0) {
            return cycle(at + 1, Period.ofDays(other ? 14 : 7), t.meaning(at).weekday());
        }
        if ((t.meaning(at).month() > 0 && t.capital(at)) || t.meaning(at).season() > 0) {
            return cycle(at + 1, Period.ofYears(1), 0);
        }
        CalendarUnit unit = t.meaning(at).unit();
        Reading many = unit == null ? length(at) : null;
        Meaning.Length length =
                unit != null ? unit.times(other ? 2 : 1) : many == null ? null : (Meaning.Length) many.meaning();
        if (length == null || length.period().isZero()) {
            return null;
        }
        return cycle(many == null ? at + 1 : many.next(), length.period(), 0);
    }

    private static Reading cycle(int next, Period every, int weekday) {
        Optional<DayOfWeek> day = weekday == 0 ? Optional.empty() : Optional.of(DayOfWeek.of(weekday));
        return new Reading(next, new Meaning.Cycle(every, day));
    }

    /** The day with that name nearest to a date, when it is at most three days away. */
    static LocalDate snap(LocalDate date, int weekday) {
        int days = Math.floorMod(weekday - date.getDayOfWeek().getValue(), 7);
        return date.plusDays(days > 3 ? days - 7 : days);
    }
}
