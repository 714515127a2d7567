// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.text;

/** The punctuation marks that cutting sentences turns on. */
final class Marks {
    private static final String ENDS = ".!?…。！？｡．‼⁇⁈⁉‽؟۔।॥։።።။។";
    private static final String FULL_WIDTH = "。！？｡।॥።။។۔";

    private Marks() {}

    static boolean endsSentence(char c) {
        return c == '.' || c == '!' || c == '?' || (c > 127 && ENDS.indexOf(c) >= 0);
    }

    /** Marks that end a sentence whatever follows. */
    static boolean isFullWidth(char c) {
        return c > 127 && FULL_WIDTH.indexOf(c) >= 0;
    }

    /** Marks that no sentence begins with. */
    static boolean isInnerMark(char c) {
        return ",;:，；：、)]）】".indexOf(c) >= 0;
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xFEFF || c == 0x200B;
    }
}
