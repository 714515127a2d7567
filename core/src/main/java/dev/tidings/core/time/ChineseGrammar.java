// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Chinese in simplified and traditional characters; 1/2/2020 is the first of February. */
final class ChineseGrammar implements TimeGrammar {
    static final ChineseGrammar INSTANCE = new ChineseGrammar();

    private ChineseGrammar() {}

    @Override
    public List<TimeExpression> find(String text, LocalDate reference, Locale locale) {
        ChineseText characters = new ChineseText(text);
        ChineseExpressions expressions = new ChineseExpressions(characters, reference);
        List<TimeExpression> found = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            Reading reading = expressions.at(i);
            if (reading == null) {
                i++;
                continue;
            }
            found.add(reading.meaning().at(i, reading.next(), text.substring(i, reading.next())));
            i = reading.next();
        }
        return found;
    }
}
