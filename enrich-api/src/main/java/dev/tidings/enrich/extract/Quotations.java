// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import dev.tidings.core.model.Span;
import java.util.ArrayList;
import java.util.List;

/** Where a text is in quotation marks. A paragraph that opens a quotation and does not close it is quoted to its end. */
final class Quotations {
    private static final String OPENING = "“«「『„";
    private static final String CLOSING = "”»」』”";

    private final List<Span> spans = new ArrayList<>();

    private Quotations() {}

    static Quotations in(String text) {
        Quotations found = new Quotations();
        int start = -1;
        char closing = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean over = i == text.length();
            char c = over ? '\n' : text.charAt(i);
            if (c == '\n' || over) {
                start = found.close(start, i);
            } else if (start >= 0) {
                if (c == closing || doubled(text, i, closing)) {
                    start = found.close(start, i + 1);
                }
            } else if (OPENING.indexOf(c) >= 0) {
                start = i;
                closing = CLOSING.charAt(OPENING.indexOf(c));
            } else if (c == '"' || doubledOpening(text, i)) {
                start = i;
                closing = c == '"' ? '"' : '\'';
            }
        }
        return found;
    }

    private int close(int start, int end) {
        if (start >= 0) {
            spans.add(new Span(start, end));
        }
        return -1;
    }

    /** TeX quotes, as wire services send them. */
    private static boolean doubledOpening(String text, int i) {
        return text.startsWith("``", i);
    }

    private static boolean doubled(String text, int i, char closing) {
        return closing == '\'' && text.startsWith("''", i);
    }

    /** The quoted characters within the span, as a share of its length. */
    double share(Span sentence) {
        int quoted = 0;
        for (Span span : spans) {
            int start = Math.max(span.start(), sentence.start());
            int end = Math.min(span.end(), sentence.end());
            quoted += Math.max(0, end - start);
        }
        return sentence.length() == 0 ? 0 : (double) quoted / sentence.length();
    }

    /** The sentence with each quotation replaced by one quotation mark. */
    String without(String text, Span sentence) {
        StringBuilder out = new StringBuilder();
        int at = sentence.start();
        for (Span span : spans) {
            if (span.end() > at && span.start() < sentence.end()) {
                if (span.start() > at) {
                    out.append(text, at, Math.min(span.start(), sentence.end()));
                }
                out.append('"');
                at = Math.min(span.end(), sentence.end());
            }
        }
        return out.append(text, at, Math.max(at, sentence.end())).toString();
    }
}
