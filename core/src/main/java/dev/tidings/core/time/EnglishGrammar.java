// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** English, written and spoken forms; 3/4 is March unless the country says otherwise. */
final class EnglishGrammar implements TimeGrammar {
    static final EnglishGrammar INSTANCE = new EnglishGrammar();

    private EnglishGrammar() {}

    @Override
    public List<TimeExpression> find(String text, LocalDate reference, Locale locale) {
        EnglishText words = new EnglishText(text);
        EnglishExpressions expressions = new EnglishExpressions(words, reference, DayMonthOrder.of(locale));
        List<TimeExpression> found = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            Reading reading = expressions.at(i);
            if (reading == null) {
                i++;
                continue;
            }
            int start = words.start(i);
            found.add(reading.meaning().at(start, words.end(reading.next() - 1), words.text(i, reading.next())));
            i = reading.next();
        }
        return found;
    }
}
