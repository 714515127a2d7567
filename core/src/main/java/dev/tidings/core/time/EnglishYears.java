// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.time;

import dev.tidings.core.model.PartialDate;
import dev.tidings.core.time.EnglishNumbers.Count;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Years, decades, centuries, quarters, halves and seasons. */
final class EnglishYears {
    private static final Set<String> LEADS = Set.of(
            "in",
            "since",
            "by",
            "of",
            "until",
            "till",
            "from",
            "during",
            "before",
            "after",
            "between",
            "around",
            "circa",
            "for",
            "throughout",
            "through",
            "late",
            "early",
            "mid",
            "year",
            "and",
            "to",
            "than",
            "election",
            "summer",
            "winter",
            "spring",
            "autumn",
            "fall");
    private static final Set<String> SURE_LEADS =
            Set.of("in", "since", "until", "till", "during", "circa", "late", "early", "mid");
    private static final Set<String> COUNTED = Set.of(
            "people",
            "men",
            "women",
            "children",
            "troops",
            "percent",
            "per",
            "million",
            "billion",
            "trillion",
            "thousand",
            "feet",
            "km",
            "kg",
            "kilometers",
            "kilometres",
            "metres",
            "meters",
            "pounds",
            "dollars",
            "euros",
            "yuan",
            "staff",
            "points",
            "votes",
            "homes",
            "jobs",
            "cases",
            "deaths",
            "employees",
            "workers",
            "users",
            "customers",
            "miles",
            "tons",
            "tonnes",
            "hours",
            "days",
            "minutes",
            "seconds",
            "years",
            "months",
            "weeks",
            "times",
            "units",
            "items",
            "pages",
            "words",
            "participants",
            "patients",
            "students",
            "soldiers",
            "members",
            "companies",
            "more",
            "other",
            "rpm",
            "mah",
            "hp",
            "mm",
            "meter",
            "metre",
            "mhz",
            "watts",
            "civilians",
            "residents",
            "houses",
            "stores",
            "seats",
            "shares",
            "acres",
            "calories");
    private static final Set<String> NUMBERED = Set.of(
            "no",
            "number",
            "chapter",
            "section",
            "page",
            "room",
            "version",
            "windows",
            "office",
            "boeing",
            "route",
            "highway",
            "model",
            "flight",
            "rtx",
            "gtx",
            "radeon",
            "iso",
            "rfc",
            "article",
            "line",
            "level",
            "resolution",
            "series",
            "nikkei");
    private static final Set<String> ERA_PARTS = Set.of("early", "mid", "late");
    private static final int MEASURE_REACH = 12;
    /** Words of weather, speed and scores: tens near them are no years. */
    private static final Set<String> MEASURES = Set.of(
            "temperature",
            "temperatures",
            "temps",
            "degrees",
            "fahrenheit",
            "celsius",
            "highs",
            "lows",
            "wind",
            "winds",
            "gust",
            "gusts",
            "mph",
            "kph",
            "humidity",
            "thermometer",
            "forecast",
            "forecasters",
            "sunny",
            "cloudy",
            "percent",
            "aged",
            "scored",
            "scores",
            "scoring",
            "shot");

    private static final List<String> TENS =
            List.of("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties");

    private final EnglishText t;
    private final EnglishNumbers numbers;
    private final LocalDate reference;

    EnglishYears(EnglishText text, EnglishNumbers numbers, LocalDate reference) {
        t = text;
        this.numbers = numbers;
        this.reference = reference;
    }

    /** Whether the word after a number of four digits is what it counts. */
    static boolean counts(EnglishText t, int i) {
        return t.isAny(i, COUNTED);
    }

    @Nullable
    Reading at(int i) {
        Reading found = fiscal(i);
        found = found == null ? decade(i) : found;
        found = found == null ? century(i) : found;
        found = found == null ? quarter(i) : found;
        found = found == null ? season(i) : found;
        return found == null ? bare(i) : found;
    }

    /** calendar year 2008, fiscal 2022, FY2022, CY18, the year 2011, 2021-22, 2019-2021. */
    private @Nullable Reading fiscal(int i) {
        boolean letters = t.is(i, "fy") || t.is(i, "cy");
        boolean words = t.is(i, "fiscal") || ((t.is(i, "calendar") || t.is(i, "financial")) && t.is(i + 1, "year"));
        boolean theYear = t.is(i, "year") && t.is(i - 1, "the");
        if (letters && t.length(i + 1) == 2 && t.number(i + 1) >= 0) {
            return year(i + 2, DateSlots.fullYear(t.number(i + 1)));
        }
        Count year = letters || words || theYear ? numbers.year(t.skip(i + 1, "year")) : null;
        return year == null || t.number(year.next() - 1) < 0 ? null : year(year.next(), year.value());
    }

    private static Reading year(int next, int year) {
        return new Reading(next, new Meaning.Point(PartialDate.of(year)));
    }

    /** 1990s, the 90s, the '90s, the nineties. */
    private @Nullable Reading decade(int i) {
        boolean s = t.is(i + 1, "s") && t.glued(i + 1);
        boolean late = (t.is(i + 1, "'") || t.is(i + 1, "’")) && t.glued(i + 1) && t.is(i + 2, "s") && t.glued(i + 2);
        int value = t.number(i);
        if ((s || late) && value >= 0 && value % 10 == 0) {
            int next = late ? i + 3 : i + 2;
            if (t.length(i) == 4 && value >= 1000 && value < 2200) {
                boolean century = value % 100 == 0 && value < 2000;
                return new Reading(next, CalendarUnit.years(value, century ? 100 : 10));
            }
            boolean quoted = t.is(i - 1, "'") || t.is(i - 1, "’") || t.is(i - 1, "‘");
            boolean fits = t.length(i) == 2 && value >= 30 && (quoted || isEra(i, next)); // the 20s: of which century?
            return fits ? new Reading(next, CalendarUnit.years(1900 + value, 10)) : null;
        }
        int tens = TENS.indexOf(t.word(i));
        return tens >= 0 && isEra(i, i + 1) ? new Reading(i + 1, CalendarUnit.years(1920 + 10 * tens, 10)) : null;
    }

    /** Whether tens of years are meant: "in the late 80s", but neither an age, "in her 80s", nor a temperature or a wind. */
    private boolean isEra(int i, int next) {
        int before = t.is(i - 1, "-") ? i - 2 : i - 1;
        before = t.isAny(before, ERA_PARTS) ? before - 1 : before;
        if (!t.is(before, "the") || t.is(next, "age")) {
            return false;
        }
        for (int k = i - 1; k > i - MEASURE_REACH && k >= 0 && !t.is(k, "."); k--) {
            if (t.isAny(k, MEASURES)) {
                return false;
            }
        }
        for (int k = next; k < next + MEASURE_REACH && k < t.size() && !t.is(k, "."); k++) {
            if (t.isAny(k, MEASURES)) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Reading century(int i) {
        Count nth = numbers.ordinal(t.skip(i, "the"));
        int unit = nth == null ? i : t.skip(nth.next(), "-");
        boolean century = t.is(unit, "century") && nth != null && nth.value() <= 30;
        return century && nth != null ? new Reading(unit + 1, CalendarUnit.years(100 * (nth.value() - 1), 100)) : null;
    }

    /** Q3 2022, 2022 Q3, 3Q22, third quarter of last year, first half, H1. */
    private @Nullable Reading quarter(int i) {
        boolean q = t.is(i, "q") || (t.is(i, "h") && t.capital(i));
        int value = t.number(i + 1);
        if (q && t.glued(i + 1) && t.length(i + 1) == 1 && value >= 1 && value <= (t.is(i, "q") ? 4 : 2)) {
            return part(i, i + 2, value, t.is(i, "q"));
        }
        value = t.number(i);
        if (t.is(i + 1, "q") && t.glued(i + 1) && value >= 1 && value <= 4 && t.length(i) == 1) {
            return part(i, i + 2, value, true);
        }
        boolean led = t.is(i + 1, "q") && t.glued(i + 2) && t.length(i + 2) == 1 && !t.glued(i + 1);
        Count before = led ? numbers.year(i) : null;
        if (before != null && before.next() == i + 1 && t.number(i + 2) >= 1 && t.number(i + 2) <= 4) {
            return new Reading(i + 3, CalendarUnit.quarter(before.value(), t.number(i + 2)));
        }
        int at = t.skip(i, "the");
        Count nth = numbers.ordinal(at);
        if (t.is(at, "last") || t.is(at, "final")) {
            boolean named = t.is(at + 2, "of") && t.is(at + 1, "quarter");
            return named ? part(i, at + 2, 4, true) : null;
        }
        int unit = nth == null ? at : t.skip(nth.next(), "-");
        boolean isQuarter = t.is(unit, "quarter");
        boolean fits = nth != null && (isQuarter ? nth.value() <= 4 : t.is(unit, "half") && nth.value() <= 2);
        return nth != null && fits ? part(i, unit + 1, nth.value(), isQuarter) : null;
    }

    private @Nullable Reading part(int from, int next, int n, boolean quarter) {
        int at = t.skip(t.skip(next, ","), "of");
        if (t.is(t.skip(at, "the"), "fiscal") || t.is(from - 1, "fiscal")) {
            return null; // when such a year begins is its company's own matter
        }
        Count year = numbers.year(t.skip(t.skip(at, "the"), "year"));
        if (year == null && t.length(at) == 2 && t.number(at) >= 10 && (t.glued(at) || t.is(at - 1, "of"))) {
            year = new Count(at + 1, DateSlots.fullYear(t.number(at)));
        }
        if (year == null) {
            int step = t.skip(at, "the");
            boolean relative = t.meaning(step).isStep() && t.is(step + 1, "year");
            year = relative
                    ? new Count(step + 2, reference.getYear() + t.meaning(step).step())
                    : null;
        }
        if (year == null && !quarter && !t.is(from, "h")) {
            return null; // the first half of a match
        }
        int first = quarter ? 3 * n - 2 : 6 * n - 5;
        int value = year != null ? year.value() : reference.getYear() - (first > reference.getMonthValue() ? 1 : 0);
        int end = year != null ? year.next() : next;
        return new Reading(end, quarter ? CalendarUnit.quarter(value, n) : CalendarUnit.half(value, n));
    }

    /** summer 2022, last winter, this spring; a season alone is left out. */
    private @Nullable Reading season(int i) {
        int at = t.meaning(i).isStep() ? i + 1 : i;
        int season = t.meaning(at).season();
        if (season == 0) {
            return null;
        }
        if (t.is(at + 1, "of") && t.meaning(at + 2).isStep() && t.is(at + 3, "year")) {
            int there = reference.getYear() + t.meaning(at + 2).step();
            return new Reading(at + 4, CalendarUnit.season(there, season));
        }
        Count year = numbers.year(t.skip(at + 1, "of"));
        if (year != null && t.number(year.next() - 1) >= 0) {
            return new Reading(year.next(), CalendarUnit.season(year.value(), season));
        }
        EnglishWord before = t.meaning(i);
        if (at == i) {
            return null;
        }
        int month = reference.getMonthValue();
        int past = before.step() < 0 && 3 * season + 2 >= month ? -1 : 0;
        int ahead = before.step() > 0 && 3 * season <= month ? 1 : 0;
        return new Reading(at + 1, CalendarUnit.season(reference.getYear() + past + ahead, season));
    }

    private @Nullable Reading bare(int i) {
        if (t.length(i) != 4 || t.number(i) < 1000 || isNumbered(i)) {
            return null;
        }
        Count year = numbers.year(i);
        if (year == null || t.isAny(year.next(), COUNTED)) {
            return null;
        }
        int last = yearRangeEnd(i);
        if (last > 0) {
            return new Reading(i + 3, CalendarUnit.years(year.value(), last - year.value() + 1));
        }
        boolean led = t.isAny(i - 1, LEADS);
        boolean round = year.value() % 100 == 0 && !t.isAny(i - 1, SURE_LEADS) && t.isWord(i + 1);
        boolean near = year.value() >= 1900 && year.value() <= reference.getYear() + 30;
        boolean certain = (near && !round)
                || (led && year.value() >= 1400 && year.value() < 2200 && !round)
                || (t.isAny(i - 1, SURE_LEADS) && !t.isWord(i + 1));
        boolean hyphen = t.is(i + 1, "-") && t.glued(i + 1) && t.glued(i + 2) && t.number(i + 2) >= 0;
        return certain && !hyphen ? year(i + 1, year.value()) : null;
    }

    private boolean isNumbered(int i) {
        if (!t.glued(i)) {
            return t.isAny(i - 1, NUMBERED)
                    || t.is(i - 1, "#")
                    || t.is(i - 1, "$")
                    || t.is(i - 1, "€")
                    || t.is(i - 1, "£");
        }
        boolean open = Set.of("(", "[", "\"", "'", "“", "‘", "–", "—", ",", "/").contains(t.word(i - 1));
        boolean joinedNumber = t.is(i - 1, "/") && t.number(i - 2) >= 0 && t.glued(i - 1);
        boolean hyphen = t.is(i - 1, "-") && (t.is(i - 2, "mid") || t.is(i - 2, "pre") || t.is(i - 2, "post"));
        return !(open && !joinedNumber) && !hyphen;
    }

    /** The last year of 2019-2021 or 2021/22, else -1. */
    private int yearRangeEnd(int i) {
        boolean mark = t.is(i + 1, "-") || t.is(i + 1, "–") || t.is(i + 1, "/");
        if (!mark || !t.glued(i + 1) || !t.glued(i + 2) || (t.glued(i + 3) && t.number(i + 4) >= 0 && t.glued(i + 4))) {
            return -1;
        }
        int first = t.number(i);
        int last = t.number(i + 2);
        int full = t.length(i + 2) == 4 ? last : t.length(i + 2) == 2 ? first / 100 * 100 + last : -1;
        return full > first && full - first < 150 ? full : -1;
    }
}
