// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.time;

/** Numbers written with Chinese characters: 二〇二二, 十七, 三十一, 两百. */
final class ChineseDigits {
    private static final String DIGITS = "〇一二三四五六七八九";

    private ChineseDigits() {}

    /** 0 to 9, or -1 for a character that is no digit. */
    static int digit(char c) {
        return switch (c) {
            case '零', '○', 'Ｏ' -> 0;
            case '两', '兩' -> 2;
            default -> DIGITS.indexOf(c);
        };
    }

    /** 10, 100, 1000 or 10000, or 0 for a character that is no such unit. */
    static int unit(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1000;
            case '万', '萬' -> 10_000;
            default -> 0;
        };
    }

    static boolean isNumeral(char c) {
        return digit(c) >= 0 || unit(c) > 0 || c == '廿' || c == '卅';
    }

    /** The number that the numerals mean, or -1 when they mean none below a hundred million. */
    static int value(CharSequence numerals) {
        boolean places = true;
        for (int i = 0; i < numerals.length(); i++) {
            places &= digit(numerals.charAt(i)) >= 0;
        }
        if (numerals.isEmpty() || numerals.length() > 8) {
            return -1;
        }
        return places ? placeValue(numerals) : additive(numerals);
    }

    private static int placeValue(CharSequence numerals) {
        int value = 0;
        for (int i = 0; i < numerals.length(); i++) {
            value = value * 10 + digit(numerals.charAt(i));
        }
        return value;
    }

    private static int additive(CharSequence numerals) {
        int total = 0;
        int part = 0;
        int pending = -1;
        for (int i = 0; i < numerals.length(); i++) {
            char c = numerals.charAt(i);
            int unit = unit(c);
            if (c == '廿' || c == '卅') {
                part += c == '廿' ? 20 : 30;
                pending = -1;
            } else if (unit == 10_000) {
                total = (part + Math.max(0, pending)) * unit;
                part = 0;
                pending = -1;
            } else if (unit > 0) {
                part += (pending < 0 ? 1 : pending) * unit;
                pending = -1;
            } else if (pending > 0) {
                return -1;
            } else {
                pending = digit(c);
            }
        }
        return total + part + Math.max(0, pending);
    }

    /** Writes the numerals before 年, 月, 日 and 号 with Arabic digits; 元年 becomes 1年. */
    static String inDates(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int end = i;
            while (end < text.length() && isNumeral(text.charAt(end))) {
                end++;
            }
            boolean unit = end < text.length() && "年月日号號时時点點分秒".indexOf(text.charAt(end)) >= 0;
            int value = unit && end > i ? value(text.substring(i, end)) : -1;
            if (value >= 0) {
                out.append(value);
            } else if (end > i) {
                out.append(text, i, end);
            } else if (text.startsWith("元年", i)) {
                out.append('1');
                end = i + 1;
            } else {
                out.append(text.charAt(i));
                end = i + 1;
            }
            i = end;
        }
        return out.toString();
    }
}
