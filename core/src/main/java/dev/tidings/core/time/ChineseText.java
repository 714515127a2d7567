// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.time;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Chinese text with the questions that the grammar asks at a place in it. */
final class ChineseText {
    /** A number, the place after it, and how it is written. */
    record Numeral(int next, int value, int length, boolean arabic, boolean places) {
        /** Whether it is two neighbours that mean "about so many": 七八 is seven or eight, not 78. */
        boolean isRough() {
            int tens = value / 10;
            int ones = value % 10;
            boolean pair = !arabic && places && length == 2 && tens > 0 && ones > 0;
            return pair && (ones - tens == 1 || (tens == 3 && (ones == 5 || ones == 2)));
        }
    }

    private static final int REACH = 40;
    private static final String SENTENCE_ENDS = "。！？!?；;\n";
    private static final List<String> FUTURE =
            List.of("将", "將", "预计", "預計", "计划", "計劃", "拟", "即将", "定于", "有望", "预期", "届时", "起实施", "起施行", "截至时间");

    private static final List<String> PAST = List.of("了", "曾", "已", "过", "過", "电", "電", "讯", "訊", "当时", "當時");

    private final String text;

    ChineseText(String text) {
        this.text = text;
    }

    int length() {
        return text.length();
    }

    char at(int i) {
        return i >= 0 && i < text.length() ? text.charAt(i) : 0;
    }

    boolean is(int i, String word) {
        return i >= 0 && text.startsWith(word, i);
    }

    /** Whether one of the characters is there. */
    boolean in(int i, String characters) {
        return at(i) != 0 && characters.indexOf(at(i)) >= 0;
    }

    int spaces(int i) {
        int next = i;
        while (next - i < 3 && (at(next) == ' ' || at(next) == '\u3000')) {
            next++;
        }
        return next;
    }

    /** After the longest of the words that is there, or -1. */
    int after(int i, List<String> words) {
        int next = -1;
        for (String word : words) {
            next = text.startsWith(word, i) ? Math.max(next, i + word.length()) : next;
        }
        return next;
    }

    String text(int from, int to) {
        return text.substring(from, to);
    }

    static int digit(char c) {
        return c >= '0' && c <= '9' ? c - '0' : c >= '０' && c <= '９' ? c - '０' : -1;
    }

    /** A number in digits or Chinese numerals, of at most eight characters, that begins here. */
    @Nullable
    Numeral number(int i) {
        int end = i;
        while (digit(at(end)) >= 0 && end - i < 9) {
            end++;
        }
        if (end > i) {
            return arabic(i, end);
        }
        boolean places = true;
        while (end < text.length() && ChineseDigits.isNumeral(at(end)) && end - i < 9) {
            places &= ChineseDigits.digit(at(end)) >= 0;
            end++;
        }
        int value = end > i ? ChineseDigits.value(text.substring(i, end)) : -1;
        return value < 0 ? null : new Numeral(end, value, end - i, false, places);
    }

    private @Nullable Numeral arabic(int start, int end) {
        if (end - start > 8) {
            return null;
        }
        int value = 0;
        for (int i = start; i < end; i++) {
            value = value * 10 + digit(at(i));
        }
        return new Numeral(end, value, end - start, true, true);
    }

    /** Whether a number could go on there. */
    boolean isDigit(int i) {
        return digit(at(i)) >= 0 || ChineseDigits.isNumeral(at(i));
    }

    boolean startsNumber(int i) {
        boolean numeral = isDigit(i);
        boolean inside = isDigit(i - 1);
        boolean decimal = in(i - 1, ".．,，") && digit(at(i - 2)) >= 0 && digit(at(i)) >= 0 && at(i - 1) != '，';
        return numeral && !inside && !decimal;
    }

    /** Whether the sentence around a place speaks of the future, within a bounded distance. */
    boolean isFuture(int from, int to) {
        return isNear(from, to, FUTURE);
    }

    /** Whether the sentence around a place tells what has happened, within a bounded distance. */
    boolean isPast(int from, int to) {
        return isNear(from, to, PAST);
    }

    private boolean isNear(int from, int to, List<String> words) {
        for (int i = from; i > from - REACH && i > 0 && !in(i - 1, SENTENCE_ENDS); i--) {
            if (after(i - 1, words) > 0) {
                return true;
            }
        }
        for (int i = to; i < to + REACH && i < text.length() && !in(i, SENTENCE_ENDS); i++) {
            if (after(i, words) > 0) {
                return true;
            }
        }
        return false;
    }
}
