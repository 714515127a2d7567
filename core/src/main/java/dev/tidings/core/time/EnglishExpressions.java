// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.time;

import dev.tidings.core.model.PartialDate;
import dev.tidings.core.time.EnglishNumbers.Count;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whole expressions: ranges and counts from a date around the dates of the other classes. */
final class EnglishExpressions {
    private static final Set<String> PARTS =
            Set.of("early", "late", "mid", "around", "about", "circa", "earlier", "later");
    private static final Set<String> EDGES = Set.of("end", "beginning", "start", "middle", "close", "turn");
    private static final Set<String> TO = Set.of("to", "until", "till", "through", "-", "–", "—");
    private static final Set<String> LAST = Set.of("and", "or");
    private static final int LONGEST_LIST = 6;
    private static final Set<String> LISTS = Set.of("and", "or", ",");
    private static final Set<String> BACK = Set.of("before", "prior");
    private static final Set<String> ON = Set.of("after", "from", "since", "following");

    private static final Set<String> STARTERS = Set.of(
            "the",
            "a",
            "an",
            "in",
            "half",
            "couple",
            "every",
            "each",
            "daily",
            "weekly",
            "monthly",
            "yearly",
            "annually",
            "per",
            "today",
            "tonight",
            "yesterday",
            "tomorrow",
            "tmrw",
            "tmr",
            "yday",
            "fiscal",
            "calendar",
            "financial",
            "fy",
            "cy",
            "q",
            "h",
            "year",
            "final",
            "'",
            "’",
            "‘");

    private final EnglishText t;
    private final LocalDate reference;
    private final EnglishDates dates;
    private final EnglishYears years;
    private final EnglishJoined joined;
    private final EnglishRelative relative;
    private final EnglishLengths lengths;
    private final Map<Integer, Reading> known = new HashMap<>();

    EnglishExpressions(EnglishText text, LocalDate reference, DayMonthOrder order) {
        t = text;
        this.reference = reference;
        dates = new EnglishDates(text, reference);
        joined = new EnglishJoined(text, order);
        years = new EnglishYears(text, dates.numbers(), reference);
        relative = new EnglishRelative(text, reference, dates, joined);
        lengths = new EnglishLengths(text, dates.numbers());
    }

    /** The expression that begins at this token. */
    @Nullable
    Reading at(int i) {
        if (!canStart(i)) {
            return null;
        }
        Reading found = known.get(i);
        found = found == null ? lengths.repetition(i) : found;
        found = found == null ? counted(i) : found;
        if (found == null && relative.isOnlyLandmark(i)) {
            return null;
        }
        found = found == null ? dateOrRange(i) : found;
        found = found == null ? lengths.plain(i) : found;
        if (found != null) {
            remember(i, found);
        }
        return found;
    }

    private boolean canStart(int i) {
        String word = t.word(i);
        return !t.meaning(i).equals(EnglishWord.NONE)
                || t.number(i) >= 0
                || STARTERS.contains(word)
                || PARTS.contains(word)
                || EDGES.contains(word)
                || word.endsWith("days")
                || word.endsWith("ties")
                || EnglishHolidays.begin(word);
    }

    private void remember(int i, Reading found) {
        if (found.meaning().isDay()) {
            found.meaning().firstDay().ifPresent(relative::anchor);
        }
        int year = found.meaning().firstDay().map(LocalDate::getYear).orElse(-1);
        if (year >= 0 && namesYear(i, found.next())) {
            dates.carryYear(year, i);
            relative.anchorYear(year);
        }
    }

    private boolean namesYear(int from, int to) {
        for (int k = from; k < to; k++) {
            if (t.length(k) == 4 && t.number(k) >= 1000) {
                return true;
            }
        }
        return false;
    }

    /** in two weeks, three days ago, 2 weeks before Christmas, a fortnight later, Saturday 3 days from now. */
    private @Nullable Reading counted(int i) {
        int weekday = t.meaning(i).weekday();
        if (weekday > 0) {
            Reading count = counted2(t.skip(i + 1, ","));
            return count == null ? null : snapped(count.next(), count.meaning(), weekday);
        }
        Reading count = counted2(i);
        if (count == null) {
            return null;
        }
        int at = t.skip(t.skip(count.next(), ","), "on");
        int behind = at > count.next() ? t.meaning(at).weekday() : 0;
        Reading both = behind > 0 ? snapped(at + 1, count.meaning(), behind) : null;
        return both == null ? count : both;
    }

    private static @Nullable Reading snapped(int next, Meaning meaning, int weekday) {
        return meaning.isDay()
                ? meaning.firstDay()
                        .map(d -> new Reading(next, Meaning.day(EnglishLengths.snap(d, weekday))))
                        .orElse(null)
                : null;
    }

    private @Nullable Reading counted2(int i) {
        boolean in = t.is(i, "in");
        Reading length = lengths.length(in ? i + 1 : i);
        if (length == null) {
            return null;
        }
        Meaning.Length count = (Meaning.Length) length.meaning();
        if (!count.time().isZero()) {
            return null;
        }
        int next = length.next();
        Reading told = direction(next, count);
        if (told != null || !in) {
            return told;
        }
        boolean span = t.is(i - 1, "time") || dates.tense().isPastBefore(i);
        int end = t.skipPossessive(next);
        end = t.is(end, "'") || t.is(end, "’") ? end + 1 : end;
        end = t.is(end, "time") ? end + 1 : next;
        return span && end == next ? null : reading(end, count.from(reference, 1, true));
    }

    private @Nullable Reading direction(int next, Meaning.Length count) {
        if (t.is(next, "ago")) {
            int end = t.is(next + 1, "today") ? next + 2 : next + 1;
            return reading(end, count.from(reference, -1, true));
        }
        if (t.is(next, "from") && t.is(next + 1, "now")) {
            return reading(next + 2, count.from(reference, 1, true));
        }
        if (t.is(next, "hence")) {
            return reading(next + 1, count.from(reference, 1, true));
        }
        boolean on = t.isAny(next, ON);
        if (on || t.isAny(next, BACK)) {
            int at = t.skip(next + 1, "to");
            Reading date = t.isAny(at, Set.of("then", "that")) ? null : base(at);
            LocalDate day = date == null ? null : date.meaning().firstDay().orElse(null);
            if (date != null && day != null) {
                return reading(date.next(), count.from(day, on ? 1 : -1, true));
            }
        }
        boolean later = t.is(next, "later") || (t.is(next, "after") && !t.isWord(next + 1));
        if (later || (t.is(next, "earlier") && !t.is(next + 1, "than"))) {
            Meaning year = relative.yearsFromAnchor(count, later ? 1 : -1);
            if (year != null) {
                return new Reading(next + 1, year);
            }
            LocalDate from = relative.anchorOr(reference);
            return reading(next + 1, count.from(from, later ? 1 : -1, relative.isAnchored()));
        }
        return null;
    }

    private static @Nullable Reading reading(int next, @Nullable Meaning meaning) {
        return meaning == null ? null : new Reading(next, meaning);
    }

    /** A date that others are counted from. */
    private @Nullable Reading base(int i) {
        Reading found = date(t.skip(t.skip(i, "the"), "year"));
        return found == null ? date(i) : found;
    }

    private @Nullable Reading dateOrRange(int i) {
        Reading first = vague(i);
        if (first != null && t.isAny(first.next(), LISTS) && !t.is(i - 1, "between")) {
            return yearOfList(i, first);
        }
        if (first == null || !(t.isAny(first.next(), TO) || (t.is(first.next(), "and") && t.is(i - 1, "between")))) {
            return first;
        }
        Reading last = vague(first.next() + 1);
        if (last == null) {
            return first;
        }
        Reading week = weekdays(i, first, last);
        if (week != null) {
            return week;
        }
        Reading moved = following(i, first, first.next() + 1, last);
        last = moved == null ? last : moved;
        Meaning range = !sameKind(first.meaning(), last.meaning())
                ? null
                : moved == null ? range(i, first, last) : Meaning.range(first.meaning(), moved.meaning());
        if (moved != null && range == null) {
            known.put(first.next() + 1, moved);
        }
        return range == null ? first : new Reading(last.next(), range);
    }

    /** The end of "December 2025 to February", which names no year, in the year after; null where it stays as read. */
    private @Nullable Reading following(int i, Reading first, int to, Reading last) {
        boolean points = first.meaning() instanceof Meaning.Point p
                && last.meaning() instanceof Meaning.Point q
                && q.date().lastDay().isBefore(p.date().firstDay());
        boolean open = !namesYear(to, last.next());
        boolean month = false;
        for (int k = to; k < last.next(); k++) {
            month |= t.meaning(k).month() > 0;
            open &= !t.is(k, "year");
        }
        if (!points || !month || !open) {
            return null;
        }
        Meaning.Point begin = (Meaning.Point) first.meaning();
        boolean settled = namesYear(i, first.next()) || begin.date().firstDay().isAfter(reference);
        PartialDate later = settled ? Spans.later(((Meaning.Point) last.meaning()).date(), 12) : null;
        return later == null ? null : new Reading(last.next(), new Meaning.Point(later));
    }

    /** Monday to Friday: the five days up to the Friday that is meant. */
    private @Nullable Reading weekdays(int i, Reading first, Reading last) {
        int weekday = t.meaning(i).weekday();
        boolean bare = weekday > 0
                && first.next() == i + 1
                && last.next() == i + 3
                && t.meaning(i + 2).weekday() > 0;
        LocalDate to = last.meaning().firstDay().orElse(null);
        if (!bare || to == null) {
            return null;
        }
        LocalDate from = to.with(TemporalAdjusters.previous(DayOfWeek.of(weekday)));
        return new Reading(last.next(), CalendarUnit.days(from, to));
    }

    /** January and February 2021; Oct. 30 and 31, 2024: the year behind the last serves all of the list. */
    private Reading yearOfList(int i, Reading first) {
        boolean dated = first.meaning() instanceof Meaning.Point p
                && p.date().month() > 0
                && t.meaning(i).month() > 0;
        if (!dated) {
            return first;
        }
        PartialDate begin = ((Meaning.Point) first.meaning()).date();
        boolean open = !namesYear(i, first.next());
        int month = begin.month();
        int at = first.next();
        for (int n = 0; n < LONGEST_LIST && t.isAny(at, LISTS); n++) {
            int start = t.skipAny(at + 1, LAST);
            Reading item = t.meaning(start).month() > 0 ? date(start) : null;
            if (item != null && !namesYear(start, item.next())) {
                passBorder(i, first, start, item);
            }
            if (item != null && open && namesYear(start, item.next())) {
                return inYear(
                        i,
                        first,
                        item.meaning().firstDay().map(LocalDate::getYear).orElse(0));
            }
            Count day = item == null && begin.day() > 0 ? dates.numbers().day(start) : null;
            Count year = day == null ? null : dates.numbers().year(t.skip(day.next(), ","));
            if (day != null && year != null && open && !EnglishYears.counts(t, year.next())) {
                Reading last = EnglishDates.reading(year.next(), year.value(), month, day.value());
                if (last != null) {
                    known.put(start, last);
                }
                return inYear(i, first, year.value());
            }
            if (item == null && day == null) {
                return first;
            }
            month = item == null ? month : t.meaning(start).month();
            at = item == null ? Objects.requireNonNull(day).next() : item.next();
        }
        return first;
    }

    /** Dec. 31 and Jan. 1. */
    private void passBorder(int i, Reading first, int start, Reading item) {
        boolean border = first.meaning() instanceof Meaning.Point p
                && item.meaning() instanceof Meaning.Point q
                && p.date().month() >= 11
                && q.date().month() <= 2;
        Reading moved = border ? following(i, first, start, item) : null;
        if (moved != null) {
            known.put(start, moved);
        }
    }

    private Reading inYear(int i, Reading first, int year) {
        dates.carryYear(year, i);
        Reading again = vague(i);
        return again != null && again.next() == first.next() ? again : first;
    }

    private static boolean sameKind(Meaning a, Meaning b) {
        if (a instanceof Meaning.Point p && b instanceof Meaning.Point q) {
            return p.date().precision() == q.date().precision();
        }
        return a instanceof Meaning.Range && b instanceof Meaning.Range;
    }

    /** From March to June 2022: the year behind the second serves the first. */
    private @Nullable Meaning range(int i, Reading first, Reading last) {
        Meaning plain = Meaning.range(first.meaning(), last.meaning());
        int year = last.meaning().firstDay().map(LocalDate::getYear).orElse(0);
        for (int back = 0; back < 2; back++) {
            dates.carryYear(year - back, i);
            Reading again = vague(i);
            Meaning range = again == null || again.next() != first.next()
                    ? null
                    : Meaning.range(again.meaning(), last.meaning());
            if (range != null) {
                return range;
            }
        }
        return plain;
    }

    /** early 2024, mid-March, later this year, the end of the month; a day stays a day. */
    private @Nullable Reading vague(int i) {
        int at = t.isAny(i, PARTS) ? t.skip(i + 1, "-") : -1;
        if (at < 0) {
            int edge = t.skip(i, "the");
            boolean of = t.isAny(edge, EDGES) && t.is(edge + 1, "of");
            if (!of) {
                return date(i);
            }
            Reading unit = t.is(edge + 2, "the") ? thisUnit(edge + 3) : null;
            if (unit != null) {
                return unit;
            }
            at = edge + 2;
        }
        Reading date = date(at);
        date = date == null ? date(t.skip(at, "the")) : date;
        if (date == null) {
            return null;
        }
        return date.meaning().isDay()
                ? date
                : new Reading(date.next(), date.meaning().roughly());
    }

    private @Nullable Reading thisUnit(int i) {
        CalendarUnit unit = t.meaning(i).unit();
        boolean calendar = unit != null
                && unit.compareTo(CalendarUnit.WEEK) >= 0
                && !t.word(i).endsWith("s");
        Meaning meaning = unit != null && calendar ? unit.around(reference, 0) : null;
        return meaning == null ? null : new Reading(i + 1, meaning.roughly());
    }

    private @Nullable Reading date(int i) {
        Reading found = joined.at(i);
        found = found == null ? dates.within(i, relative) : found;
        found = found == null ? dates.dayFirst(i) : found;
        found = found == null ? dates.monthFirst(i) : found;
        found = found == null ? relative.at(i) : found;
        return found == null ? years.at(i) : found;
    }
}
