// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/**
 * A calendar day, an ISO 8601 week (Monday to Sunday) or a calendar month, in a zone.
 *
 * @param kind day, week or month
 * @param start its first day
 * @param zone whose midnights bound it
 */
public record EditionSpan(EditionKind kind, LocalDate start, ZoneId zone) {
    /** Moves the start to the first day of the period that holds it. */
    public EditionSpan {
        start = switch (kind) {
            case DAY -> start;
            case WEEK -> start.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> start.withDayOfMonth(1);
        };
    }

    /** The day. */
    public static EditionSpan day(LocalDate date, ZoneId zone) {
        return new EditionSpan(EditionKind.DAY, date, zone);
    }

    /** The week that holds the date. */
    public static EditionSpan week(LocalDate date, ZoneId zone) {
        return new EditionSpan(EditionKind.WEEK, date, zone);
    }

    /** The month that holds the date. */
    public static EditionSpan month(LocalDate date, ZoneId zone) {
        return new EditionSpan(EditionKind.MONTH, date, zone);
    }

    /** The first instant of it. */
    public Instant from() {
        return start.atStartOfDay(zone).toInstant();
    }

    /** The first instant behind it. */
    public Instant to() {
        return end().plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Its last day. */
    public LocalDate end() {
        return switch (kind) {
            case DAY -> start;
            case WEEK -> start.plusDays(6);
            case MONTH -> start.plusMonths(1).minusDays(1);
        };
    }

    /** The period before. */
    public EditionSpan previous() {
        return new EditionSpan(kind, start.minusDays(1), zone);
    }

    /** The period behind. */
    public EditionSpan next() {
        return new EditionSpan(kind, end().plusDays(1), zone);
    }

    /** Whether the instant lies in it. */
    public boolean contains(Instant instant) {
        return !instant.isBefore(from()) && instant.isBefore(to());
    }

    /** ISO 8601: {@code 2026-11-22}, {@code 2026-W47} or {@code 2026-11}. */
    public String id() {
        return switch (kind) {
            case DAY -> start.toString();
            case WEEK -> {
                int week = start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
                yield start.get(IsoFields.WEEK_BASED_YEAR) + (week < 10 ? "-W0" : "-W") + week;
            }
            case MONTH -> YearMonth.from(start).toString();
        };
    }
}
