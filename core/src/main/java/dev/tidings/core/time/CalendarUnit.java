// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.time;

import dev.tidings.core.model.PartialDate;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Units of time, and the stretches of the calendar that they count. */
enum CalendarUnit {
    SECOND,
    MINUTE,
    HOUR,
    DAY,
    WEEK,
    FORTNIGHT,
    WEEKEND,
    MONTH,
    QUARTER,
    HALF,
    YEAR,
    DECADE,
    CENTURY;

    private static final int MOST = 9_999;
    private static final int SOON_DAYS = 45;

    /** So many of the unit. */
    Meaning.@Nullable Length times(int count) {
        if (count < 0 || count > MOST * 10) {
            return null;
        }
        return switch (this) {
            case SECOND -> time(Duration.ofSeconds(count));
            case MINUTE -> time(Duration.ofMinutes(count));
            case HOUR -> time(Duration.ofHours(count));
            case DAY, WEEKEND -> period(Period.ofDays(count));
            case WEEK -> period(Period.ofDays(7 * count));
            case FORTNIGHT -> period(Period.ofDays(14 * count));
            case MONTH -> period(Period.ofMonths(count));
            case QUARTER -> period(Period.ofMonths(3 * count));
            case HALF -> period(Period.ofMonths(6 * count));
            case YEAR -> count > MOST ? null : period(Period.ofYears(count));
            case DECADE -> count > MOST / 10 ? null : period(Period.ofYears(10 * count));
            case CENTURY -> count > MOST / 100 ? null : period(Period.ofYears(100 * count));
        };
    }

    private static Meaning.Length time(Duration time) {
        return new Meaning.Length(Period.ZERO, time);
    }

    private static Meaning.Length period(Period period) {
        return new Meaning.Length(period, Duration.ZERO);
    }

    /** The unit of the calendar that is so many after the one of a day: -1 is the last, 0 this, 1 the next. */
    @Nullable
    Meaning around(LocalDate day, int steps) {
        return switch (this) {
            case DAY -> Meaning.day(day.plusDays(steps));
            case WEEK -> week(day.plusWeeks(steps));
            case WEEKEND -> weekend(day.plusWeeks(steps));
            case MONTH -> month(YearMonth.from(day).plusMonths(steps));
            case QUARTER -> {
                LocalDate there = day.withDayOfMonth(1).plusMonths(3L * steps);
                yield quarter(there.getYear(), (there.getMonthValue() + 2) / 3);
            }
            case YEAR -> new Meaning.Point(PartialDate.of(day.getYear() + steps));
            case DECADE -> years(day.getYear() / 10 * 10 + 10 * steps, 10);
            case CENTURY -> years(day.getYear() / 100 * 100 + 100 * steps, 100);
            default -> null;
        };
    }

    static Meaning month(YearMonth month) {
        return new Meaning.Point(PartialDate.of(month.getYear(), month.getMonthValue()));
    }

    static Meaning week(LocalDate day) {
        LocalDate monday = day.with(DayOfWeek.MONDAY);
        return days(monday, monday.plusDays(6));
    }

    private static Meaning weekend(LocalDate day) {
        return days(day.with(DayOfWeek.SATURDAY), day.with(DayOfWeek.SUNDAY));
    }

    static Meaning days(LocalDate from, LocalDate to) {
        return new Meaning.Range(PartialDate.of(from), PartialDate.of(to));
    }

    static Meaning quarter(int year, int quarter) {
        return months(year, 3 * quarter - 2, 3);
    }

    static Meaning half(int year, int half) {
        return months(year, 6 * half - 5, 6);
    }

    /** 1 spring to 4 winter; winter is that of December. Months of the northern half, as the news languages mean them. */
    static Meaning season(int year, int season) {
        return months(year, 3 * season, 3);
    }

    static Meaning months(int year, int first, int count) {
        YearMonth last = YearMonth.of(year, first).plusMonths(count - 1L);
        return new Meaning.Range(PartialDate.of(year, first), PartialDate.of(last.getYear(), last.getMonthValue()));
    }

    static Meaning years(int first, int count) {
        return new Meaning.Range(PartialDate.of(first), PartialDate.of(first + count - 1));
    }

    /** Whether the day lies ahead, but by so little that it is meant rather than the one of the year before. */
    static boolean isSoon(int year, int month, int day, LocalDate reference) {
        long ahead = ChronoUnit.DAYS.between(
                reference, YearMonth.of(year, month).atDay(1).plusDays(day - 1L));
        return year <= 9999 && ahead > 0 && ahead <= SOON_DAYS;
    }
}
