// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.time;

import dev.tidings.core.model.PartialDate;
import dev.tidings.core.model.PartialDate.Precision;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;

/** Checks of spans, and the TIMEX3 values of dates and ranges. */
final class Spans {
    private Spans() {}

    static void check(int start, int end, String text) {
        if (start < 0 || end - start != text.length() || text.isEmpty()) {
            throw new IllegalArgumentException("span " + start + " to " + end + " for '" + text + "'");
        }
    }

    /** The same day or month so many months later; null when there is none (30 February) or it names no month. */
    static @Nullable PartialDate later(PartialDate date, int months) {
        if (date.month() == 0) {
            return null;
        }
        YearMonth month = YearMonth.of(date.year(), date.month()).plusMonths(months);
        if (month.getYear() < 1 || month.getYear() > 9999 || date.day() > month.lengthOfMonth()) {
            return null;
        }
        PartialDate later = date.day() == 0
                ? PartialDate.of(month.getYear(), month.getMonthValue())
                : PartialDate.of(month.atDay(date.day()));
        return date.approximate() ? later.asApproximate() : later;
    }

    static String timex(PartialDate date) {
        String value = date.toString();
        return date.approximate() ? value.substring(0, value.length() - 1) : value;
    }

    static String timex(PartialDate from, PartialDate to) {
        String named = "";
        if (from.precision() == Precision.DAY && to.precision() == Precision.DAY) {
            named = week(from.firstDay(), to.firstDay());
        } else if (from.precision() == Precision.MONTH && to.precision() == Precision.MONTH) {
            named = months(from, to);
        } else if (from.precision() == Precision.YEAR && to.precision() == Precision.YEAR) {
            named = years(from.year(), to.year());
        }
        return named.isEmpty() ? timex(from) + "/" + timex(to) : named;
    }

    private static String week(LocalDate from, LocalDate to) {
        if (!to.equals(from.with(DayOfWeek.SUNDAY))) {
            return "";
        }
        String week = "%04d-W%02d"
                .formatted(from.get(IsoFields.WEEK_BASED_YEAR), from.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        return switch (from.getDayOfWeek()) {
            case MONDAY -> week;
            case SATURDAY -> week + "-WE";
            default -> "";
        };
    }

    private static String months(PartialDate from, PartialDate to) {
        int length = (to.year() - from.year()) * 12 + to.month() - from.month() + 1;
        String year = "%04d-".formatted(from.year());
        if (length == 3) {
            return switch (from.month()) {
                case 1, 4, 7, 10 -> year + "Q" + (from.month() / 3 + 1);
                case 3 -> year + "SP";
                case 6 -> year + "SU";
                case 9 -> year + "FA";
                case 12 -> year + "WI";
                default -> "";
            };
        }
        return length == 6 && from.month() % 6 == 1 ? year + "H" + (from.month() / 6 + 1) : "";
    }

    private static String years(int from, int to) {
        if (from % 10 == 0 && to - from == 9) {
            return "%03d".formatted(from / 10);
        }
        return from % 100 == 0 && to - from == 99 ? "%02d".formatted(from / 100) : "";
    }
}
