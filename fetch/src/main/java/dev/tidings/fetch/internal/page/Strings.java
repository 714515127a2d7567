// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Set;

/** Comparing short texts as a reader would: case, spaces, quotes and dashes do not count. */
final class Strings {
    private Strings() {}

    /** The form in which two texts are the same to a reader. */
    static String key(String text) {
        String plain = isComposed(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
        char[] out = new char[plain.length()];
        int size = 0;
        boolean space = false;
        for (int at = 0; at < plain.length(); at++) {
            char c = plain.charAt(at);
            if (isPartOfWord(c)) {
                if (space && size > 0) {
                    out[size++] = ' ';
                }
                space = false;
                out[size++] = WordTrie.lower(c);
            } else {
                space = true;
            }
        }
        return new String(out, 0, size);
    }

    static boolean isAscii(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Whether the {@linkplain #key key} of a text can begin as this key does; a quick look at one character. */
    static boolean mayBegin(String text, String key) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c >= 0x80) {
                return true;
            }
            if (isPartOfWord(c)) {
                return WordTrie.lower(c) == key.charAt(0);
            }
        }
        return false;
    }

    private static boolean isPartOfWord(char c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Whether every character is surely its own normal form (NFKC), as in nearly all text: saves the normalising. */
    private static boolean isComposed(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean plain = c < 0xA0
                    || (c >= 0xC0 && c < 0x132)
                    || (c >= 0x400 && c < 0x460)
                    || (c >= 0x4E00 && c <= 0x9FFF)
                    || (c >= 0x3041 && c <= 0x3096)
                    || (c >= 0x30A1 && c <= 0x30FA)
                    || (c >= 0x2012 && c <= 0x201E && c != 0x2017)
                    || (c >= 0x3001 && c <= 0x3011);
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    /** The words of a text; each ideograph counts as one. */
    static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        String key = key(text);
        int start = 0;
        for (int at = 0; at <= key.length(); at++) {
            boolean end = at == key.length() || key.charAt(at) == ' ';
            boolean wide = !end && BlockDraft.isWide(key.charAt(at));
            if (end || wide) {
                if (at > start) {
                    words.add(key.substring(start, at));
                }
                if (wide) {
                    words.add(key.substring(at, at + 1));
                }
                start = at + 1;
            }
        }
        return words;
    }

    /** The Dice coefficient of two texts' words, 0 to 1. */
    static double overlap(String a, String b) {
        return overlap(words(a), words(b));
    }

    static double overlap(Set<String> left, Set<String> right) {
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
