// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.internal.counts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a written number stands for.
 *
 * @param value the number
 * @param half half a unit of the last digit that is meant
 * @param low the least it may stand for
 * @param high the most it may stand for
 * @param hedged whether the text says that it is no exact number
 */
public record Exactness(double value, double half, double low, double high, boolean hedged) {
    private static final int EXACT_BELOW = 100;
    private static final double ABOUT = 0.15;
    private static final double CLOSE = 0.05;
    private static final Pattern LOWER = Pattern.compile(
            "(?i)(?:\\b(?:at least|more than|no fewer than|no less than|over|upwards of)\\s+|(?:至少|超过|超出|超|逾|不少于|多于|不下|起码|超過)\\s*)(?:about\\s+|约)?$");
    private static final Pattern LOWER_AFTER =
            Pattern.compile("(?i)^(?:\\s*(?:or more|plus|\\+)|\\s*(?:多|余|餘|[\\p{IsHan}]{0,3}以上))");
    private static final Pattern UPPER = Pattern.compile(
            "(?i)(?:\\b(?:at most|up to|as many as|less than|fewer than|under|no more than)\\s+|(?:不到|不足|最多|至多|多达|多達)\\s*)$");
    private static final Pattern NEAR = Pattern.compile(
            "(?i)(?:\\b(?:about|around|some|nearly|almost|roughly|approximately|an estimated|estimated|close to|circa|just (?:over|under))\\s+[$£€¥]?"
                    + "|[~≈]\\s*|(?:大约|约|将近|接近|近|大概|差不多|几乎|約|將近)\\s*)$");
    private static final Pattern NEAR_AFTER =
            Pattern.compile("(?i)^(?:\\s+or so\\b|-odd\\b|\\s*[\\p{IsHan}]{0,3}(?:左右|上下|以下|以内))");
    private static final Pattern MANTISSA = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");

    static Exactness of(double value, String word, String before, String after) {
        double half = half(value, word);
        double low = value - half;
        double high = value + half;
        if (LOWER.matcher(before).find() || LOWER_AFTER.matcher(after).find()) {
            return new Exactness(value, half, low, Double.POSITIVE_INFINITY, true);
        }
        if (UPPER.matcher(before).find()) {
            return new Exactness(value, half, Double.NEGATIVE_INFINITY, high, true);
        }
        if (NEAR.matcher(before).find() || NEAR_AFTER.matcher(after).find()) {
            double about = Math.max(half, about(value));
            return new Exactness(value, half, value - about, value + about, true);
        }
        return new Exactness(value, half, low, high, false);
    }

    /** Anything from one number to another. */
    static Exactness between(double from, double to) {
        return new Exactness(to, 0.5, from - 0.5, to + 0.5, true);
    }

    /** Both may be right. */
    boolean compatible(Exactness other) {
        return value == other.value || Math.max(low, other.low) < Math.min(high, other.high);
    }

    /** Who states one states the other, but for rounding. */
    boolean agrees(Exactness other) {
        double apart = Math.abs(value - other.value);
        return apart == 0
                || apart < half + other.half
                || ((hedged || other.hedged)
                        && Math.min(value, other.value) >= EXACT_BELOW
                        && apart <= CLOSE * Math.max(value, other.value));
    }

    /**
     * Numbers below a hundred are meant as they stand; greater ones may be rounded to two digits, those with a word such as
     * million to what is written before it.
     */
    private static double half(double value, String word) {
        BigDecimal exact = decimal(value);
        int meant = 0;
        if (value >= EXACT_BELOW) {
            int first = exact.precision() - exact.scale() - 1;
            meant = Math.max(first - 1, magnitude(value, word));
        }
        return 0.5 * Math.pow(10, Math.min(last(value), meant));
    }

    /** Who says about 170 does not mean 180, who says about 5 million may mean 5.4. */
    private static double about(double value) {
        return value < EXACT_BELOW ? ABOUT * value : Math.min(ABOUT * value, 0.5 * Math.pow(10, last(value)));
    }

    /** The place of the last digit that is not 0. */
    private static int last(double value) {
        return -decimal(value).scale();
    }

    private static BigDecimal decimal(double value) {
        return new BigDecimal(Math.abs(value), new MathContext(12)).stripTrailingZeros();
    }

    private static int magnitude(double value, String word) {
        Matcher digits = MANTISSA.matcher(word);
        double written = digits.find() ? Double.parseDouble(digits.group().replace(",", "")) : value;
        return written <= 0 ? 0 : (int) Math.round(Math.log10(value / written));
    }
}
