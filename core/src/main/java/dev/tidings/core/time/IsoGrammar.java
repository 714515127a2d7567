// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.time;

import dev.tidings.core.model.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds {@code 2022-02-17} in any language. */
final class IsoGrammar implements TimeGrammar {
    static final IsoGrammar INSTANCE = new IsoGrammar();

    private static final String SHAPE = "dddd-dd-dd";

    private IsoGrammar() {}

    @Override
    public List<TimeExpression> find(String text, LocalDate reference, Locale locale) {
        List<TimeExpression> found = new ArrayList<>();
        for (int i = text.indexOf('-', 4); i >= 0; i = text.indexOf('-', i + 1)) {
            int start = i - 4;
            int end = start + SHAPE.length();
            if (end <= text.length() && hasShape(text, start) && isAlone(text, start, end)) {
                String words = text.substring(start, end);
                PartialDate.tryParse(words)
                        .ifPresent(date -> found.add(new TimeExpression.At(start, end, words, date)));
            }
        }
        return found;
    }

    private static boolean hasShape(String text, int start) {
        for (int i = 0; i < SHAPE.length(); i++) {
            char c = text.charAt(start + i);
            if (SHAPE.charAt(i) == '-' ? c != '-' : c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean isAlone(String text, int start, int end) {
        boolean before = start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1));
        char after = end < text.length() ? text.charAt(end) : ' ';
        boolean timeFollows = after == 'T' && end + 1 < text.length() && Character.isDigit(text.charAt(end + 1));
        boolean longer = after == '-' && end + 1 < text.length() && Character.isDigit(text.charAt(end + 1));
        return before && !longer && (timeFollows || !Character.isLetterOrDigit(after));
    }
}
