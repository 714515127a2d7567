// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date that says only what is known: a year, a month, a day, or a time of day with or without offset; approximate or
 * not. Written as ISO 8601-1, with the trailing {@code ~} of EDTF level 1 for approximate values: {@code 2022},
 * {@code 2022-02}, {@code 2022-02-17}, {@code 2022-02-17T09:30+08:00}, {@code 2022-02~}.
 *
 * <p>The natural order is total: the earliest instant that the value can mean (without an offset: in UTC), then the
 * coarser value first, then the text.
 *
 * @param year proleptic Gregorian year, 0 to 9999
 * @param month 1 to 12, or 0 when unknown
 * @param day 1 to 31, or 0 when unknown; valid for the month
 * @param time the time of day, when known; then {@code day} is known too
 * @param offset the offset from UTC, when known; then {@code time} is known too
 * @param approximate whether the source says "about", "around", "约"
 */
public record PartialDate(
        int year, int month, int day, Optional<LocalTime> time, Optional<ZoneOffset> offset, boolean approximate)
        implements Comparable<PartialDate> {

    /** How much of the date is known, from coarse to fine. */
    public enum Precision {
        /** The year alone. */
        YEAR,
        /** Year and month. */
        MONTH,
        /** A calendar day. */
        DAY,
        /** A time of day, possibly without offset. */
        TIME
    }

    private static final Pattern FORM = Pattern.compile(
            "(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d)(?:T(\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?)(Z|[+-]\\d\\d:\\d\\d)?)?)?)?(~)?");

    private static final Comparator<PartialDate> ORDER = Comparator.<PartialDate, Instant>comparing(
                    d -> d.earliest(ZoneOffset.UTC))
            .thenComparing(PartialDate::precision)
            .thenComparing(PartialDate::toString);

    /** Refuses what is no date, naming the value. */
    public PartialDate {
        boolean gap =
                (month == 0 && day != 0) || (day == 0 && time.isPresent()) || (time.isEmpty() && offset.isPresent());
        if (year < 0 || year > 9999 || month < 0 || month > 12 || gap) {
            throw new IllegalArgumentException("no date: year " + year + ", month " + month + ", day " + day);
        }
        if (day != 0 && (day < 1 || day > YearMonth.of(year, month).lengthOfMonth())) {
            throw new IllegalArgumentException("no day " + day + " in " + YearMonth.of(year, month));
        }
    }

    /** A year. */
    public static PartialDate of(int year) {
        return new PartialDate(year, 0, 0, Optional.empty(), Optional.empty(), false);
    }

    /** A month. */
    public static PartialDate of(int year, int month) {
        return new PartialDate(year, month, 0, Optional.empty(), Optional.empty(), false);
    }

    /** A calendar day, in no particular zone. */
    public static PartialDate of(LocalDate date) {
        return new PartialDate(
                date.getYear(), date.getMonthValue(), date.getDayOfMonth(), Optional.empty(), Optional.empty(), false);
    }

    /** A day and time without offset. */
    public static PartialDate of(LocalDateTime dateTime) {
        return PartialDate.of(dateTime.toLocalDate()).at(dateTime.toLocalTime(), Optional.empty());
    }

    /** A point in time. */
    public static PartialDate of(OffsetDateTime dateTime) {
        return PartialDate.of(dateTime.toLocalDate()).at(dateTime.toLocalTime(), Optional.of(dateTime.getOffset()));
    }

    /** A point in time, written in UTC. */
    public static PartialDate of(Instant instant) {
        return of(instant.atOffset(ZoneOffset.UTC));
    }

    /**
     * Reads the form that {@link #toString} writes.
     *
     * @throws IllegalArgumentException naming the text, when it is no such form
     */
    @JsonCreator
    public static PartialDate parse(String text) {
        return tryParse(text).orElseThrow(() -> new IllegalArgumentException("no partial date: '" + text + "'"));
    }

    /** As {@link #parse}, empty instead of an exception. */
    public static Optional<PartialDate> tryParse(String text) {
        Matcher m = FORM.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PartialDate(
                    Integer.parseInt(m.group(1)),
                    m.group(2) == null ? 0 : positive(m.group(2)),
                    m.group(3) == null ? 0 : positive(m.group(3)),
                    Optional.ofNullable(m.group(4)).map(LocalTime::parse),
                    Optional.ofNullable(m.group(5)).map(ZoneOffset::of),
                    m.group(6) != null));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static int positive(String digits) {
        int value = Integer.parseInt(digits);
        if (value == 0) {
            throw new IllegalArgumentException("zero in a date");
        }
        return value;
    }

    /** The same date, marked as approximate. */
    public PartialDate asApproximate() {
        return new PartialDate(year, month, day, time, offset, true);
    }

    private PartialDate at(LocalTime at, Optional<ZoneOffset> zone) {
        return new PartialDate(year, month, day, Optional.of(at), zone, approximate);
    }

    /** How much is known. */
    public Precision precision() {
        if (time.isPresent()) {
            return Precision.TIME;
        }
        return day != 0 ? Precision.DAY : month != 0 ? Precision.MONTH : Precision.YEAR;
    }

    /** The first day that this can mean. */
    public LocalDate firstDay() {
        return LocalDate.of(year, Math.max(1, month), Math.max(1, day));
    }

    /** The last day that this can mean. */
    public LocalDate lastDay() {
        int m = month == 0 ? 12 : month;
        return day != 0 ? firstDay() : YearMonth.of(year, m).atEndOfMonth();
    }

    /** The earliest instant that this can mean; {@code zone} serves where no offset is known. */
    public Instant earliest(ZoneId zone) {
        LocalDateTime start = firstDay().atTime(time.orElse(LocalTime.MIDNIGHT));
        return offset.map(start::toInstant).orElseGet(() -> start.atZone(zone).toInstant());
    }

    /** The instant, when a time and an offset are known. */
    public Optional<Instant> instant() {
        return offset.map(o -> earliest(o));
    }

    /** Whether the two can mean the same day: one contains the other's days. */
    public boolean overlaps(PartialDate other) {
        return !firstDay().isAfter(other.lastDay()) && !other.firstDay().isAfter(lastDay());
    }

    @Override
    public int compareTo(PartialDate other) {
        return ORDER.compare(this, other);
    }

    /** The ISO 8601 form, with {@code ~} when approximate. */
    @Override
    @JsonValue
    public String toString() {
        StringBuilder out = new StringBuilder(32).append(pad(year, 4));
        if (month != 0) {
            out.append('-').append(pad(month, 2));
        }
        if (day != 0) {
            out.append('-').append(pad(day, 2));
        }
        time.ifPresent(t -> out.append('T').append(t));
        offset.ifPresent(out::append);
        return out.append(approximate ? "~" : "").toString();
    }

    private static String pad(int value, int width) {
        return "0".repeat(Math.max(0, width - Integer.toString(value).length())) + value;
    }
}
