// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.time;

import dev.tidings.core.model.PartialDate;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Period;
import java.util.Objects;
import java.util.Optional;

/** A stretch of text that says when, how long or how often, and what it means on the reference date. */
public sealed interface TimeExpression {
    /** Where it begins, as a UTF-16 offset in the text that was searched. */
    int start();

    /** Where it ends, exclusive, as a UTF-16 offset in the text that was searched. */
    int end();

    /** The text between the two. */
    String text();

    /**
     * The {@code value} that TIMEX3 gives it: ISO 8601 with its extensions for weeks, quarters, halves, seasons, decades
     * and centuries ({@code 2023-W41}, {@code 2023-Q3}, {@code 2023-H1}, {@code 2023-SU}, {@code 199}, {@code 19}). A range
     * that is none of these is {@code from/to}. Approximation is no part of it.
     */
    String timex();

    /**
     * A date, as precise as the text says.
     *
     * @param start where it begins
     * @param end where it ends, exclusive
     * @param text the words
     * @param date the date; approximate where the text is ("early 2024", "two years ago") and where it counts from
     *     something that the text leaves open ("three weeks later")
     * @param timex the value as TIMEX3 writes it; it differs from {@code date} for months and days of the Chinese
     *     lunisolar calendar, whose numbers stand here, while {@code date} is the year alone, approximate
     */
    record At(int start, int end, String text, PartialDate date, String timex) implements TimeExpression {
        /** Refuses a span without text. */
        public At {
            Spans.check(start, end, text);
            Objects.requireNonNull(date, "date");
            Objects.requireNonNull(timex, "timex");
        }

        /** A date of the Gregorian calendar; {@link #timex} follows from it. */
        public At(int start, int end, String text, PartialDate date) {
            this(start, end, text, date, Spans.timex(date));
        }
    }

    /**
     * A stretch of time: a week, a quarter, a decade, "3 to 5 October".
     *
     * @param start where it begins in the text
     * @param end where it ends in the text, exclusive
     * @param text the words
     * @param from its first day, month or year
     * @param to its last day, month or year, inclusive
     */
    record Between(int start, int end, String text, PartialDate from, PartialDate to) implements TimeExpression {
        /** Refuses a range that ends before it begins. */
        public Between {
            Spans.check(start, end, text);
            if (to.lastDay().isBefore(from.firstDay())) {
                throw new IllegalArgumentException("range from " + from + " to " + to);
            }
        }

        @Override
        public String timex() {
            return Spans.timex(from, to);
        }
    }

    /**
     * A length of time, placed nowhere: "three days", "半年".
     *
     * @param start where it begins
     * @param end where it ends, exclusive
     * @param text the words
     * @param period the years, months and days
     * @param time the hours, minutes and seconds
     */
    record Lasting(int start, int end, String text, Period period, Duration time) implements TimeExpression {
        /** Refuses a span without text. */
        public Lasting {
            Spans.check(start, end, text);
            Objects.requireNonNull(period, "period");
            Objects.requireNonNull(time, "time");
        }

        @Override
        public String timex() {
            if (time.isZero()) {
                return period.toString();
            }
            return period.isZero() ? time.toString() : period + time.toString().substring(1);
        }
    }

    /**
     * A repetition: "every Monday", "每年".
     *
     * @param start where it begins
     * @param end where it ends, exclusive
     * @param text the words
     * @param every the time from one to the next
     * @param weekday the day of the week, for repetitions on one
     */
    record Repeating(int start, int end, String text, Period every, Optional<DayOfWeek> weekday)
            implements TimeExpression {
        /** Refuses a span without text. */
        public Repeating {
            Spans.check(start, end, text);
            Objects.requireNonNull(every, "every");
            Objects.requireNonNull(weekday, "weekday");
        }

        @Override
        public String timex() {
            return weekday.map(d -> "XXXX-WXX-" + d.getValue()).orElseGet(every::toString);
        }
    }
}
