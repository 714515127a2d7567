// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.internal.facts;

/**
 * A date as far as a text gives it; 0 for what it does not give.
 *
 * @param start UTF-16 offset
 * @param end offset after the last character
 * @param year of the common era
 * @param month 1 to 12
 * @param day of the month
 * @param weekday Monday is 1
 */
public record Day(int start, int end, int year, int month, int day, int weekday) {
    /** Whether nothing in one speaks against the other. */
    public boolean compatible(Day other) {
        return (year == 0 || other.year == 0 || year == other.year)
                && (month == 0 || other.month == 0 || month == other.month)
                && (day == 0 || other.day == 0 || day == other.day)
                && (weekday == 0 || other.weekday == 0 || weekday == other.weekday);
    }

    /** Whether both give the finest thing that this one gives, and nothing speaks against it. */
    public boolean agrees(Day other) {
        boolean shared = weekday > 0
                ? weekday == other.weekday
                : day > 0 ? day == other.day : month > 0 ? month == other.month : year == other.year;
        return shared && compatible(other);
    }

    /** Whether the other cannot confirm this and does not speak against it: a day without a month, for a month. */
    public boolean mayBe(Day other) {
        return weekday > 0
                ? other.weekday == 0
                : compatible(other) && day == 0 && month > 0 && other.month == 0 && other.day > 0;
    }

    /** True for a year alone. */
    public boolean yearOnly() {
        return month == 0 && day == 0 && weekday == 0;
    }
}
