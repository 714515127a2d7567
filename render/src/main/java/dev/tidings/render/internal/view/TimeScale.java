// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.view;

import dev.tidings.core.model.PartialDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Places instants on a line, true to time, in the direction in which the page is read. */
final class TimeScale {
    private static final double MARGIN = 4;
    private static final int MOST_TICKS = 4;
    private static final int[] YEARS = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000};
    private static final int[] MONTHS = {1, 3, 6};
    private static final int[] DAYS = {1, 2, 7, 14};

    private final Instant first;
    private final long seconds;
    private final ZoneId zone;
    private final boolean rightToLeft;

    /** A scale from the first to the last of the instants, which must not be none. */
    TimeScale(List<Instant> instants, ZoneId zone, boolean rightToLeft) {
        this.first = instants.stream().min(Instant::compareTo).orElseThrow();
        Instant last = instants.stream().max(Instant::compareTo).orElseThrow();
        this.seconds = last.getEpochSecond() - first.getEpochSecond();
        this.zone = zone;
        this.rightToLeft = rightToLeft;
    }

    /** Whether the instant lies on the line. */
    boolean holds(Instant instant) {
        long at = instant.getEpochSecond() - first.getEpochSecond();
        return at >= 0 && at <= seconds;
    }

    /** Where the instant lies, in tenths of a percent of the whole width. */
    int place(Instant instant) {
        double share = seconds == 0 ? 0.5 : (instant.getEpochSecond() - first.getEpochSecond()) / (double) seconds;
        double along = MARGIN + share * (100 - 2 * MARGIN);
        return (int) Math.round(10 * (rightToLeft ? 100 - along : along));
    }

    /** A place as SVG writes it. */
    static String percent(int place) {
        return place / 10 + (place % 10 == 0 ? "" : "." + place % 10) + "%";
    }

    /** Round dates on the line: years, months or days, no more than four. */
    List<PartialDate> ticks() {
        LocalDate from = first.atZone(zone).toLocalDate();
        LocalDate to = first.plusSeconds(seconds).atZone(zone).toLocalDate();
        long days = ChronoUnit.DAYS.between(from, to);
        for (int step : DAYS) {
            if (days / step < MOST_TICKS) {
                return ticks(from.plusDays(1), to, step, ChronoUnit.DAYS);
            }
        }
        for (int step : MONTHS) {
            if (days / (30L * step) < MOST_TICKS) {
                int month = (from.getMonthValue() - 1) / step * step + 1;
                return ticks(LocalDate.of(from.getYear(), month, 1).plusMonths(step), to, step, ChronoUnit.MONTHS);
            }
        }
        for (int step : YEARS) {
            if (days / (365L * step) < MOST_TICKS) {
                int year = Math.floorDiv(from.getYear(), step) * step;
                return ticks(LocalDate.of(year + step, 1, 1), to, step, ChronoUnit.YEARS);
            }
        }
        return List.of();
    }

    private static List<PartialDate> ticks(LocalDate start, LocalDate to, int step, ChronoUnit unit) {
        List<PartialDate> ticks = new ArrayList<>();
        for (LocalDate at = start; !at.isAfter(to); at = at.plus(step, unit)) {
            ticks.add(
                    switch (unit) {
                        case YEARS -> PartialDate.of(at.getYear());
                        case MONTHS -> PartialDate.of(at.getYear(), at.getMonthValue());
                        default -> PartialDate.of(at);
                    });
        }
        return ticks;
    }
}
