// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.time;

import dev.tidings.core.model.PartialDate;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cleaning of date strings, and the forms of ISO 8601 that share nothing with other dates. */
final class DateStrings {
    private static final Pattern ORDINAL = Pattern.compile("(\\d{4})-?(\\d{3})");
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-?W(\\d{2})-?([1-7])");
    private static final Pattern SHORT_DAY = Pattern.compile("(\\d{2})-?(\\d{2})-?(\\d{2})");
    private static final Pattern SHORT_MONTH = Pattern.compile("-(\\d{2})-?(\\d{2})");
    private static final Pattern SHORT_ORDINAL = Pattern.compile("-?(\\d{2})-?(\\d{3})");

    private static final Pattern HALF_OF_DAY =
            Pattern.compile("(?<=[\\d ])([ap])\\.? ?m\\b\\.?", Pattern.CASE_INSENSITIVE);

    private DateStrings() {}

    /** Compatibility forms and digits of all scripts made plain, invisible marks removed, white space single. */
    static String clean(String text) {
        StringBuilder out = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().forEach(c -> append(out, c));
        String plain = HALF_OF_DAY.matcher(out.toString().trim()).replaceAll("$1m ");
        return ChineseDigits.inDates(plain);
    }

    private static void append(StringBuilder out, int c) {
        int type = Character.getType(c);
        if (type == Character.DECIMAL_DIGIT_NUMBER) {
            out.append(Character.digit(c, 10));
        } else if (Character.isWhitespace(c) || type == Character.SPACE_SEPARATOR || type == Character.CONTROL) {
            if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        } else if (c == 0x2010 || c == 0x2011 || c == 0x2212) {
            out.append('-');
        } else if (c == 0x2019) {
            out.append('\'');
        } else if (type != Character.FORMAT) {
            out.appendCodePoint(c);
        }
    }

    /**
     * Ordinal dates, week dates and truncated years.
     *
     * @return empty when the text has no such form; an empty date inside when it has one but means no day
     */
    static Optional<Optional<PartialDate>> isoSpecial(String text, boolean truncated) {
        Matcher m = ORDINAL.matcher(text);
        if (m.matches()) {
            return Optional.of(ordinal(number(m, 1), number(m, 2)).map(PartialDate::of));
        }
        m = WEEK.matcher(text);
        if (m.matches()) {
            return Optional.of(weekDay(number(m, 1), number(m, 2), number(m, 3)).map(PartialDate::of));
        }
        return truncated ? isoTruncated(text) : Optional.empty();
    }

    private static Optional<Optional<PartialDate>> isoTruncated(String text) {
        Matcher m = SHORT_DAY.matcher(text);
        if (m.matches()) {
            return Optional.of(PartialDate.tryParse(
                    "%04d-%s-%s".formatted(DateSlots.fullYear(number(m, 1)), m.group(2), m.group(3))));
        }
        m = SHORT_MONTH.matcher(text);
        if (m.matches()) {
            return Optional.of(PartialDate.tryParse("%04d-%s".formatted(DateSlots.fullYear(number(m, 1)), m.group(2))));
        }
        m = SHORT_ORDINAL.matcher(text);
        if (m.matches()) {
            return Optional.of(
                    ordinal(DateSlots.fullYear(number(m, 1)), number(m, 2)).map(PartialDate::of));
        }
        return Optional.empty();
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    private static Optional<LocalDate> ordinal(int year, int day) {
        return attempt(() -> LocalDate.ofYearDay(year, day));
    }

    private static Optional<LocalDate> weekDay(int year, int week, int day) {
        return attempt(() -> LocalDate.of(year, 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
                .with(ChronoField.DAY_OF_WEEK, day));
    }

    private static Optional<LocalDate> attempt(Supplier<LocalDate> date) {
        try {
            return Optional.of(date.get());
        } catch (DateTimeException e) {
            return Optional.empty(); // no such day in the calendar: no date
        }
    }
}
