// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import dev.tidings.core.model.PartialDate;
import dev.tidings.core.model.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates that a sentence writes out with their year. */
final class StatedDates {
    private static final String MONTH =
            "(January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?";
    private static final Pattern DATE = Pattern.compile(
            "\\b(\\d{4})-(\\d{2})-(\\d{2})\\b"
                    + "|\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+" + MONTH + ",?\\s+(\\d{4})\\b"
                    + "|\\b" + MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,\\s+(\\d{4})\\b"
                    + "|\\b" + MONTH + ",?\\s+(\\d{4})\\b"
                    + "|(\\d{4})年(?:(\\d{1,2})月(?:(\\d{1,2})[日号])?)?"
                    + "|\\b(?:[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil|[Oo]f|[Dd]uring|[Ff]rom|[Bb]efore|[Aa]fter|end of|early|late)\\s+((?:19|20)\\d{2})\\b(?!\\s*[-–])");
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    private StatedDates() {}

    /**
     * A date and its place.
     *
     * @param date as precise as it is written
     * @param span where it stands in the sentence
     */
    record Stated(PartialDate date, Span span) {}

    /** The dates in order; years outside of 1800 to 2199 are numbers. */
    static List<Stated> in(String sentence, LocalDate written) {
        List<Stated> found = new ArrayList<>();
        Matcher m = DATE.matcher(sentence);
        while (m.find()) {
            date(m).filter(d -> d.year() >= 1800 && d.year() < 2200)
                    .ifPresent(d -> found.add(new Stated(d, new Span(m.start(), m.end()))));
        }
        return found;
    }

    private static Optional<PartialDate> date(Matcher m) {
        try {
            if (m.group(1) != null) {
                return day(m.group(1), number(m.group(2)), m.group(3));
            }
            if (m.group(4) != null) {
                return day(m.group(6), month(m.group(5)), m.group(4));
            }
            if (m.group(7) != null) {
                return day(m.group(9), month(m.group(7)), m.group(8));
            }
            if (m.group(10) != null) {
                return Optional.of(PartialDate.of(number(m.group(11)), month(m.group(10))));
            }
            if (m.group(12) != null) {
                return chinese(m.group(12), Optional.ofNullable(m.group(13)), Optional.ofNullable(m.group(14)));
            }
            return Optional.of(PartialDate.of(number(m.group(15))));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<PartialDate> day(String year, int month, String day) {
        return Optional.of(PartialDate.of(LocalDate.of(number(year), month, number(day))));
    }

    private static Optional<PartialDate> chinese(String year, Optional<String> month, Optional<String> day) {
        if (month.isEmpty()) {
            return Optional.of(PartialDate.of(number(year)));
        }
        return day.map(d -> day(year, number(month.get()), d))
                .orElseGet(() -> Optional.of(PartialDate.of(number(year), number(month.get()))));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) / 3 + 1;
    }
}
