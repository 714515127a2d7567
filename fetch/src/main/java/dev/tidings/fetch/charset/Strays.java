// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.charset;

import java.util.Set;

/**
 * English text with a few characters beyond ASCII, such as a pound sign, quotation marks or the accents of names: too
 * little for statistics over letters, and nearly always windows-1252. Looked at is all text between tags, of scripts and
 * styles none. Used once.
 */
final class Strays {
    private static final int LONGEST = 1 << 19;
    /** Letters for each stray byte: fewer, and it may be another language. */
    private static final int LETTERS_EACH = 20;
    /** Of so many words one is among {@link #ENGLISH}, about a third of what English text has. */
    private static final int WORDS_EACH = 20;
    /** Frequent words of English that are rare in, or no words of, other languages in Latin letters. */
    private static final Set<String> ENGLISH = Set.of(
            "the", "and", "of", "for", "with", "that", "from", "this", "are", "has", "have", "will", "their", "were");

    private static final int MOST_IN_A_ROW = 3;

    private final byte[] bytes;
    private final int end;
    private final StringBuilder word = new StringBuilder();
    private int letters;
    private int words;
    private int english;
    private int strays;
    private int inRow;
    private int accentsInRow;
    private boolean otherLetters;

    private Strays(byte[] bytes) {
        this.bytes = bytes;
        this.end = Math.min(bytes.length, LONGEST);
    }

    /** Whether the bytes are English with strays. */
    static boolean inEnglish(byte[] bytes) {
        Strays text = new Strays(bytes);
        text.read();
        return !text.otherLetters
                && text.strays > 0
                && text.letters >= LETTERS_EACH * text.strays
                && text.english >= 2
                && text.english * WORDS_EACH >= text.words;
    }

    private void read() {
        int at = 0;
        while (at < end && !otherLetters) {
            if (bytes[at] == '<') {
                endWord();
                at = behindTag(at);
            } else {
                take(bytes[at++]);
            }
        }
        endWord();
    }

    private void take(byte b) {
        int small = b | 0x20;
        if (b < 0) {
            stray(b & 0xff);
            endWord();
        } else if (small >= 'a' && small <= 'z') {
            letters++;
            inRow = 0;
            accentsInRow = 0;
            word.append((char) small);
        } else {
            inRow = 0;
            accentsInRow = 0;
            endWord();
        }
    }

    private void stray(int code) {
        boolean unused = code == 0x81 || code == 0x8d || code == 0x8f || code == 0x90 || code == 0x9d;
        boolean accent =
                code >= 0xc0 || (code < 0xa0 && "\u008a\u008c\u008e\u009a\u009c\u009e\u009f".indexOf(code) >= 0);
        strays++;
        inRow++;
        accentsInRow += accent ? 1 : 0;
        otherLetters |= unused || inRow > MOST_IN_A_ROW || accentsInRow > 1;
    }

    private void endWord() {
        if (word.length() > 0) {
            words++;
            english += ENGLISH.contains(word.toString()) ? 1 : 0;
            word.setLength(0);
        }
    }

    /** Where text goes on; behind the end tag of scripts and styles, and inside of a CDATA section. */
    private int behindTag(int at) {
        if (begins(at, "<![cdata[")) {
            return at + 9;
        }
        if (begins(at, "<script")) {
            return find(at, "</script");
        }
        return begins(at, "<style") ? find(at, "</style") : begins(at, "<!--") ? find(at, "-->") : find(at, ">");
    }

    private int find(int from, String what) {
        int at = from + 1;
        while (at < end && !begins(at, what)) {
            at++;
        }
        return Math.min(end, at + what.length());
    }

    private boolean begins(int at, String what) {
        if (at + what.length() > end) {
            return false;
        }
        for (int i = 0; i < what.length(); i++) {
            if (Character.toLowerCase((char) (bytes[at + i] & 0xff)) != what.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
