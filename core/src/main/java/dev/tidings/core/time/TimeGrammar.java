// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * How one language says when. {@link TimeExpressions} calls it from any thread, at the same time; it must not keep state.
 * New methods will always be default methods.
 */
@FunctionalInterface
public interface TimeGrammar {
    /**
     * Finds the expressions in a text.
     *
     * @param text any text, also hostile; the time must be linear in its length
     * @param reference the day on which the text was written
     * @param locale the language, and where known the country, of the text
     * @return in the order of the text, without overlap; what is not certain is left out
     */
    List<TimeExpression> find(String text, LocalDate reference, Locale locale);
}
