// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.internal;

import dev.tidings.core.model.Span;
import dev.tidings.core.text.Sentences;
import java.util.ArrayList;
import java.util.List;

/**
 * Sentence borders of a text. As {@link Sentences}, but for texts set in lower case throughout, where a full stop
 * before a small letter is a border all the same.
 */
public final class SentenceSpans {
    private SentenceSpans() {}

    /** The sentences in order. */
    public static List<Span> of(String text) {
        List<Span> spans = Sentences.of(text).stream()
                .flatMap(s -> unglue(text, s).stream())
                .toList();
        return lowerCase(text)
                ? spans.stream().flatMap(s -> cut(text, s).stream()).toList()
                : spans;
    }

    /** Cuts "in the media.The union" where a lost line break glued two sentences together. */
    private static List<Span> unglue(String text, Span sentence) {
        List<Span> cut = new ArrayList<>();
        int start = sentence.start();
        for (int i = start + 3; i + 3 < sentence.end(); i++) {
            if (isGlued(text, i) && !address(text, i, sentence)) {
                int end = i + 1;
                while (!Character.isLetter(text.charAt(end)) && "“‘\"'(".indexOf(text.charAt(end)) < 0) {
                    end++;
                }
                cut.add(new Span(start, end));
                start = end;
                i = end;
            }
        }
        cut.add(new Span(start, sentence.end()));
        return cut;
    }

    private static boolean isGlued(String text, int i) {
        char c = text.charAt(i);
        if (c != '.' && c != '!' && c != '?') {
            return false;
        }
        char before = text.charAt(i - 1);
        boolean word = Character.isLowerCase(before) && Character.isLetter(text.charAt(i - 2));
        boolean closed = "\"”’')?".indexOf(before) >= 0 && Character.isLowerCase(text.charAt(i - 2));
        int next = "\"”’?".indexOf(text.charAt(i + 1)) >= 0 ? i + 2 : i + 1;
        boolean mixed = false;
        for (int k = next + 1; k < text.length() && Character.isLetterOrDigit(text.charAt(k)); k++) {
            mixed |= Character.isUpperCase(text.charAt(k));
        }
        boolean name = mixed || (i >= 3 && !Character.isLetter(text.charAt(i - 3)));
        return !name
                && (word || closed)
                && Character.isUpperCase(text.charAt(next))
                && (Character.isLowerCase(text.charAt(next + 1)) || text.charAt(next + 1) == ' ');
    }

    private static boolean address(String text, int i, Span sentence) {
        int start = i;
        while (start > sentence.start() && text.charAt(start - 1) != ' ') {
            start--;
        }
        String word = text.substring(start, i);
        return word.contains("/") || word.contains("@") || word.startsWith("www");
    }

    private static boolean lowerCase(String text) {
        int sample = Math.min(text.length(), 20_000);
        int small = 0;
        int capital = 0;
        int borders = 0;
        for (int i = 0; i < sample; i++) {
            char c = text.charAt(i);
            small += Character.isLowerCase(c) ? 1 : 0;
            capital += Character.isUpperCase(c) ? 1 : 0;
            borders +=
                    c == '.' && i + 2 < sample && text.charAt(i + 1) == ' ' && Character.isLowerCase(text.charAt(i + 2))
                            ? 1
                            : 0;
        }
        return borders > 1 && capital * 100 < small;
    }

    private static List<Span> cut(String text, Span sentence) {
        List<Span> cut = new ArrayList<>();
        int start = sentence.start();
        for (int i = start; i < sentence.end() - 1; i++) {
            char c = text.charAt(i);
            boolean border = (c == '.' || c == '!' || c == '?') && text.charAt(i + 1) == ' ' && !initial(text, i);
            if (border) {
                int end = closers(text, i + 1, sentence.end());
                cut.add(new Span(start, end));
                while (end < sentence.end() && text.charAt(end) == ' ') {
                    end++;
                }
                start = end;
                i = end - 1;
            }
        }
        if (start < sentence.end()) {
            cut.add(new Span(start, sentence.end()));
        }
        return cut;
    }

    /** A single letter before the stop, and no blank between: an initial or abbreviation. */
    private static boolean initial(String text, int stop) {
        if (stop < 2) {
            return false;
        }
        boolean single = Character.isLetter(text.charAt(stop - 1)) && !Character.isLetter(text.charAt(stop - 2));
        return single || text.startsWith("mr", stop - 2) || text.startsWith("dr", stop - 2);
    }

    /** Closing quotes after the stop, set off by a blank or not, stay with the sentence. */
    private static int closers(String text, int from, int limit) {
        int end = from;
        if (text.startsWith(" ''", from) && from + 3 <= limit) {
            end = from + 3;
        }
        while (end < limit && "\"'’”)".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }
}
