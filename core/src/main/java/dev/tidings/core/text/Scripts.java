// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.text;

/** How a character takes part in words: alone, in words between spaces, or in runs without spaces. */
final class Scripts {
    /** No part of a word. */
    static final int NONE = 0;
    /** A letter of a script that puts spaces between words, or a digit. */
    static final int SPACED = 1;
    /** A letter of a script that is cut into character pairs: Han, kana, hangul. */
    static final int PAIRED = 2;
    /** A letter of a South-East Asian script without spaces, cut into pairs of letters with their marks. */
    static final int CLUSTERED = 3;
    /** A combining mark: belongs to what stands before it. */
    static final int MARK = 4;

    private static final byte[] ASCII = new byte[128];

    static {
        for (char c = 0; c < 128; c++) {
            ASCII[c] = (byte) (Character.isLetterOrDigit(c) ? SPACED : NONE);
        }
    }

    private Scripts() {}

    static int kind(int codePoint) {
        if (codePoint < 128) {
            return ASCII[codePoint];
        }
        if (codePoint < 0x0E00) {
            return spacedOrMark(codePoint);
        }
        return switch (Character.UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO, HANGUL, YI ->
                Character.isLetterOrDigit(codePoint) || codePoint == 0x3005 ? PAIRED : NONE;
            case THAI, LAO, KHMER, MYANMAR -> clusteredOrMark(codePoint);
            case COMMON -> commonKind(codePoint);
            default -> spacedOrMark(codePoint);
        };
    }

    /** Whether text of this character is written without spaces between words. */
    static boolean isUnspaced(int codePoint) {
        int kind = kind(codePoint);
        return kind == PAIRED || kind == CLUSTERED;
    }

    private static int commonKind(int codePoint) {
        // The long-vowel mark of kana counts as common to two scripts.
        return codePoint == 0x30FC || codePoint == 0xFF70 ? PAIRED : spacedOrMark(codePoint);
    }

    private static int clusteredOrMark(int codePoint) {
        if (Character.isDigit(codePoint)) {
            return SPACED;
        }
        return isMark(codePoint) ? MARK : Character.isLetter(codePoint) ? CLUSTERED : NONE;
    }

    private static int spacedOrMark(int codePoint) {
        return Character.isLetterOrDigit(codePoint) ? SPACED : isMark(codePoint) ? MARK : NONE;
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
