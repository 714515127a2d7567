// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.time;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Numbers, days of the month and years in English, as digits and as words. */
final class EnglishNumbers {
    /** A number and the token after it. */
    record Count(int next, int value) {}

    private static final Set<String> SUFFIXES = Set.of("st", "nd", "rd", "th");
    private static final Set<String> ARTICLES = Set.of("a", "an");

    private final EnglishText t;

    EnglishNumbers(EnglishText text) {
        t = text;
    }

    /** How many: digits, words, "a", "a couple of", "half a dozen" not. */
    @Nullable
    Count count(int i) {
        if (t.isAny(i, ARTICLES)) {
            Count more = t.is(i + 1, "couple") ? new Count(i + 2, 2) : new Count(i + 1, 1);
            return more.value == 2
                    ? new Count(t.skip(more.next, "of"), 2)
                    : t.is(i + 1, "dozen") ? new Count(i + 2, 12) : more;
        }
        if (t.is(i, "couple")) {
            return new Count(t.skip(i + 1, "of"), 2);
        }
        if (t.number(i) >= 0) {
            boolean decimal = t.is(i + 1, ".") && t.glued(i + 1) && t.number(i + 2) >= 0 && t.glued(i + 2);
            boolean fraction = t.glued(i) && (t.is(i - 1, ".") || t.is(i - 1, "$"));
            return decimal || fraction ? null : new Count(i + 1, t.number(i));
        }
        return words(i, 9999);
    }

    private @Nullable Count words(int i, int most) {
        Count small = belowHundred(i);
        if (small == null) {
            return null;
        }
        int next = small.next;
        int value = small.value;
        if (t.is(next, "thousand") && most >= 1000) {
            Count rest = words(t.skip(next + 1, "and"), 999);
            return rest == null ? new Count(next + 1, value * 1000) : new Count(rest.next, value * 1000 + rest.value);
        }
        if (t.is(next, "hundred")) {
            Count rest = belowHundred(t.skip(next + 1, "and"));
            return rest == null ? new Count(next + 1, value * 100) : new Count(rest.next, value * 100 + rest.value);
        }
        return small;
    }

    private @Nullable Count belowHundred(int i) {
        int value = t.meaning(i).cardinal();
        if (value < 0 || value >= 100) {
            return null;
        }
        int next = i + 1;
        int ones = t.is(next, "-") ? next + 1 : next;
        int digit = t.meaning(ones).cardinal();
        boolean joins = value >= 20 && digit > 0 && digit < 10;
        return joins ? new Count(ones + 1, value + digit) : new Count(next, value);
    }

    /** 1st, 21st, first, twenty-first. */
    @Nullable
    Count ordinal(int i) {
        int number = t.number(i);
        if (number > 0 && number <= 99 && t.isAny(i + 1, SUFFIXES) && t.glued(i + 1)) {
            return new Count(i + 2, number);
        }
        if (t.meaning(i).ordinal() > 0) {
            return new Count(i + 1, t.meaning(i).ordinal());
        }
        int tens = t.meaning(i).cardinal();
        if (tens == 20 || tens == 30) {
            int next = t.is(i + 1, "-") ? i + 2 : i + 1;
            int ones = t.meaning(next).ordinal();
            return ones > 0 && ones < 10 ? new Count(next + 1, tens + ones) : null;
        }
        return null;
    }

    /** A day of the month: 3, 3rd, third, twenty five. */
    @Nullable
    Count day(int i) {
        Count day = ordinal(i);
        if (day == null && t.number(i) > 0 && t.length(i) <= 2) {
            boolean more = t.glued(i + 1)
                    && (t.isWord(i + 1) || t.is(i + 1, "%") || t.is(i + 1, ":") || t.is(i + 1, "/") || decimal(i + 1));
            day = more ? null : new Count(i + 1, t.number(i));
        }
        return day == null || day.value > 31 ? null : day;
    }

    private boolean decimal(int i) {
        return t.is(i, ".") && t.number(i + 1) >= 0 && t.glued(i + 1);
    }

    /** A day of the month as cardinal words: twenty five. */
    @Nullable
    Count dayWords(int i) {
        Count day = belowHundred(i);
        return day == null || day.value < 1 || day.value > 31 ? null : day;
    }

    /** A year of four digits, '87, or in words. */
    @Nullable
    Count year(int i) {
        if (t.length(i) == 4 && t.number(i) >= 1000 && t.number(i) < 3000) {
            boolean longer = t.glued(i + 1) && (t.isWord(i + 1) || t.is(i + 1, "%") || decimal(i + 1));
            return longer ? null : new Count(i + 1, t.number(i));
        }
        boolean quote = t.is(i, "'") || t.is(i, "’") || t.is(i, "‘");
        if (quote && t.length(i + 1) == 2 && t.number(i + 1) >= 0 && t.glued(i + 1)) {
            return new Count(i + 2, DateSlots.fullYear(t.number(i + 1)));
        }
        return yearWords(i);
    }

    private @Nullable Count yearWords(int i) {
        Count first = belowHundred(i);
        if (first == null) {
            return null;
        }
        if (t.is(first.next, "thousand") && first.value < 3) {
            Count all = words(i, 9999);
            return all == null || all.value >= 3000 ? null : all;
        }
        if (first.value == 20) {
            Count two = belowHundred(i + 1);
            return two == null || two.value < 10 ? null : new Count(two.next, 2000 + two.value);
        }
        if (first.value < 10 || first.value > 21) {
            return null;
        }
        int next = t.skip(first.next, "-");
        if (t.is(next, "hundred")) {
            Count rest = belowHundred(t.skip(next + 1, "and"));
            return rest == null
                    ? new Count(next + 1, first.value * 100)
                    : new Count(rest.next, first.value * 100 + rest.value);
        }
        boolean oh = t.is(next, "oh") || t.is(next, "o");
        Count rest = belowHundred(oh ? next + 1 : next);
        boolean fits = rest != null && (oh ? rest.value < 10 : rest.value >= 10);
        return rest != null && fits ? new Count(rest.next, first.value * 100 + rest.value) : null;
    }

    /** A year after "of": also of two digits. */
    @Nullable
    Count yearAfterOf(int i) {
        Count year = year(i);
        if (year == null && t.length(i) == 2 && t.number(i) >= 0 && !t.glued(i + 1)) {
            return new Count(i + 1, DateSlots.fullYear(t.number(i)));
        }
        return year;
    }
}
