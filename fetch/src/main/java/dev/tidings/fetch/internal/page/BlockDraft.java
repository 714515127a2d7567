// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import java.util.Arrays;

/** The block that is being read: its text with white space collapsed, and its counts. */
final class BlockDraft {
    /** The characters up to here, which most texts that are not in ASCII are in, are looked up. */
    private static final int KNOWN = 0x2100;

    private static final boolean[] COUNTS = new boolean[KNOWN];

    static {
        for (char c = 0; c < KNOWN; c++) {
            COUNTS[c] = Character.isLetterOrDigit(c);
        }
    }

    private char[] text = new char[1024];
    private int length;
    double weight;
    double linkWeight;
    double strongWeight;
    int stops;
    int shape;
    int headingLevel;
    int row;
    boolean hidden;
    private boolean space;

    boolean isEmpty() {
        return length == 0;
    }

    void clear() {
        length = 0;
        weight = 0;
        linkWeight = 0;
        strongWeight = 0;
        stops = 0;
        space = false;
    }

    /** A blank that shows only between words. */
    void blank() {
        space = length > 0;
    }

    void newline() {
        room(1);
        text[length++] = '\n';
        space = false;
    }

    void append(String run, boolean link, boolean strong, boolean keepLines) {
        double before = weight;
        room(2 * run.length() + 1);
        for (int at = 0; at < run.length(); at++) {
            char c = run.charAt(at);
            if (c <= ' ' || c == '\u00a0' || c == '\u3000' || c == '\u2028') {
                whiteSpace(c, keepLines);
            } else if (c != '\u200b' && c != '\ufeff' && c != '\u00ad') {
                if (space) {
                    text[length++] = ' ';
                    space = false;
                }
                text[length++] = c;
                count(c);
            }
        }
        double added = weight - before;
        if (link) {
            linkWeight += added;
        }
        if (strong) {
            strongWeight += added;
        }
    }

    private void whiteSpace(char c, boolean keepLines) {
        if (keepLines && (c == '\n' || c == ' ' || c == '\t')) {
            text[length++] = c;
        } else {
            blank();
        }
    }

    private void count(char c) {
        if (c < 0x80) {
            if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) {
                weight += 1;
            } else if (c == ',' || c == '.' || c == ';' || c == '?' || c == '!') {
                stops++;
            }
        } else if (isWide(c)) {
            weight += 3;
        } else if ((c >= '\u3001' && c <= '\u3002')
                || c == '\uff0c'
                || c == '\uff1b'
                || c == '\uff1f'
                || c == '\uff01') {
            stops++;
        } else if (c == '\u060c' || c == '\u061b' || c == '\u061f' || c == '\u0964' || c == '\u06d4') {
            stops++;
        } else if (c < KNOWN ? COUNTS[c] : Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
            weight += 1;
        }
    }

    /** Ideographs, kana and hangul: scripts in which one sign carries about three letters. */
    static boolean isWide(char c) {
        return (c >= '\u3040' && c <= '\u30ff')
                || (c >= '\u3400' && c <= '\u9fff')
                || (c >= '\uac00' && c <= '\ud7a3')
                || (c >= '\uf900' && c <= '\ufaff');
    }

    String text() {
        return new String(text, 0, length).strip();
    }

    private void room(int more) {
        if (length + more > text.length) {
            text = Arrays.copyOf(text, Math.max(2 * text.length, length + more));
        }
    }
}
