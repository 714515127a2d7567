// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import dev.tidings.core.model.PartialDate;
import dev.tidings.core.model.Span;
import dev.tidings.core.time.TimeExpression;
import dev.tidings.core.time.TimeExpressions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The dates that a sentence states, read on the day on which it was written. */
final class StatedDates {
    private StatedDates() {}

    /**
     * A date, or a stretch of time.
     *
     * @param date the date, or the first of the stretch
     * @param end the last of the stretch
     * @param span where the sentence says it
     */
    record Stated(PartialDate date, Optional<PartialDate> end, Span span) {
        /** The last day meant. */
        PartialDate last() {
            return end.orElse(date);
        }
    }

    /** The dates in order; lengths of time and repetitions are none. */
    static List<Stated> in(String sentence, LocalDate written, Locale language) {
        List<Stated> found = new ArrayList<>();
        for (TimeExpression expression : TimeExpressions.find(sentence, written, language)) {
            if (expression instanceof TimeExpression.At at) {
                found.add(new Stated(at.date(), Optional.empty(), new Span(at.start(), at.end())));
            } else if (expression instanceof TimeExpression.Between between) {
                found.add(new Stated(
                        between.from(), Optional.of(between.to()), new Span(between.start(), between.end())));
            }
        }
        return found;
    }
}
