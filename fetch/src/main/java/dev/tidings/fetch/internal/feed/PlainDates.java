// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.feed;

import dev.tidings.core.model.PartialDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The two forms that nearly all feeds write, {@code Mon, 06 May 2024 08:30:00 +0800} and {@code 2024-05-06T08:30:00Z},
 * read without the general reader. Whatever is not exactly one of them, or is odd in any way, is left to that one; where
 * this class answers, both say the same.
 */
final class PlainDates {
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
    private static final String DAYS = "MonTueWedThuFriSatSun";
    /** The zones of RFC 822 with their hours; whole words. */
    private static final Map<String, ZoneOffset> ZONES = Map.of(
            "GMT", ZoneOffset.UTC,
            "UTC", ZoneOffset.UTC,
            "EST", ZoneOffset.ofHours(-5),
            "EDT", ZoneOffset.ofHours(-4),
            "CST", ZoneOffset.ofHours(-6),
            "CDT", ZoneOffset.ofHours(-5),
            "MST", ZoneOffset.ofHours(-7),
            "MDT", ZoneOffset.ofHours(-6),
            "PST", ZoneOffset.ofHours(-8),
            "PDT", ZoneOffset.ofHours(-7));

    private static final int NONE = -1;

    private final String text;
    private int at;

    private PlainDates(String text) {
        this.text = text;
    }

    /** The date, or null when the general reader has to look at it. */
    static @Nullable PartialDate read(String text) {
        if (text.length() < 16 || text.length() > 36) {
            return null;
        }
        PlainDates dates = new PlainDates(text);
        return text.charAt(4) == '-' ? dates.iso() : dates.mail();
    }

    private @Nullable PartialDate iso() {
        int year = number(4);
        boolean dashed = skip('-');
        int month = number(2);
        dashed &= skip('-');
        int day = number(2);
        return dashed && skip('T') ? dated(year, month, day, NONE) : null;
    }

    private @Nullable PartialDate mail() {
        int weekday = NONE;
        if (text.charAt(3) == ',') {
            weekday = name(DAYS);
            at++;
            if (weekday < 0 || !skip(' ')) {
                return null;
            }
        }
        int day = at + 1 < text.length() && text.charAt(at + 1) == ' ' ? number(1) : number(2);
        int month = skip(' ') ? name(MONTHS) + 1 : NONE;
        int year = skip(' ') ? number(4) : NONE;
        return skip(' ') ? dated(year, month, day, weekday) : null;
    }

    private @Nullable PartialDate dated(int year, int month, int day, int weekday) {
        boolean plausible = year > 1970 && year <= 2200 && month >= 1 && month <= 12;
        if (!plausible || day < 1 || day > YearMonth.of(year, month).lengthOfMonth()) {
            return null;
        }
        LocalTime time = time();
        ZoneOffset offset = time == null ? null : offset();
        if (time == null || offset == null || at != text.length()) {
            return null;
        }
        PartialDate date = new PartialDate(year, month, day, Optional.of(time), Optional.of(offset), false);
        return weekday == NONE || date.firstDay().getDayOfWeek().getValue() == weekday + 1 ? date : null;
    }

    private @Nullable LocalTime time() {
        int hour = number(2);
        int minute = skip(':') ? number(2) : NONE;
        int second = skip(':') ? number(2) : 0;
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
            return null;
        }
        return LocalTime.of(hour, minute, second, skip('.') ? nanos() : 0);
    }

    private int nanos() {
        int value = 0;
        int digits = 0;
        while (digits < 9 && at < text.length() && isDigit(text.charAt(at))) {
            value = value * 10 + text.charAt(at++) - '0';
            digits++;
        }
        if (digits == 0 || (at < text.length() && isDigit(text.charAt(at)))) {
            at = text.length() + 1; // never complete
        }
        for (; digits < 9; digits++) {
            value *= 10;
        }
        return value;
    }

    private @Nullable ZoneOffset offset() {
        if (skip('Z')) {
            return ZoneOffset.UTC;
        }
        skip(' ');
        if (at + 3 == text.length() && text.charAt(at) >= 'C') {
            ZoneOffset zone = ZONES.get(text.substring(at));
            at += 3;
            return zone;
        }
        int sign = skip('+') ? 1 : skip('-') ? -1 : 0;
        int hours = number(2);
        skip(':');
        int minutes = number(2);
        boolean usual = hours >= 0 && hours <= 12 && (minutes == 0 || minutes == 30 || minutes == 45);
        if (sign == 0 || !usual || (sign < 0 && hours == 0)) {
            return null;
        }
        return ZoneOffset.ofTotalSeconds(sign * (hours * 3600 + minutes * 60));
    }

    private boolean skip(char c) {
        boolean found = at < text.length() && text.charAt(at) == c;
        at += found ? 1 : 0;
        return found;
    }

    /** Exactly so many digits; a negative number when there are others or less. */
    private int number(int digits) {
        int value = 0;
        for (int end = at + digits; at < end; at++) {
            if (at >= text.length() || !isDigit(text.charAt(at))) {
                return NONE;
            }
            value = value * 10 + text.charAt(at) - '0';
        }
        return value;
    }

    /** Which of the names of three letters stands here; {@link #NONE} when none does. */
    private int name(String names) {
        for (int i = 0; i < names.length(); i += 3) {
            if (text.startsWith(names.substring(i, i + 3), at)) {
                at += 3;
                return i / 3;
            }
        }
        return NONE;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
