// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.label;

import dev.tidings.core.model.EditionSpan;
import dev.tidings.core.model.PartialDate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.List;

/**
 * Dates and durations in the reader's language. The forms come from the labels and not from the platform's locale data,
 * which differs between Java versions: the same page has the same bytes on each.
 */
public final class Dates {
    private final Labels labels;
    private final ZoneId zone;
    private final List<String> months;

    /** Dates as read in a zone. */
    public Dates(Labels labels, ZoneId zone) {
        this.labels = labels;
        this.zone = zone;
        this.months = List.of(labels.get("date.months").split("\\|", -1));
    }

    /** A calendar day. */
    public String day(LocalDate day) {
        return labels.get(
                "date.day",
                day.getDayOfMonth(),
                months.get(day.getMonthValue() - 1),
                year(day.getYear()),
                day.getMonthValue());
    }

    /** The day of an instant in the reader's zone. */
    public String day(Instant instant) {
        return day(instant.atZone(zone).toLocalDate());
    }

    /** An instant with its zone. */
    public String time(Instant instant) {
        ZonedDateTime at = instant.atZone(zone);
        return at(at.toLocalDate(), at.toLocalTime(), " " + offset(at.getOffset()));
    }

    /** A date as precise as it is. */
    public String partial(PartialDate date) {
        String text = switch (date.precision()) {
            case YEAR -> labels.get("date.year", year(date.year()));
            case MONTH -> labels.get("date.month", months.get(date.month() - 1), year(date.year()), date.month());
            case DAY -> day(date.firstDay());
            case TIME ->
                at(
                        date.firstDay(),
                        date.time().orElseThrow(),
                        date.offset().map(o -> " " + offset(o)).orElse(""));
        };
        return date.approximate() ? labels.get("date.about", text) : text;
    }

    /** A round date on a line in few words: a day goes without its year. */
    public String tick(PartialDate date) {
        return date.precision() == PartialDate.Precision.DAY
                ? labels.get(
                        "date.day-of-year", date.firstDay().getDayOfMonth(), months.get(date.month() - 1), date.month())
                : partial(date);
    }

    /** A duration in its two greatest units, such as {@code 3m} or {@code 2d 4h}. */
    public String duration(Duration duration) {
        long minutes = duration.toMinutes();
        if (minutes < 1) {
            return labels.get("duration.moment");
        }
        if (minutes < 60) {
            return labels.get("duration.minutes", minutes);
        }
        if (minutes < 24 * 60) {
            return two("duration.hours", minutes / 60, "duration.minutes", minutes % 60);
        }
        return two("duration.days", minutes / 1440, "duration.hours", minutes % 1440 / 60);
    }

    /** The name of a period, such as {@code Week 47, 2026}. */
    public String period(EditionSpan span) {
        return switch (span.kind()) {
            case DAY -> day(span.start());
            case WEEK ->
                labels.get(
                        "edition.week",
                        span.start().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                        year(span.start().get(IsoFields.WEEK_BASED_YEAR)));
            case MONTH ->
                labels.get(
                        "date.month",
                        months.get(span.start().getMonthValue() - 1),
                        year(span.start().getYear()),
                        span.start().getMonthValue());
        };
    }

    /** First and last day of a period. */
    public String days(EditionSpan span) {
        LocalDate last = span.to().atZone(span.zone()).toLocalDate().minusDays(1);
        return last.equals(span.start()) ? day(last) : labels.get("date.range", day(span.start()), day(last));
    }

    private String two(String coarse, long first, String fine, long second) {
        String head = labels.get(coarse, first);
        return second == 0 ? head : labels.get("duration.two", head, labels.get(fine, second));
    }

    private String at(LocalDate day, LocalTime time, String zoneName) {
        String clock = pad(time.getHour()) + ":" + pad(time.getMinute()) + zoneName;
        return labels.get("date.time", day(day), clock);
    }

    /** {@code UTC}, {@code UTC+8}, {@code UTC+5:45}. */
    private static String offset(ZoneOffset offset) {
        int minutes = Math.abs(offset.getTotalSeconds() / 60);
        if (minutes == 0) {
            return "UTC";
        }
        String sign = offset.getTotalSeconds() < 0 ? "-" : "+";
        return "UTC" + sign + minutes / 60 + (minutes % 60 == 0 ? "" : ":" + pad(minutes % 60));
    }

    private static String year(int year) {
        return Integer.toString(year);
    }

    private static String pad(int value) {
        return value < 10 ? "0" + value : Integer.toString(value);
    }
}
