// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.internal.facts;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The amounts and dates of a text, in a form that does not depend on its language. Some dozen languages are known by
 * their words; of others, digits and signs are read.
 *
 * @param amounts in order of their kind, then of the text; a year that stands alone is among the days and, not firm, here
 * @param days dates, weekdays, and years that stand alone
 */
public record Facts(List<Amount> amounts, List<Day> days) {
    /** Keeps copies of the lists. */
    public Facts {
        amounts = List.copyOf(amounts);
        days = List.copyOf(days);
    }

    /**
     * Reads a text; linear in its length.
     *
     * @param language ISO 639; empty where it is not known
     */
    public static Facts of(String text, String language) {
        String plain = Plain.halfWidth(text);
        Notation notation = Notation.of(language);
        List<Token> tokens = Token.of(plain, notation);
        BitSet taken = new BitSet(plain.length());
        PatternReader patterns = new PatternReader(plain, language, taken);
        List<Day> days = new ArrayList<>(patterns.days());
        days.addAll(new DayReader(tokens, language, taken).read());
        List<Amount> amounts = new ArrayList<>(patterns.times());
        for (Amount amount : new AmountReader(plain, language, tokens, taken, notation).read()) {
            String shown = plain.substring(amount.start(), amount.end());
            if (amount.unit().isEmpty() && shown.matches("(?:19|20)\\d\\d")) {
                days.add(new Day(amount.start(), amount.end(), Integer.parseInt(shown), 0, 0, 0));
                amounts.add(new Amount(amount.start(), amount.end(), amount.values(), "", false, false));
            } else {
                amounts.add(amount);
            }
        }
        return new Facts(amounts, days);
    }
}
