// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.internal;

import java.util.ArrayList;
import java.util.List;

/** Sentence borders of a text. */
public final class SentenceSpans {
    private SentenceSpans() {}

    /** Start and end offsets of each sentence, in order. */
    public static List<int[]> of(String text) {
        List<int[]> spans = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean stop = "。！？!?\n".indexOf(c) >= 0
                    || c == '.' && (i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1)));
            if (stop) {
                spans.add(new int[] {start, i + 1});
                start = i + 1;
            }
        }
        if (start < text.length()) {
            spans.add(new int[] {start, text.length()});
        }
        return spans;
    }
}
