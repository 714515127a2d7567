// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Comparing short texts as a reader would: case, spaces, quotes and dashes do not count. */
final class Strings {
    private Strings() {}

    /** The form in which two texts are the same to a reader. */
    static String key(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(plain.length());
        for (int at = 0; at < plain.length(); at++) {
            char c = plain.charAt(at);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                out.append(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK
                    && !out.isEmpty()
                    && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            } else if (Character.getType(c) == Character.NON_SPACING_MARK) {
                out.append(c);
            }
        }
        return out.toString().strip();
    }

    /** The words of a text; each ideograph counts as one. */
    static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        StringBuilder word = new StringBuilder();
        String key = key(text);
        for (int at = 0; at <= key.length(); at++) {
            char c = at < key.length() ? key.charAt(at) : ' ';
            boolean wide = BlockDraft.isWide(c);
            if (c == ' ' || wide) {
                if (!word.isEmpty()) {
                    words.add(word.toString());
                    word.setLength(0);
                }
                if (wide) {
                    words.add(String.valueOf(c));
                }
            } else {
                word.append(c);
            }
        }
        return words;
    }

    /** The Dice coefficient of two texts' words, 0 to 1. */
    static double overlap(String a, String b) {
        Set<String> left = words(a);
        Set<String> right = words(b);
        if (left.isEmpty() || right.isEmpty()) {
            return 0;
        }
        int common = 0;
        for (String word : left) {
            common += right.contains(word) ? 1 : 0;
        }
        return 2.0 * common / (left.size() + right.size());
    }
}
