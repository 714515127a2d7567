// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.text;

import static java.util.Objects.requireNonNull;

import dev.tidings.core.model.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into sentences, for European languages and for those with full-width marks (Chinese, Japanese).
 *
 * <p>Line breaks are always borders, so headings and list items stand alone. A full stop is no border in numbers
 * ("3.5"), initials, abbreviations ("U.S.", "Mr.", "z. B.") and before a small letter. A closing quote or bracket stays
 * with the sentence it closes, and short quotations and brackets that hold several sentences are not cut apart.
 *
 * <p>The spans are in order, do not overlap, are never empty, and begin and end with something other than white space;
 * all other characters lie in exactly one of them. Linear in the length of the text.
 */
public final class Sentences {
    /** Sentences inside a quotation longer than this are cut: a page-long quotation is no sentence. */
    private static final int LONGEST_CLOSED = 280;

    private final String text;
    private final int end;
    private final Enclosures enclosures;
    private final FullStops fullStops;
    private final List<Span> spans;
    private int sentence;

    private Sentences(String text, int start, int end, List<Span> spans) {
        this.text = text;
        this.end = end;
        this.spans = spans;
        this.sentence = start;
        this.enclosures = Enclosures.of(text, start, end, LONGEST_CLOSED);
        this.fullStops = new FullStops(text, end);
    }

    /** The sentences in reading order. */
    public static List<Span> of(String text) {
        requireNonNull(text, "text");
        List<Span> spans = new ArrayList<>();
        int line = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || isLineBreak(text.charAt(at))) {
                new Sentences(text, line, at, spans).cutLine();
                line = at + 1;
            }
        }
        return spans;
    }

    /** The sentences themselves, in reading order. */
    public static List<String> texts(String text) {
        return of(text).stream().map(span -> span.in(text)).toList();
    }

    private static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029 || c == 0x0B || c == 0x0C;
    }

    private void cutLine() {
        int at = sentence;
        while (at < end) {
            if (!Marks.endsSentence(text.charAt(at))) {
                at++;
                continue;
            }
            int marks = at;
            while (at < end && Marks.endsSentence(text.charAt(at))) {
                at++;
            }
            int after = skipClosers(at);
            if (!enclosures.encloses(after) && isBorder(marks, at, after)) {
                add(sentence, after);
                sentence = after;
            }
            at = after;
        }
        add(sentence, end);
    }

    private int skipClosers(int from) {
        int at = from;
        while (at < end && enclosures.closes(at)) {
            at++;
        }
        return at;
    }

    /** Whether a sentence ends with the marks from {@code marks} to {@code marksEnd} and the closers up to {@code after}. */
    private boolean isBorder(int marks, int marksEnd, int after) {
        int next = skipSpaces(after);
        if (next >= end) {
            return true;
        }
        char last = text.charAt(marksEnd - 1);
        if (Marks.isFullWidth(last)) {
            return after == marksEnd || isIntroduced(after - 1) || !namesSpeaker(after);
        }
        int following = text.codePointAt(next);
        if (next == after && !(Scripts.isUnspaced(following) && last != '…') && !enclosures.opens(next)) {
            return false;
        }
        if (Character.isLowerCase(following) || Marks.isInnerMark((char) following)) {
            return false;
        }
        boolean oneStop = last == '.' && marksEnd - marks == 1;
        return !oneStop || fullStops.isBorder(sentence, marks, next);
    }

    private int skipSpaces(int from) {
        int at = from;
        while (at < end && Marks.isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Whether a colon stands before the quotation that closes here: the speaker is named already. */
    private boolean isIntroduced(int closer) {
        int before = enclosures.opener(closer) - 1;
        return before >= sentence && (text.charAt(before) == '：' || text.charAt(before) == ':');
    }

    /** Whether what follows a quotation says who spoke: “…。”他说。 */
    private boolean namesSpeaker(int from) {
        int limit = Math.min(end, from + 16);
        for (int at = from; at < limit; at++) {
            char c = text.charAt(at);
            if (Marks.endsSentence(c) || Marks.isSpace(c) || enclosures.opens(at)) {
                return false;
            }
            if ("说說道称稱示问問答喊曰と".indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    private void add(int from, int to) {
        int start = skipSpaces(from);
        int stop = to;
        while (stop > start && Marks.isSpace(text.charAt(stop - 1))) {
            stop--;
        }
        if (stop > start) {
            spans.add(new Span(start, stop));
        }
    }
}
