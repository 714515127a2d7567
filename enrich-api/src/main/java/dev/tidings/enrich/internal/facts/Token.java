// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.internal.facts;

import java.util.ArrayList;
import java.util.List;

/**
 * A number in digits, a word, a character of a script that does not part words, or a sign.
 *
 * @param start UTF-16 offset
 * @param end offset after the last character
 * @param fold as it is compared
 * @param shown as it stands there
 */
record Token(Kind kind, int start, int end, String fold, String shown) {
    enum Kind {
        DIGITS,
        WORD,
        JOINED,
        SIGN
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && fold.equals(sign);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isDigits() {
        return kind == Kind.DIGITS;
    }

    boolean capital() {
        return isWord() && Character.isUpperCase(shown.charAt(0));
    }

    /** The tokens of a text in half width; white space parts them. Numbers are cut as the language writes them. */
    static List<Token> of(String text, Notation notation) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            int end = at + Character.charCount(c);
            if (Character.isWhitespace(c)) {
                at = end;
                continue;
            }
            Kind kind = Kind.SIGN;
            if (c >= '0' && c <= '9') {
                kind = Kind.DIGITS;
                end = notation.end(text, at);
            } else if (Plain.joined(c)) {
                kind = Kind.JOINED;
            } else if (Character.isLetter(c)) {
                kind = Kind.WORD;
                end = word(text, at);
            }
            String shown = text.substring(at, end);
            tokens.add(new Token(kind, at, end, Plain.fold(shown), shown));
            at = end;
        }
        return tokens;
    }

    private static int word(String text, int start) {
        int at = start;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            boolean inside = (Character.isLetter(c) && !Plain.joined(c))
                    || Character.getType(c) == Character.NON_SPACING_MARK
                    || (c == '.' && initial(text, start, at));
            if (!inside) {
                break;
            }
            at += Character.charCount(c);
        }
        // kilometres to the power of two and three
        return at < text.length() && "²³".indexOf(text.charAt(at)) >= 0 ? at + 1 : at;
    }

    /** The full stops of U.S. and a.m. */
    private static boolean initial(String text, int start, int at) {
        boolean afterOne = at - start == 1 || (at - start > 2 && text.charAt(at - 2) == '.');
        boolean before = at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
        return afterOne && (before || at - start > 1);
    }
}
