// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.time;

import dev.tidings.core.model.PartialDate;
import dev.tidings.core.model.PartialDate.Precision;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What words mean, before they have a span. */
sealed interface Meaning {
    /** The expression with these words. */
    TimeExpression at(int start, int end, String text);

    /** A date. */
    record Point(PartialDate date, String timex) implements Meaning {
        Point(PartialDate date) {
            this(date, Spans.timex(date));
        }

        @Override
        public TimeExpression at(int start, int end, String text) {
            return new TimeExpression.At(start, end, text, date, timex);
        }
    }

    /** A stretch between two dates, both included. */
    record Range(PartialDate from, PartialDate to) implements Meaning {
        @Override
        public TimeExpression at(int start, int end, String text) {
            return new TimeExpression.Between(start, end, text, from, to);
        }
    }

    /** A length. */
    record Length(Period period, Duration time) implements Meaning {
        @Override
        public TimeExpression at(int start, int end, String text) {
            return new TimeExpression.Lasting(start, end, text, period, time);
        }

        Length plus(Length other) {
            return new Length(period.plus(other.period), time.plus(other.time));
        }

        /** The date so far after (or with sign -1 before) a day; longer counts are approximate. */
        @Nullable
        Meaning from(LocalDate day, int sign, boolean anchored) {
            LocalDate there = day.plus(sign < 0 ? period.negated() : period);
            if (there.getYear() < 1 || there.getYear() > 9999) {
                return null;
            }
            PartialDate date = PartialDate.of(there);
            boolean rough = !anchored || period.toTotalMonths() != 0;
            return new Point(rough ? date.asApproximate() : date);
        }
    }

    /** A repetition. */
    record Cycle(Period every, Optional<DayOfWeek> weekday) implements Meaning {
        @Override
        public TimeExpression at(int start, int end, String text) {
            return new TimeExpression.Repeating(start, end, text, every, weekday);
        }
    }

    static Meaning day(LocalDate date) {
        return new Point(PartialDate.of(date));
    }

    static @Nullable Meaning range(Meaning first, Meaning last) {
        PartialDate from = first instanceof Range r ? r.from : first instanceof Point p ? p.date : null;
        PartialDate to = last instanceof Range r ? r.to : last instanceof Point p ? p.date : null;
        if (from == null || to == null || to.lastDay().isBefore(from.firstDay())) {
            return null;
        }
        return new Range(from, to);
    }

    /** The same, marked as "early", "around", "late". */
    default Meaning roughly() {
        if (this instanceof Point p) {
            return new Point(p.date.asApproximate(), p.timex);
        }
        return this instanceof Range r ? new Range(r.from.asApproximate(), r.to.asApproximate()) : this;
    }

    /** The first day, for a meaning that has one and knows at least the month. */
    default Optional<LocalDate> firstDay() {
        if (this instanceof Point p) {
            return Optional.of(p.date.firstDay());
        }
        return this instanceof Range r ? Optional.of(r.from.firstDay()) : Optional.empty();
    }

    /** Whether it is a calendar day. */
    default boolean isDay() {
        return this instanceof Point p && p.date.precision().compareTo(Precision.DAY) >= 0;
    }
}
