// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads text into {@link Term}s: words of alphabetic scripts, single Han characters, numbers with units, marks. */
public final class Terms {
    private Terms() {}

    /** All terms of the text, in order, punctuation included. */
    public static List<Term> of(String text) {
        List<Term> terms = new ArrayList<>(text.length() / 5 + 4);
        boolean opens = true;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00a0' || c == '\u200b') {
                i++;
                continue;
            }
            Term term = number(text, i, opens);
            if (term == null) {
                term = isHan(c)
                        ? han(text, i, opens)
                        : Character.isLetterOrDigit(c) ? word(text, i, opens) : mark(text, i);
            }
            opens = term.isMark() && (opens || "。！？.!?:：“\"‘«»`\n".contains(term.word()));
            terms.add(term);
            i = term.end();
        }
        return terms;
    }

    /** The key of a lower-case word. */
    public static String key(String word) {
        return Stems.of(word);
    }

    /** True for Han characters, which are read one by one. */
    public static boolean isHan(char c) {
        return (c >= '\u4e00' && c <= '\u9fff') || (c >= '\u3400' && c <= '\u4dbf');
    }

    private static @Nullable Term number(String text, int i, boolean opens) {
        if (i > 0 && Character.isLetter(text.charAt(i - 1)) && !isHan(text.charAt(i - 1))) {
            return null;
        }
        Numerals.Found found = Numerals.at(text, i);
        if (found == null) {
            return null;
        }
        int end = found.end();
        int suffix = end;
        while (suffix < text.length() && Character.isLetter(text.charAt(suffix)) && !isHan(text.charAt(suffix))) {
            suffix++;
        }
        String tail = text.substring(end, suffix).toLowerCase(Locale.ROOT);
        String unit = found.unit();
        if (!tail.isEmpty()) {
            boolean ordinal = tail.equals("st") || tail.equals("nd") || tail.equals("rd") || tail.equals("th");
            unit = ordinal ? "" : tail;
            end = suffix;
        }
        return numeric(text, i, end, found.value(), unit, opens);
    }

    private static Term numeric(String text, int start, int end, double value, String unit, boolean opens) {
        String shown = value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
        String word = text.substring(start, end).toLowerCase(Locale.ROOT);
        return new Term(Term.Kind.NUMBER, "#" + shown, word, start, end, value, unit, false, opens);
    }

    private static Term han(String text, int i, boolean opens) {
        String c = text.substring(i, i + 1);
        return new Term(Term.Kind.HAN, c, c, i, i + 1, Double.NaN, "", false, opens);
    }

    private static Term mark(String text, int i) {
        int end = i + Character.charCount(text.codePointAt(i));
        String mark = text.substring(i, end);
        return new Term(Term.Kind.MARK, mark, mark, i, end, Double.NaN, "", false, false);
    }

    private static Term word(String text, int start, boolean opens) {
        int end = start;
        while (end < text.length() && inWord(text, start, end)) {
            end++;
        }
        String lower = text.substring(start, end).replace('’', '\'').toLowerCase(Locale.ROOT);
        double spelled = Numerals.spelled(lower);
        if (!Double.isNaN(spelled)) {
            return numeric(text, start, end, spelled, "", opens);
        }
        double magnitude = lower.length() > 3 ? Numerals.magnitude(lower) : Double.NaN;
        if (!Double.isNaN(magnitude)) {
            return numeric(text, start, end, magnitude, "", opens);
        }
        int hyphen = lower.indexOf('-');
        if (hyphen > 0) {
            end = start + hyphen;
            lower = lower.substring(0, hyphen);
        }
        boolean capital = Character.isUpperCase(text.charAt(start));
        return new Term(Term.Kind.WORD, Stems.of(lower), lower, start, end, Double.NaN, "", capital, opens);
    }

    private static boolean inWord(String text, int start, int i) {
        char c = text.charAt(i);
        if ((Character.isLetterOrDigit(c) && !isHan(c)) || Character.getType(c) == Character.NON_SPACING_MARK) {
            return true;
        }
        boolean inner = i > start && i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
        if (c == '.') {
            boolean first = i == start + 1 && inner && Character.isUpperCase(text.charAt(i + 1));
            return first || (i > start + 2 && text.charAt(i - 2) == '.');
        }
        return inner && (c == '\'' || c == '’' || c == '-');
    }
}
