// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.text;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** The pairs of quotes and brackets in one line. A quote or bracket without a partner encloses nothing. */
final class Enclosures {
    private static final String OPENS = "“「『《〈（(【〔[{｛［«‹„‚‘";
    private static final String CLOSES = "”」』》〉）)】〕]}｝］»›“‘’";
    /** Nothing nests deeper in prose; what does is let be. */
    private static final int DEEPEST = 32;

    private final int start;
    private final BitSet enclosed = new BitSet();
    private final BitSet closing = new BitSet();
    private final BitSet opening = new BitSet();
    private final Map<Integer, Integer> partners = new HashMap<>();
    private final char[] marks = new char[DEEPEST];
    private final int[] places = new int[DEEPEST];
    private int depth;

    private Enclosures(int start) {
        this.start = start;
    }

    static Enclosures of(String text, int start, int end, int longest) {
        Enclosures found = new Enclosures(start);
        for (int at = start; at < end; at++) {
            char c = text.charAt(at);
            if (!isApostrophe(text, at, end)) {
                found.add(at, c, longest);
            }
        }
        return found;
    }

    /** Whether a cut at this offset would cut a pair apart. */
    boolean encloses(int offset) {
        return enclosed.get(offset - start);
    }

    /** Whether the character at this offset closes something. */
    boolean closes(int offset) {
        return closing.get(offset - start);
    }

    /** Where the pair that is closed at this offset was opened; the offset itself for a mark without a partner. */
    int opener(int offset) {
        return partners.getOrDefault(offset, offset);
    }

    /** Whether the character at this offset opens something. */
    boolean opens(int offset) {
        return opening.get(offset - start);
    }

    private static boolean isApostrophe(String text, int at, int end) {
        char c = text.charAt(at);
        if (c == '\'') {
            return true;
        }
        return c == '’'
                && at + 1 < end
                && at > 0
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetter(text.charAt(at + 1))
                && !Scripts.isUnspaced(text.charAt(at + 1));
    }

    private void add(int at, char c, int longest) {
        if (close(at, c, longest)) {
            return;
        }
        if (c == '"' || c == '＂' || OPENS.indexOf(c) >= 0) {
            open(at, c);
        } else if (CLOSES.indexOf(c) >= 0) {
            closing.set(at - start);
        }
    }

    private void open(int at, char c) {
        opening.set(at - start);
        if (depth < DEEPEST) {
            marks[depth] = c;
            places[depth++] = at;
        }
    }

    private boolean close(int at, char c, int longest) {
        for (int i = depth - 1; i >= 0; i--) {
            if (pairs(marks[i], c)) {
                depth = i;
                closing.set(at - start);
                partners.put(at, places[i]);
                if (at - places[i] <= longest) {
                    enclosed.set(places[i] + 1 - start, at + 1 - start);
                }
                return true;
            }
        }
        return false;
    }

    private static boolean pairs(char open, char close) {
        return switch (open) {
            case '“' -> close == '”';
            case '„' -> close == '“' || close == '”';
            case '‚' -> close == '‘' || close == '’';
            case '‘' -> close == '’';
            case '「' -> close == '」';
            case '『' -> close == '』';
            case '《' -> close == '》';
            case '〈' -> close == '〉';
            case '（' -> close == '）' || close == ')';
            case '(' -> close == ')' || close == '）';
            case '【' -> close == '】';
            case '〔' -> close == '〕';
            case '[' -> close == ']';
            case '{' -> close == '}';
            case '｛' -> close == '｝';
            case '［' -> close == '］';
            case '«' -> close == '»';
            case '‹' -> close == '›';
            default -> open == close;
        };
    }
}
