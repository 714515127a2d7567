// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.time;

import dev.tidings.core.model.PartialDate;
import dev.tidings.core.time.EnglishNumbers.Count;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Dates that are read from the reference date: yesterday, last month, next Tuesday, Christmas. */
final class EnglishRelative {
    private static final Map<String, Integer> DAYS = Map.ofEntries(
            Map.entry("today", 0),
            Map.entry("tonight", 0),
            Map.entry("yesterday", -1),
            Map.entry("tomorrow", 1),
            Map.entry("tmrw", 1),
            Map.entry("tmr", 1),
            Map.entry("yday", -1));
    private static final Set<String> THIS_PARTS = Set.of("morning", "afternoon", "evening");
    private static final Set<String> TITLES = Set.of(
            "times",
            "mirror",
            "express",
            "mail",
            "telegraph",
            "herald",
            "post",
            "magazine",
            "independent",
            "sport",
            "world");
    private static final Set<String> SHORT_DAYS =
            Set.of("sun", "sat", "wed", "mon", "fri", "thu", "tue", "tues", "thur");
    /** Words before a weekday that make it the name of an event. */
    private static final Set<String> EVENTS = Set.of(
            "black",
            "bloody",
            "blue",
            "business",
            "cyber",
            "easter",
            "fat",
            "giving",
            "holy",
            "manic",
            "ruby",
            "super",
            "taco",
            "throwback",
            "whit");

    private static final Set<String> AROUND = Set.of("after", "before");
    private static final Set<String> NIGHTS =
            Set.of("night", "morning", "evening", "eve", "weekend", "nights", "mornings", "evenings");
    private static final int FAR_DAYS = 60;
    private static final Set<String> FOLLOWING = Set.of("following", "preceding", "prior");

    private final EnglishText t;
    private final LocalDate reference;
    private final EnglishDates dates;
    private final EnglishJoined joined;
    private @Nullable LocalDate anchor;
    private int anchorYear = -1;

    EnglishRelative(EnglishText text, LocalDate reference, EnglishDates dates, EnglishJoined joined) {
        t = text;
        this.reference = reference;
        this.dates = dates;
        this.joined = joined;
    }

    /** The last day that the text named: what "a week later" counts from. */
    void anchor(LocalDate day) {
        anchor = day;
    }

    /** The last year that the text named. */
    void anchorYear(int year) {
        anchorYear = year;
    }

    /** "Two years later" after a year: a year. */
    @Nullable
    Meaning yearsFromAnchor(Meaning.Length count, int sign) {
        int years = count.period().getYears();
        boolean whole = years > 0 && count.period().equals(Period.ofYears(years));
        int year = anchorYear + sign * years;
        boolean known = anchor == null && anchorYear > 0 && whole && year > 0 && year < 3000;
        return known ? new Meaning.Point(PartialDate.of(year)) : null;
    }

    boolean isAnchored() {
        return anchor != null;
    }

    LocalDate anchorOr(LocalDate other) {
        return anchor == null ? other : anchor;
    }

    /** Any date on which something can be counted or ranged. */
    @Nullable
    Reading at(int i) {
        Reading found = day(i);
        found = found == null ? weekday(i) : found;
        found = found == null ? holiday(i) : found;
        return found == null ? unit(i) : found;
    }

    /** What a day or a month can be part of: a month, a year, a week. */
    @Nullable
    Reading container(int i) {
        Count year = dates.numbers().year(i);
        if (year != null && t.number(year.next() - 1) >= 0) {
            return new Reading(year.next(), new Meaning.Point(PartialDate.of(year.value())));
        }
        Reading month = t.meaning(i).month() > 0 ? dates.monthFirst(i) : null;
        return month == null ? unit(i) : month;
    }

    private @Nullable Reading day(int i) {
        Integer days = DAYS.get(t.word(i));
        if (days != null) {
            boolean title = t.isAny(t.skipPossessive(i + 1), Set.of("show")) && t.capital(i);
            return title || (t.is(i, "today") && t.capital(i) && t.is(i - 1, "usa"))
                    ? null
                    : near(i + 1, reference.plusDays(days));
        }
        int at = t.skip(i, "the");
        if (t.is(at, "day") && t.is(at + 1, "before") && t.is(at + 2, "yesterday")) {
            return near(at + 3, reference.minusDays(2));
        }
        if (t.is(at, "day") && t.is(at + 1, "after") && t.isAny(at + 2, Set.of("tomorrow", "tmr", "tmrw"))) {
            return near(at + 3, reference.plusDays(2));
        }
        if (t.is(i, "this") && (t.isAny(i + 1, THIS_PARTS) || t.is(i + 1, "day"))) {
            return near(i + 2, reference);
        }
        if (t.is(i, "last") && (t.is(i + 1, "night") || t.is(i + 1, "evening"))) {
            return near(i + 2, reference.minusDays(1));
        }
        if (t.meaning(i).isStep()
                && joined.monthAndDay(i + 1, reference.getYear() + t.meaning(i).step()) != null) {
            LocalDate date =
                    joined.monthAndDay(i + 1, reference.getYear() + t.meaning(i).step());
            return date == null ? null : near(i + 4, date);
        }
        Reading counted = t.is(at, "day") && t.isAny(at + 1, AROUND) ? landmark(at + 2) : null;
        LocalDate from = counted == null ? null : counted.meaning().firstDay().orElse(null);
        if (counted != null && from != null) {
            return near(counted.next(), from.plusDays(t.is(at + 1, "after") ? 1 : -1));
        }
        return at > i ? narrated(at) : null;
    }

    /** A named day or a day of a month, from which others are counted. */
    private @Nullable Reading landmark(int i) {
        int at = t.skip(i, "the");
        Reading date = holiday(at, true);
        date = date == null ? joined.at(at) : date;
        date = date == null ? dates.monthFirst(at) : date;
        date = date == null ? dates.dayFirst(at) : date;
        return date != null && date.meaning().isDay() ? date : null;
    }

    /** Whether only a day or another time around the named day is meant: the week after Easter. */
    boolean isOnlyLandmark(int i) {
        int around = t.is(i - 1, "the") ? i - 2 : i - 1;
        int what = around - 1;
        boolean time = t.meaning(what).unit() != null || t.meaning(what).weekday() > 0 || t.isAny(what, NIGHTS);
        return time && t.isAny(around, AROUND) && EnglishHolidays.at(t, i) != null;
    }

    private static Reading near(int next, LocalDate date) {
        return new Reading(next, Meaning.day(date));
    }

    /** The next day, the day before, the following day: counted from the day last named. */
    private @Nullable Reading narrated(int at) {
        int step =
                t.is(at, "next") || t.is(at, "following") ? 1 : t.is(at, "previous") || t.is(at, "preceding") ? -1 : 0;
        int next = at + 2;
        if (t.is(at, "same") && t.is(at + 1, "day") && isAnchored()) {
            return near(next, anchorOr(reference));
        }
        if (step == 0 && t.is(at, "day") && (t.is(at + 1, "after") || t.is(at + 1, "before"))) {
            boolean ends = (!t.isWord(next) && t.number(next) < 0) || t.isAny(next, Set.of("and", "but"));
            step = !ends ? 0 : t.is(at + 1, "after") ? 1 : -1;
        } else if (!t.is(at + 1, "day")) {
            step = 0;
        }
        if (step == 0) {
            return null;
        }
        Meaning day = Meaning.day(anchorOr(reference).plusDays(step));
        return new Reading(next, isAnchored() ? day : day.roughly());
    }

    private @Nullable Reading weekday(int i) {
        int at = t.is(i, "this") && t.is(i + 1, "past") ? i + 2 : t.meaning(i).isStep() ? i + 1 : i;
        int weekday = t.meaning(at).weekday();
        if (weekday == 0) {
            return at == i || t.meaning(i).unit() != null ? null : weekThenDay(i);
        }
        boolean compact = t.isAny(at, SHORT_DAYS);
        int next = compact && t.is(at + 1, ".") && t.glued(at + 1) ? at + 2 : at + 1;
        Reading dated = datedWeekday(t.skip(next, ","), weekday);
        if (dated != null || namesDay(next)) {
            return dated;
        }
        boolean event = t.isAny(i - 1, EVENTS) && t.capital(i - 1);
        boolean name = (t.capital(next) && t.isAny(next, TITLES)) || t.is(i - 1, "sheffield") || event || hasYear(next);
        boolean doubtful = compact && (!t.capital(at) || (at == i && !t.is(i - 1, "on")));
        if (name || doubtful) {
            return null;
        }
        if (t.isAny(next, AROUND)) {
            Reading base = landmark(next + 1);
            boolean named = EnglishHolidays.at(t, t.skip(next + 1, "the")) != null;
            if (base != null || named || t.is(i - 1, "the") || t.meaning(i - 1).ordinal() > 0) {
                return base == null ? null : around(i, at, next, weekday, base);
            }
        }
        if (at == i) {
            return bareWeekday(i, next, weekday);
        }
        boolean thisPast = at == i + 2;
        return new Reading(
                next,
                Meaning.day(
                        thisPast
                                ? lastOne(weekday)
                                : stepped(t.word(i), t.meaning(i).step(), weekday)));
    }

    /** The (second) Monday after Easter, the last Friday before Christmas. */
    private @Nullable Reading around(int i, int at, int next, int weekday, Reading base) {
        LocalDate from = base.meaning().firstDay().orElse(null);
        boolean before = t.is(next, "before");
        if (from == null || (at > i && !(before && t.is(i, "last")))) {
            return null;
        }
        DayOfWeek day = DayOfWeek.of(weekday);
        int weeks = at == i ? Math.max(0, t.meaning(i - 1).ordinal() - 1) : 0;
        LocalDate date = before
                ? from.with(TemporalAdjusters.previous(day)).minusWeeks(weeks)
                : from.with(TemporalAdjusters.next(day)).plusWeeks(weeks);
        return near(base.next(), date);
    }

    /** Friday 13th, Friday 27: a day of a month that is not named. */
    private boolean namesDay(int i) {
        int at = t.skip(i, "the");
        boolean ordinal = t.number(at) > 0 && dates.numbers().ordinal(at) != null;
        boolean bare = at == i && dates.numbers().day(i) != null && t.number(i) > 0 && endsClause(i + 1);
        return ordinal || bare;
    }

    private boolean endsClause(int i) {
        boolean mark = t.is(i, ".")
                || t.is(i, ",")
                || t.is(i, ";")
                || t.is(i, ")")
                || t.word(i).isEmpty();
        return mark && !(t.glued(i + 1) && t.number(i + 1) >= 0);
    }

    /** Black Monday of 1987 is not a day that a weekday and the day of writing make known. */
    private boolean hasYear(int next) {
        Count year = dates.numbers().year(t.skip(next, "of"));
        return year != null && t.number(year.next() - 1) >= 0 && !EnglishYears.counts(t, year.next());
    }

    private LocalDate lastOne(int weekday) {
        return reference.with(TemporalAdjusters.previous(DayOfWeek.of(weekday)));
    }

    private LocalDate stepped(String word, int step, int weekday) {
        if (word.equals("coming") || word.equals("upcoming")) {
            return reference.with(TemporalAdjusters.next(DayOfWeek.of(weekday)));
        }
        if (word.equals("past")) {
            return lastOne(weekday);
        }
        return reference.plusWeeks(step).with(DayOfWeek.of(weekday));
    }

    private @Nullable Reading bareWeekday(int i, int next, int weekday) {
        Reading week = weekBehind(next, weekday);
        if (week != null) {
            return week;
        }
        DayOfWeek day = DayOfWeek.of(weekday);
        boolean future = dates.tense().isFuture(i, next) || t.is(i - 1, "from");
        LocalDate date = reference.with(future ? TemporalAdjusters.next(day) : TemporalAdjusters.previousOrSame(day));
        return near(next, date);
    }

    /** Monday of the following week, Monday last week. */
    private @Nullable Reading weekBehind(int next, int weekday) {
        int at = t.skip(t.skip(t.skip(next, ","), "of"), "the");
        if (t.meaning(at).isStep() && t.is(at + 1, "week")) {
            return near(at + 2, reference.plusWeeks(t.meaning(at).step()).with(DayOfWeek.of(weekday)));
        }
        return null;
    }

    /** Next week Wednesday, previous week - Monday. */
    private @Nullable Reading weekThenDay(int i) {
        if (!t.is(i + 1, "week")) {
            return null;
        }
        int at = t.skip(t.skip(t.skip(i + 2, "-"), ","), "on");
        int weekday = t.meaning(at).weekday();
        return weekday == 0
                ? null
                : near(at + 1, reference.plusWeeks(t.meaning(i).step()).with(DayOfWeek.of(weekday)));
    }

    /** A date behind a weekday; "the thirty first" and 5/12 are dates there. */
    private @Nullable Reading datedWeekday(int at, int weekday) {
        Reading date = joined.at(at);
        date = date == null ? dates.monthFirst(at) : date;
        date = date == null ? dates.dayFirst(at) : date;
        if (date != null) {
            return date.meaning().isDay() ? date : null;
        }
        LocalDate plain = joined.monthAndDay(at, reference.getYear());
        if (plain != null) {
            return near(at + 3, plain);
        }
        Count day = t.is(at, "the") ? dates.numbers().ordinal(at + 1) : null;
        if (day != null && t.number(at + 1) < 0 && t.isWord(day.next())) {
            return null; // on Friday the second suspect
        }
        if (day == null && namesDay(at)) {
            day = dates.numbers().day(at);
        }
        return day == null ? null : dayOfMonthOn(day, weekday);
    }

    private @Nullable Reading dayOfMonthOn(Count day, int weekday) {
        for (int months : new int[] {0, 1, -1, 2, -2}) {
            LocalDate month = reference.withDayOfMonth(1).plusMonths(months);
            LocalDate date = EnglishDates.date(month.getYear(), month.getMonthValue(), day.value());
            if (date != null && date.getDayOfWeek().getValue() == weekday) {
                return near(day.next(), date);
            }
        }
        return null;
    }

    /** Christmas 2022, Easter of this year, next Thanksgiving; without a year the nearest one. */
    private @Nullable Reading holiday(int i) {
        return holiday(i, false);
    }

    private @Nullable Reading holiday(int i, boolean landmark) {
        boolean stepped = t.meaning(i).isStep();
        int at = stepped ? i + 1 : i;
        EnglishHolidays.Named named = EnglishHolidays.at(t, at);
        if (named == null) {
            return null;
        }
        int next = t.skip(t.skip(named.next(), ","), "of");
        Count year = dates.numbers().year(t.skip(next, "in"));
        year = year == null ? dates.relativeYear(next) : year;
        if (year != null) {
            return near(year.next(), named.inYear().apply(year.value()));
        }
        int here = reference.getYear();
        LocalDate date = named.inYear().apply(here);
        if (stepped && t.meaning(i).step() > 0) {
            date = date.isAfter(reference) ? date : named.inYear().apply(here + 1);
        } else if (stepped && t.meaning(i).step() < 0) {
            date = date.isBefore(reference) ? date : named.inYear().apply(here - 1);
        } else if (!stepped) {
            for (int other : new int[] {here - 1, here + 1}) {
                LocalDate there = named.inYear().apply(other);
                date = distance(there) < distance(date) ? there : date;
            }
            if (landmark && distance(date) > FAR_DAYS) {
                return tensed(i, named);
            }
        }
        return near(named.next(), date);
    }

    /** The named day before or after the day of writing, as the sentence says; nothing where it does not. */
    private @Nullable Reading tensed(int i, EnglishHolidays.Named named) {
        boolean future = dates.tense().isFuture(i, named.next());
        if (!future && !dates.tense().isPast(i, named.next())) {
            return null;
        }
        LocalDate here = named.inYear().apply(reference.getYear());
        int years = future ? (here.isBefore(reference) ? 1 : 0) : here.isAfter(reference) ? -1 : 0;
        return near(named.next(), years == 0 ? here : named.inYear().apply(reference.getYear() + years));
    }

    private long distance(LocalDate date) {
        return Math.abs(date.toEpochDay() - reference.toEpochDay());
    }

    /** Last year, this month, next week, the following year. */
    private @Nullable Reading unit(int i) {
        int at = t.skip(i, "the");
        EnglishWord step = t.meaning(at);
        if (!step.isStep() || (at > i && t.is(at, "past"))) {
            return null;
        }
        CalendarUnit unit = t.meaning(at + 1).unit();
        if (unit == null || t.word(at + 1).endsWith("s") || (t.is(at, "coming") && at == i && !t.is(i - 1, "this"))) {
            return null;
        }
        if (unit == CalendarUnit.DAY && !t.is(at, "next") && !t.is(at, "last")) {
            return null;
        }
        if (unit == CalendarUnit.YEAR && t.isAny(at, FOLLOWING) && anchorYear > 0) {
            return new Reading(at + 2, new Meaning.Point(PartialDate.of(anchorYear + step.step())));
        }
        LocalDate from = t.isAny(at, FOLLOWING) ? anchorOr(reference) : reference;
        Meaning meaning = unit.around(from, step.step());
        return meaning == null ? null : new Reading(at + 2, meaning);
    }
}
