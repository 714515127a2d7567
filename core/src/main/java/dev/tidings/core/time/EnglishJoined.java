// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.time;

import dev.tidings.core.model.PartialDate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Dates whose parts are joined by hyphens, slashes or dots: 2022-02-17, 2/17/2022, 05-Aug-2016, Dec-2018, 20170302. */
final class EnglishJoined {
    private final EnglishText t;
    private final DayMonthOrder order;

    EnglishJoined(EnglishText text, DayMonthOrder order) {
        t = text;
        this.order = order;
    }

    @Nullable
    Reading at(int i) {
        if (!startsPart(i)) {
            return null;
        }
        if (t.length(i) == 8 && t.number(i) > 0) {
            return compact(i);
        }
        String mark = t.word(i + 1);
        boolean joins = mark.equals("-") || mark.equals("/") || mark.equals(".");
        if (!joins || !t.glued(i + 1) || !t.glued(i + 2) || !isPart(i) || !isPart(i + 2)) {
            return null;
        }
        boolean three = t.is(i + 3, mark) && t.glued(i + 3) && t.glued(i + 4) && isPart(i + 4);
        int next = three ? i + 5 : i + 3;
        if (goesOn(next)) {
            return null;
        }
        Meaning meaning = three ? three(i, i + 2, i + 4, mark) : two(i, i + 2, mark);
        return meaning == null ? null : new Reading(three ? timeEnd(next) : next, meaning);
    }

    /** 5/12 after a weekday or "this": the month and day of the year that is meant. */
    @Nullable
    LocalDate monthAndDay(int i, int year) {
        if (!t.is(i + 1, "/")
                || !t.glued(i + 1)
                || !t.glued(i + 2)
                || t.length(i) > 2
                || t.length(i + 2) > 2
                || goesOn(i + 3)) {
            return null;
        }
        return ordered(year, t.number(i), t.number(i + 2));
    }

    private boolean startsPart(int i) {
        if (!t.glued(i)) {
            return true;
        }
        String before = t.word(i - 1);
        boolean joined = before.equals("-") || before.equals("/") || before.equals(".") || before.equals(":");
        boolean money = before.equals("$")
                || before.equals("€")
                || before.equals("£")
                || before.equals("#")
                || before.equals("+");
        return !t.isWord(i - 1) && !money && !(joined && t.glued(i - 1) && t.number(i - 2) >= 0);
    }

    private boolean isPart(int i) {
        return t.number(i) >= 0 || t.meaning(i).month() > 0;
    }

    /** Whether more of a longer number follows: a version, a telephone number. */
    private boolean goesOn(int i) {
        if (!t.glued(i)) {
            return false;
        }
        boolean word = t.isWord(i) && !(t.is(i, "t") && t.number(i + 1) >= 0);
        boolean mark = t.is(i, "-") || t.is(i, "/") || t.is(i, ".") || t.is(i, ":") || t.is(i, "%");
        return word || t.is(i, "%") || (mark && t.glued(i + 1) && t.number(i + 1) >= 0);
    }

    private int timeEnd(int next) {
        int i = next;
        if (t.is(i, "t") && t.glued(i)) {
            while (t.glued(i) && (t.number(i) >= 0 || t.is(i, "t") || t.is(i, "z") || t.is(i, ":") || t.is(i, "+"))) {
                i++;
            }
        }
        return i;
    }

    private @Nullable Reading compact(int i) {
        int value = t.number(i);
        boolean year = value / 10_000 >= 1900 && value / 10_000 < 2100;
        LocalDate date = year ? EnglishDates.date(value / 10_000, value / 100 % 100, value % 100) : null;
        return date == null || (t.glued(i + 1) && t.isWord(i + 1)) ? null : new Reading(i + 1, Meaning.day(date));
    }

    private @Nullable Meaning three(int a, int b, int c, String mark) {
        LocalDate date;
        if (t.length(a) == 4 && t.number(a) > 0) {
            date = EnglishDates.date(t.number(a), month(b), t.number(c));
        } else if (t.meaning(b).month() > 0) {
            date = EnglishDates.date(year(c), month(b), t.number(a));
        } else if (t.meaning(a).month() > 0) {
            date = EnglishDates.date(year(c), month(a), t.number(b));
        } else if (t.meaning(c).month() > 0 && t.length(b) == 4) {
            date = EnglishDates.date(t.number(b), month(c), t.number(a));
        } else {
            boolean full = t.length(c) == 4 || (t.length(c) == 2 && mark.equals("/") && t.number(c) < 69);
            boolean short2 = t.length(a) <= 2 && t.length(b) <= 2 && full;
            date = short2 ? ordered(year(c), t.number(a), t.number(b)) : null;
        }
        return date == null || date.getYear() < 1000 ? null : Meaning.day(date);
    }

    private int month(int i) {
        int named = t.meaning(i).month();
        return named > 0 ? named : t.length(i) <= 2 ? t.number(i) : -1;
    }

    private int year(int i) {
        return t.length(i) == 4 ? t.number(i) : t.length(i) == 2 ? DateSlots.fullYear(t.number(i)) : -1;
    }

    private @Nullable LocalDate ordered(int year, int a, int b) {
        LocalDate monthFirst = EnglishDates.date(year, a, b);
        LocalDate dayFirst = EnglishDates.date(year, b, a);
        boolean preferDay = order == DayMonthOrder.DAY_FIRST;
        if (monthFirst == null || dayFirst == null) {
            return monthFirst == null ? dayFirst : monthFirst;
        }
        return preferDay ? dayFirst : monthFirst;
    }

    private @Nullable Meaning two(int a, int b, String mark) {
        if (mark.equals(".")) {
            return null;
        }
        boolean yearFirst = t.length(a) == 4;
        int year = t.number(yearFirst ? a : b);
        int month = month(yearFirst ? b : a);
        boolean named = t.meaning(a).month() > 0;
        boolean plain = year >= 1900 && year < 2100 && month >= 1 && month <= 12;
        if ((yearFirst || t.length(b) == 4) && plain && (named || !t.is(b + 1, "season"))) {
            return new Meaning.Point(PartialDate.of(year, month));
        }
        return null;
    }
}
