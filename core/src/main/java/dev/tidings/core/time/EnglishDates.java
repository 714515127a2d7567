// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.time;

import dev.tidings.core.model.PartialDate;
import dev.tidings.core.time.EnglishNumbers.Count;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Dates that name a month, a year or a day of the month. */
final class EnglishDates {
    private static final Set<String> MONTH_LEADS = Set.of(
            "in",
            "since",
            "by",
            "until",
            "till",
            "through",
            "during",
            "from",
            "between",
            "before",
            "after",
            "around",
            "early",
            "mid",
            "late",
            "last",
            "next",
            "this",
            "of",
            "to",
            "for",
            "and",
            "every",
            "each",
            "throughout",
            "past",
            "previous");
    private static final Set<Integer> AMBIGUOUS_MONTHS = Set.of(3, 4, 5, 6, 8);
    private static final Set<String> VERBS_AFTER_NAMES =
            Set.of("said", "says", "told", "has", "had", "is", "was", "will", "who");

    private final EnglishText t;
    private final EnglishNumbers numbers;
    private final EnglishTense tense;
    private final LocalDate reference;
    private int carriedYear = -1;
    private int carriedAt;

    EnglishDates(EnglishText text, LocalDate reference) {
        t = text;
        numbers = new EnglishNumbers(text);
        tense = new EnglishTense(text);
        this.reference = reference;
    }

    EnglishNumbers numbers() {
        return numbers;
    }

    EnglishTense tense() {
        return tense;
    }

    /** A year that the text named serves the dates without year of the same sentence. */
    void carryYear(int year, int at) {
        carriedYear = year;
        carriedAt = at;
    }

    private boolean carries(int i) {
        if (carriedYear < 0 || i - carriedAt > 24) {
            return false;
        }
        for (int k = carriedAt; k < i; k++) {
            if (t.is(k, ".") && t.capital(k + 1)) {
                return false;
            }
        }
        return true;
    }

    /** February 2022; February 17(, 2022); February twenty-five nineteen eighty-six; February. */
    @Nullable
    Reading monthFirst(int i) {
        int month = t.meaning(i).month();
        boolean behindDay = t.number(i - 1) > 0 && t.length(i - 1) <= 2; // 30 February
        if (month == 0 || behindDay || (t.glued(i + 1) && t.number(i + 1) >= 0)) {
            return null;
        }
        int next = t.is(i + 1, ".") && t.glued(i + 1) && t.length(i) <= 4 ? i + 2 : i + 1;
        Reading day = monthDay(i, month, next);
        if (day != null) {
            return day;
        }
        Count year = t.is(next, "of") ? numbers.yearAfterOf(t.skip(next + 1, "the")) : numbers.year(t.skip(next, ","));
        if (year == null && (t.is(next, "of") || t.is(next, "in"))) {
            year = relativeYear(next + 1);
            year = year == null && t.is(next, "in") ? numbers.year(next + 1) : year;
        }
        year = year == null ? relativeYear(next) : year;
        if (year != null && (t.capital(i) || (month != 5 && month != 3))) {
            carryYear(year.value(), i);
            return new Reading(year.next(), new Meaning.Point(PartialDate.of(year.value(), month)));
        }
        return bareMonth(i, next, month);
    }

    private @Nullable Reading monthDay(int i, int month, int from) {
        int at = t.skip(from, "the");
        Count day = numbers.day(at);
        if (day == null) {
            Count words = numbers.dayWords(at);
            Count year = words == null ? null : numbers.year(t.skip(words.next(), ","));
            return words == null || year == null ? null : reading(year.next(), year.value(), month, words.value());
        }
        if (!t.capital(i) && (month == 5 || month == 3) && t.isWord(day.next()) && t.number(at) >= 0) {
            return null; // "may 5 people"
        }
        int to = rangeDay(day.next());
        Count last = to > 0 ? numbers.day(to) : null;
        int next = last == null ? day.next() : last.next();
        Count year = yearBehind(next);
        int value = year == null ? yearOf(month, day.value(), i, next) : year.value();
        if (year != null) {
            carryYear(value, i);
        }
        int end = year == null ? next : year.next();
        return last == null
                ? reading(end, value, month, day.value())
                : days(end, value, month, day.value(), last.value());
    }

    /** The token of the second day in "3-5", or -1. */
    private int rangeDay(int i) {
        boolean dash = t.is(i, "-") || t.is(i, "–") || t.is(i, "—") || t.is(i, "to") || t.is(i, "through");
        boolean day =
                t.length(i + 1) <= 2 && t.number(i + 1) > 0 && t.meaning(i + 2).month() == 0;
        return dash && day ? i + 1 : -1;
    }

    private @Nullable Count yearBehind(int i) {
        int comma = t.skip(i, ",");
        Count year = numbers.year(comma);
        if (year == null && (t.is(comma, "of") || t.is(comma, "in"))) {
            Count after = numbers.year(comma + 1);
            year = after == null ? relativeYear(comma + 1) : after;
        }
        boolean counted = year != null && comma > i && t.isWord(year.next()) && EnglishYears.counts(t, year.next());
        return counted ? null : year == null ? relativeYear(i) : year;
    }

    /** last year, this year, next year, the year 2011. */
    @Nullable
    Count relativeYear(int i) {
        int at = t.skip(i, "the");
        if (t.is(at, "year") && at > i) {
            return numbers.year(at + 1);
        }
        boolean year = t.meaning(at).isStep() && t.is(at + 1, "year");
        return year ? new Count(at + 2, reference.getYear() + t.meaning(at).step()) : null;
    }

    private @Nullable Reading bareMonth(int i, int next, int month) {
        int step = t.meaning(i - 1).isStep() ? t.meaning(i - 1).step() : 2;
        boolean led = t.isAny(i - 1, MONTH_LEADS) || (t.is(i - 1, "-") && t.is(i - 2, "mid"));
        boolean ambiguous = AMBIGUOUS_MONTHS.contains(month);
        boolean name = (ambiguous && !led) || (t.isAny(next, VERBS_AFTER_NAMES) && !led);
        boolean compound = t.capital(next) && next == i + 1 && !t.meaning(next).isStep() && t.isWord(next) && ambiguous;
        if (!t.capital(i) || name || compound || (month == 5 && t.is(i - 1, "for"))) {
            return null;
        }
        int year = reference.getYear();
        if (step == 2) {
            year = yearOf(month, 0, i, next);
        } else if (step < 0 && month >= reference.getMonthValue()) {
            year--;
        } else if (step > 0 && month <= reference.getMonthValue()) {
            year++;
        }
        return new Reading(next, new Meaning.Point(PartialDate.of(year, month)));
    }

    /** The year of a month or day that names none; day 0 for the whole month. */
    int yearOf(int month, int day, int from, int to) {
        if (carries(from)) {
            return carriedYear;
        }
        int year = reference.getYear();
        int there = month * 32 + day;
        int here = reference.getMonthValue() * 32 + (day == 0 ? 0 : reference.getDayOfMonth());
        if (tense.isFuture(from, to)) {
            return there < here ? year + 1 : year;
        }
        int last = there > here ? year - 1 : year;
        boolean soon = day != 0 && CalendarUnit.isSoon(last + 1, month, day, reference);
        return soon && !tense.isPast(from, to) ? last + 1 : last;
    }

    /** 17 February 2022, the 3rd of March, fifteen August nineteen hundred ninety three, 28 June in 2020. */
    @Nullable
    Reading dayFirst(int i) {
        int at = t.skip(i, "the");
        Count day = numbers.day(at);
        boolean words = day == null;
        day = words ? numbers.dayWords(at) : day;
        if (day == null) {
            return null;
        }
        int to = rangeDayFirst(day.next());
        Count last = to > 0 ? numbers.day(to) : null;
        boolean two = last != null && t.is(to - 1, "and") && last.value() != day.value() + 1;
        if (two && !t.is(i - 1, "between")) {
            return null; // "2 and 9 October" are two days
        }
        int next = t.skip(t.skip(last == null ? day.next() : last.next(), "day"), "of");
        int month = t.meaning(next).month();
        if (month == 0 || (!t.capital(next) && (month == 5 || month == 3) && numbers.year(next + 1) == null)) {
            return null;
        }
        int end = t.is(next + 1, ".") && t.length(next) <= 4 && t.glued(next + 1) ? next + 2 : next + 1;
        Count year = yearBehind(end);
        if (year == null && words) {
            return null; // "one May" is no date
        }
        year = year == null && t.is(next + 1, "of") ? numbers.yearAfterOf(next + 2) : year;
        int value = year == null ? yearOf(month, day.value(), i, end) : year.value();
        if (year != null) {
            carryYear(value, i);
        }
        end = year == null ? next + 1 : year.next();
        return last == null
                ? reading(end, value, month, day.value())
                : days(end, value, month, day.value(), last.value());
    }

    private int rangeDayFirst(int i) {
        boolean dash = t.is(i, "-") || t.is(i, "–") || t.is(i, "to") || t.is(i, "and");
        return dash && numbers.day(i + 1) != null ? i + 1 : -1;
    }

    /** The first Friday of July 2022, the third month of 2021, the last day of March, the 15th day of next month. */
    @Nullable
    Reading within(int i, EnglishRelative relative) {
        int at = t.skip(i, "the");
        boolean last = t.is(at, "last") || t.is(at, "final");
        Count nth = last ? new Count(at + 1, -1) : numbers.ordinal(at);
        if (nth == null) {
            return null;
        }
        int unitAt = nth.next();
        boolean bare = (t.is(unitAt, "of") || t.is(unitAt, "in")) && !last;
        int of = bare ? unitAt : unitAt + 1;
        if (!t.is(of, "of") && !t.is(of, "in")) {
            return null;
        }
        Reading whole = relative.container(t.skip(of + 1, "the"));
        if (whole == null || !(whole.meaning() instanceof Meaning.Point p)) {
            return null;
        }
        Meaning part = bare
                ? (p.date().month() > 0 && p.date().day() == 0 ? day(p.date(), nth.value()) : null)
                : part(p.date(), nth.value(), t.meaning(unitAt));
        return part == null ? null : new Reading(whole.next(), part);
    }

    private static @Nullable Meaning day(PartialDate month, int day) {
        boolean there = day <= YearMonth.of(month.year(), month.month()).lengthOfMonth();
        return there ? Meaning.day(LocalDate.of(month.year(), month.month(), day)) : null;
    }

    private static @Nullable Meaning part(PartialDate whole, int n, EnglishWord unit) {
        if (whole.day() != 0) {
            return null;
        }
        LocalDate first = whole.firstDay();
        if (unit.weekday() > 0 && whole.month() > 0) {
            return Meaning.day(first.with(TemporalAdjusters.dayOfWeekInMonth(n, DayOfWeek.of(unit.weekday()))));
        }
        CalendarUnit kind = unit.unit();
        if (kind == CalendarUnit.DAY) {
            LocalDate day = n < 0 ? whole.lastDay() : first.plusDays(n - 1L);
            return day.isAfter(whole.lastDay()) ? null : Meaning.day(day);
        }
        if (kind == CalendarUnit.WEEK) {
            LocalDate monday =
                    first.with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY)).minusDays(3);
            LocalDate last = whole.lastDay().with(TemporalAdjusters.previousOrSame(DayOfWeek.THURSDAY));
            LocalDate week = n < 0 ? last : monday.plusWeeks(n - 1L);
            return n > 53 ? null : CalendarUnit.week(week);
        }
        if (whole.month() != 0) {
            return null;
        }
        if (kind == CalendarUnit.MONTH) {
            return n > 12 ? null : new Meaning.Point(PartialDate.of(whole.year(), n < 0 ? 12 : n));
        }
        return kind == CalendarUnit.QUARTER && n <= 4 ? CalendarUnit.quarter(whole.year(), n < 0 ? 4 : n) : null;
    }

    static @Nullable Reading reading(int next, int year, int month, int day) {
        LocalDate date = date(year, month, day);
        return date == null ? null : new Reading(next, Meaning.day(date));
    }

    static @Nullable LocalDate date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null; // 30 February is no date
        }
    }

    private static @Nullable Reading days(int next, int year, int month, int first, int last) {
        LocalDate from = date(year, month, first);
        LocalDate to = date(year, month, last);
        return from == null || to == null || to.isBefore(from) ? null : new Reading(next, CalendarUnit.days(from, to));
    }
}
