// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.time;

import dev.tidings.core.model.PartialDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;

/** The parts of one date, filled in by {@link DateStringReader} in whatever order the text has them. */
final class DateSlots {
    private static final int UNSET = -1;

    /** Which half of the day a word beside the time names. */
    enum Half {
        NONE,
        MORNING,
        AFTERNOON
    }

    private final String text;
    private final DayMonthOrder order;
    private final CalendarNames names;
    private int year = UNSET;
    private int month = UNSET;
    private int day = UNSET;
    private int weekday = UNSET;
    private int hour = UNSET;
    private int minute = UNSET;
    private int second = UNSET;
    private int nanos;
    private Half half = Half.NONE;
    private int first = UNSET;
    private int other = UNSET;
    private boolean offsetGiven;
    private boolean korean;
    private int era;
    private Optional<ZoneOffset> offset = Optional.empty();
    private String zone = "";

    DateSlots(String text, DayMonthOrder order, String language) {
        this.text = text;
        this.order = order;
        this.names = new CalendarNames(language);
    }

    /** The date that the text is, or empty. */
    Optional<PartialDate> read() {
        return new DateStringReader(text, this).readAll() ? date() : Optional.empty();
    }

    /** RFC 2822 with the pivot of POSIX: 00 to 68 are of this century. */
    static int fullYear(int twoDigits) {
        return twoDigits + (twoDigits < 69 ? 2000 : 1900);
    }

    boolean setYear(int value) {
        if (year != UNSET) {
            return false;
        }
        year = value;
        return true;
    }

    boolean setMonth(int value) {
        if (month != UNSET || value < 1 || value > 12) {
            return false;
        }
        month = value;
        return true;
    }

    boolean setDay(int value) {
        if (day != UNSET || value < 1 || value > 31) {
            return false;
        }
        day = value;
        return true;
    }

    /** A name of a month or a weekday, or of both; together they decide at the end. */
    boolean addName(String folded) {
        names.add(folded);
        return true;
    }

    void addHint(String folded) {
        names.hint(folded);
    }

    /** A weekday that is none but that. */
    boolean setWeekday(int value) {
        if (weekday != UNSET && weekday != value) {
            return false;
        }
        weekday = value;
        return true;
    }

    boolean hasWeekday() {
        return weekday != UNSET;
    }

    /** Two numbers, of which one is the day and one the month. */
    boolean setDayAndMonth(int a, int b) {
        if (day != UNSET || month != UNSET || first != UNSET) {
            return false;
        }
        first = a;
        other = b;
        return true;
    }

    /** A bare number of one or two digits: the day, and after it a short year. */
    boolean setDayOrShortYear(int value) {
        if (day == UNSET && first == UNSET) {
            return setDay(value);
        }
        return value < 100 && setYear(fullYear(value));
    }

    /** With an order given, 3/4/22 says enough. */
    boolean readsShortYears() {
        return order != DayMonthOrder.UNKNOWN;
    }

    boolean hasDay() {
        return day != UNSET || first != UNSET;
    }

    boolean hasTime() {
        return hour != UNSET;
    }

    boolean hasOffset() {
        return offsetGiven;
    }

    boolean setHour(int value) {
        if (hour != UNSET || value > 24) {
            return false;
        }
        hour = value;
        return true;
    }

    boolean setMinute(int value) {
        if (minute != UNSET || value > 59) {
            return false;
        }
        minute = value;
        return true;
    }

    /** A leap second counts as the last one before it. */
    boolean setSecond(int value, int nanosecond) {
        if (second != UNSET || value > 60) {
            return false;
        }
        second = Math.min(59, value);
        nanos = nanosecond;
        return true;
    }

    boolean setHalf(Half value) {
        half = value;
        return true;
    }

    boolean setOffset(int totalMinutes) {
        if (Math.abs(totalMinutes) > 14 * 60) {
            return false;
        }
        offset = Optional.of(ZoneOffset.ofTotalSeconds(totalMinutes * 60));
        offsetGiven = true;
        return true;
    }

    boolean setZone(String word) {
        if (!zone.isEmpty() && !offsetGiven) {
            return false;
        }
        zone = word;
        return true;
    }

    void markKorean() {
        korean = true;
    }

    /** Years to be added to the year of another era: 1911 for the Republic of China, -543 for the Buddhist era. */
    void setEra(int years) {
        era = years;
    }

    private Optional<PartialDate> date() {
        if (names.haveMonth() && month == UNSET && first == UNSET) {
            month = names.month(year + era, day == UNSET ? OptionalInt.empty() : OptionalInt.of(day))
                    .orElse(UNSET);
            if (month == UNSET) {
                return Optional.empty();
            }
        } else if (names.haveMonth() && !names.allAreWeekdays()) {
            return Optional.empty();
        }
        if (first != UNSET && !resolveOrder()) {
            return Optional.empty();
        }
        if (year == UNSET || (hour != UNSET && (day == UNSET || month == UNSET)) || (day != UNSET && month == UNSET)) {
            return Optional.empty();
        }
        int fullYear = year + era;
        if (month == UNSET) {
            return day == UNSET && text.length() <= 6 ? Optional.of(PartialDate.of(fullYear)) : Optional.empty();
        }
        try {
            if (day == UNSET) {
                return Optional.of(PartialDate.of(fullYear, month));
            }
            LocalDate date = LocalDate.of(fullYear, month, day);
            return hour == UNSET ? Optional.of(PartialDate.of(date)) : withTime(date);
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty(); // 30 February is no date, and no other one either
        }
    }

    private Optional<PartialDate> withTime(LocalDate date) {
        OptionalInt clock = clockHour();
        if (clock.isEmpty()) {
            return Optional.empty();
        }
        boolean midnightAfter = clock.getAsInt() == 24;
        if (midnightAfter && (Math.max(0, minute) > 0 || Math.max(0, second) > 0)) {
            return Optional.empty();
        }
        LocalTime time = LocalTime.of(clock.getAsInt() % 24, Math.max(0, minute), Math.max(0, second), nanos);
        LocalDateTime at = (midnightAfter ? date.plusDays(1) : date).atTime(time);
        Optional<ZoneOffset> there = offset.or(() -> ZoneWords.offset(zone, at));
        if (there.isEmpty() && zone.isEmpty() && korean) {
            there = Optional.of(ZoneOffset.ofHours(9));
        }
        return Optional.of(there.map(o -> PartialDate.of(at.atOffset(o))).orElseGet(() -> PartialDate.of(at)));
    }

    private OptionalInt clockHour() {
        if (half == Half.NONE || hour > 12) {
            return OptionalInt.of(hour);
        }
        if (hour == 12) {
            return OptionalInt.of(half == Half.AFTERNOON ? 12 : 0);
        }
        return OptionalInt.of(half == Half.AFTERNOON ? hour + 12 : hour);
    }

    private boolean resolveOrder() {
        boolean dayFirst = isDay(first, other);
        boolean monthFirst = isDay(other, first);
        if (dayFirst && monthFirst && first != other) {
            boolean fromOrder = order != DayMonthOrder.UNKNOWN;
            dayFirst = fromOrder ? order == DayMonthOrder.DAY_FIRST : fallsOnWeekday(first, other);
            monthFirst = fromOrder ? order == DayMonthOrder.MONTH_FIRST : fallsOnWeekday(other, first);
            if (dayFirst == monthFirst) {
                return false;
            }
        }
        return dayFirst ? setMonth(other) && setDay(first) : monthFirst && setMonth(first) && setDay(other);
    }

    private static boolean isDay(int candidate, int candidateMonth) {
        return candidate >= 1 && candidate <= 31 && candidateMonth >= 1 && candidateMonth <= 12;
    }

    private boolean fallsOnWeekday(int candidateDay, int candidateMonth) {
        if (year == UNSET || (weekday == UNSET && names.areEmpty())) {
            return false;
        }
        int there =
                LocalDate.of(year, candidateMonth, candidateDay).getDayOfWeek().getValue();
        return (weekday == UNSET || weekday == there) && names.allowWeekday(there);
    }
}
