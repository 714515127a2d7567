// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.internal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as news writes them: {@code £1.2bn}, {@code 3 million}, {@code 45 per cent}, {@code twenty-one}, {@code 1.5万亿元},
 * {@code 三十名}. A magnitude belongs to the number, a currency or per cent sign is its unit.
 */
final class Numerals {
    private static final String DIGITS = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
    private static final Pattern LATIN = Pattern.compile(
            "(?<sign>US\\$|A\\$|HK\\$|[$£€¥₹])?\\s?(?<digits>" + DIGITS + ")"
                    + "(?<mag>\\s?(?:万亿|千亿|百亿|亿|千万|百万|万)|\\s?-?(?:trillion|billion|million|thousand|tn|bn|mn|m|k)(?![A-Za-z]))?"
                    + "(?<unit>\\s?(?:%|％)|\\s(?:percent|per cent|pct)\\b|\\s?(?:美元|欧元|英镑|日元|港元|人民币|元)|\\s(?:dollars|pounds|euros|yen|yuan|rupees)\\b)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HAN_PERCENT = Pattern.compile("百分之([〇零一二三四五六七八九十百点]+|\\d+(?:\\.\\d+)?)");
    private static final Pattern HAN = Pattern.compile("[〇零一二三四五六七八九十百千万亿两]+");
    private static final Pattern HAN_COUNTED = Pattern.compile("[名人个家次年月日岁天位件条项起亿元款台辆倍周季度成小分]");
    private static final Map<String, Double> WORDS = words();
    private static final Map<String, Double> MAGNITUDES = Map.ofEntries(
            Map.entry("k", 1e3),
            Map.entry("thousand", 1e3),
            Map.entry("m", 1e6),
            Map.entry("mn", 1e6),
            Map.entry("million", 1e6),
            Map.entry("bn", 1e9),
            Map.entry("billion", 1e9),
            Map.entry("tn", 1e12),
            Map.entry("trillion", 1e12),
            Map.entry("万", 1e4),
            Map.entry("百万", 1e6),
            Map.entry("千万", 1e7),
            Map.entry("亿", 1e8),
            Map.entry("百亿", 1e10),
            Map.entry("千亿", 1e11),
            Map.entry("万亿", 1e12));
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("us$", "$"),
            Map.entry("美元", "$"),
            Map.entry("dollars", "$"),
            Map.entry("欧元", "€"),
            Map.entry("euros", "€"),
            Map.entry("英镑", "£"),
            Map.entry("pounds", "£"),
            Map.entry("日元", "yen"),
            Map.entry("yen", "yen"),
            Map.entry("元", "yuan"),
            Map.entry("人民币", "yuan"),
            Map.entry("yuan", "yuan"),
            Map.entry("％", "%"),
            Map.entry("percent", "%"),
            Map.entry("per cent", "%"),
            Map.entry("pct", "%"),
            Map.entry("rupees", "₹"));

    private Numerals() {}

    /** A number found at an offset. */
    record Found(double value, String unit, int end) {}

    /** The number that starts at the offset, or null. */
    static @Nullable Found at(String text, int offset) {
        char c = text.charAt(offset);
        if ((c >= '0' && c <= '9') || "$£€¥₹UAH".indexOf(c) >= 0) {
            return latin(text, offset);
        }
        return "百〇零一二三四五六七八九十千两".indexOf(c) >= 0 ? han(text, offset) : null;
    }

    /** The value of a spelled English number such as "nine"; NaN for other words. */
    static double spelled(String lower) {
        int hyphen = lower.indexOf('-');
        if (hyphen > 0) {
            double tens = WORDS.getOrDefault(lower.substring(0, hyphen), Double.NaN);
            double ones = WORDS.getOrDefault(lower.substring(hyphen + 1), Double.NaN);
            ones = lower.endsWith("-one") ? 1 : ones;
            return tens >= 20 && tens < 100 && ones < 10 ? tens + ones : Double.NaN;
        }
        return WORDS.getOrDefault(lower, Double.NaN);
    }

    /** The factor of a magnitude word such as "million"; NaN for other words. */
    static double magnitude(String lower) {
        return MAGNITUDES.getOrDefault(lower, Double.NaN);
    }

    private static @Nullable Found latin(String text, int offset) {
        Matcher m = LATIN.matcher(text).region(offset, Math.min(text.length(), offset + 60));
        if (!m.lookingAt()) {
            return null;
        }
        double value = Double.parseDouble(m.group("digits").replace(",", ""));
        String magnitude = m.group("mag");
        if (magnitude != null) {
            value *= magnitude(magnitude.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT));
        }
        String unit = m.group("unit") != null ? m.group("unit") : m.group("sign");
        return new Found(value, unit == null ? "" : unit(unit), m.end());
    }

    private static String unit(String raw) {
        String unit = raw.strip().toLowerCase(Locale.ROOT);
        return UNITS.getOrDefault(unit, unit);
    }

    private static @Nullable Found han(String text, int offset) {
        Matcher percent = HAN_PERCENT.matcher(text).region(offset, Math.min(text.length(), offset + 20));
        if (percent.lookingAt()) {
            String amount = percent.group(1);
            double value = amount.charAt(0) <= '9' ? Double.parseDouble(amount) : hanValue(amount);
            return Double.isNaN(value) ? null : new Found(value, "%", percent.end());
        }
        Matcher m = HAN.matcher(text).region(offset, Math.min(text.length(), offset + 20));
        if (!m.lookingAt()) {
            return null;
        }
        boolean counted = m.end() < text.length()
                && HAN_COUNTED.matcher(text.substring(m.end(), m.end() + 1)).matches();
        double value = hanValue(m.group());
        return Double.isNaN(value) || !counted ? null : new Found(value, "", m.end());
    }

    /** 三千二百万 is 32,000,000; 二〇二四 is 2024. */
    private static double hanValue(String han) {
        if (han.length() > 2 && !han.matches(".*[十百千万亿点].*")) {
            double value = 0;
            for (int i = 0; i < han.length(); i++) {
                char c = han.charAt(i);
                value = value * 10 + digit(c);
            }
            return value;
        }
        double total = 0;
        double section = 0;
        double digit = -1;
        for (int i = 0; i < han.length(); i++) {
            char c = han.charAt(i);
            int power = "十百千".indexOf(c);
            if (power >= 0) {
                section += Math.max(digit < 0 ? 1 : digit, 0) * Math.pow(10, power + 1.0);
                digit = -1;
            } else if (c == '万' || c == '亿') {
                total = (total + section + Math.max(digit, 0)) * (c == '万' ? 1e4 : 1e8);
                section = 0;
                digit = -1;
            } else if (c == '点') {
                return Double.NaN;
            } else {
                digit = digit(c);
            }
        }
        return total + section + Math.max(digit, 0);
    }

    private static int digit(char c) {
        return c == '两' ? 2 : c == '零' ? 0 : "〇一二三四五六七八九".indexOf(c);
    }

    private static Map<String, Double> words() {
        Map<String, Double> words = new HashMap<>();
        String[] small = {
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty"
        };
        for (int i = 0; i < small.length; i++) {
            words.put(small[i], i + 2.0);
        }
        String[] tens = {"thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred"};
        for (int i = 0; i < tens.length; i++) {
            words.put(tens[i], 30.0 + 10 * i);
        }
        words.put("dozen", 12.0);
        return words;
    }
}
