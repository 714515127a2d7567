// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.time;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A text cut into words, numbers and marks, with the questions that the English grammar asks. */
final class EnglishText {
    private static final int LONGEST_WORD = 20;
    /** The marks of ASCII: one string each, however many stand in a text. */
    private static final String[] MARKS = marks();

    private final String text;
    private int size;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int[] values = new int[64];
    private @Nullable String[] lower = new String[64];
    private EnglishWord[] meanings = new EnglishWord[64];

    EnglishText(String text) {
        this.text = text;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                i = addWord(i);
            } else if (c >= '0' && c <= '9') {
                i = addNumber(i);
            } else {
                if (!Character.isWhitespace(c) && c != '\u00a0') {
                    add(i, i + 1, c < MARKS.length ? MARKS[c] : String.valueOf(c), EnglishWord.NONE, -1);
                }
                i++;
            }
        }
    }

    private static String[] marks() {
        String[] out = new String[128];
        for (int c = 0; c < out.length; c++) {
            out[c] = String.valueOf((char) c);
        }
        return out;
    }

    private int addWord(int start) {
        int end = start;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        String word =
                end - start > LONGEST_WORD ? "*" : text.substring(start, end).toLowerCase(Locale.ROOT);
        add(start, end, word, EnglishWord.of(word), -1);
        return end;
    }

    /** Digits; with thousands separators the number is no year, which the word "," says. */
    private int addNumber(int start) {
        int end = digitsEnd(start);
        boolean grouped = false;
        while (end < text.length() && text.charAt(end) == ',' && digitsEnd(end + 1) == end + 4 && end - start <= 15) {
            end += 4;
            grouped = true;
        }
        int value = grouped || end - start > 8 ? -1 : Integer.parseInt(text, start, end, 10);
        add(start, end, grouped ? "," : "0", EnglishWord.NONE, value);
        return end;
    }

    private int digitsEnd(int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private void add(int start, int end, String word, EnglishWord meaning, int value) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
            lower = Arrays.copyOf(lower, 2 * size);
            meanings = Arrays.copyOf(meanings, 2 * size);
        }
        starts[size] = start;
        ends[size] = end;
        lower[size] = word;
        meanings[size] = meaning;
        values[size++] = value;
    }

    int size() {
        return size;
    }

    int start(int i) {
        return starts[i];
    }

    int end(int i) {
        return ends[i];
    }

    int length(int i) {
        return i >= 0 && i < size ? ends[i] - starts[i] : 0;
    }

    String text(int from, int to) {
        return text.substring(starts[from], ends[to - 1]);
    }

    /** The word in lower case, the mark, "0" for a number, "," for one with thousands separators, "" outside. */
    String word(int i) {
        String word = i >= 0 && i < size ? lower[i] : null;
        return word == null ? "" : word;
    }

    EnglishWord meaning(int i) {
        return i >= 0 && i < size ? meanings[i] : EnglishWord.NONE;
    }

    boolean is(int i, String word) {
        return word(i).equals(word);
    }

    boolean isAny(int i, Set<String> words) {
        return words.contains(word(i));
    }

    /** The value of a plain number, or -1. */
    int number(int i) {
        return i >= 0 && i < size ? values[i] : -1;
    }

    boolean isWord(int i) {
        return i >= 0 && i < size && Character.isLetter(text.charAt(starts[i]));
    }

    /** Whether nothing stands between this token and the one before. */
    boolean glued(int i) {
        return i > 0 && i < size && starts[i] == ends[i - 1];
    }

    boolean capital(int i) {
        return i >= 0 && i < size && Character.isUpperCase(text.charAt(starts[i]));
    }

    boolean allCapitals(int i) {
        return length(i) > 1 && capital(i) && Character.isUpperCase(text.charAt(ends[i] - 1));
    }

    /** The next position, if the word is there; else the same. */
    int skip(int i, String word) {
        return is(i, word) ? i + 1 : i;
    }

    int skipAny(int i, Set<String> words) {
        return isAny(i, words) ? i + 1 : i;
    }

    /** After the "'s" of a possessive. */
    int skipPossessive(int i) {
        return (is(i, "'") || is(i, "’")) && glued(i) && is(i + 1, "s") && glued(i + 1) ? i + 2 : i;
    }
}
