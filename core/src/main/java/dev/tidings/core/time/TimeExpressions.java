// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.time;

import dev.tidings.core.model.PartialDate;
import dev.tidings.core.model.PartialDate.Precision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Finds dates, ranges, durations and repetitions in text, and says what they mean on the day of writing. English and
 * Chinese (both scripts) are built in; in other languages only ISO 8601 dates are found.
 *
 * <p>A weekday, a month or a day without year is the last one up to the reference date, as news means it, unless the text
 * speaks of the future. What may be something else (scores, versions, prices, the verb <i>may</i>) is left out.
 *
 * <p>Immutable and safe for all threads; time and memory are linear in the text.
 */
public final class TimeExpressions {
    private static final TimeExpressions STANDARD = builder().build();

    private final Map<String, TimeGrammar> grammars;

    private TimeExpressions(Map<String, TimeGrammar> grammars) {
        this.grammars = Map.copyOf(grammars);
    }

    /** With the built-in languages. */
    public static TimeExpressions standard() {
        return STANDARD;
    }

    /** Starts from the built-in languages. */
    public static Builder builder() {
        return new Builder();
    }

    /** As {@link #in(String, LocalDate, Locale)} with the built-in languages. */
    public static List<TimeExpression> find(String text, LocalDate reference, Locale language) {
        return STANDARD.in(text, reference, language);
    }

    /**
     * The expressions in a text, in order, without overlap.
     *
     * @param reference the day on which the text was written, in the place of writing
     * @param language its language; the country, where given, decides between 3/4 as March and as April
     */
    public List<TimeExpression> in(String text, LocalDate reference, Locale language) {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(reference, "reference");
        TimeGrammar grammar = grammars.getOrDefault(language.getLanguage(), IsoGrammar.INSTANCE);
        return List.copyOf(grammar.find(text, reference, language));
    }

    /** As the other, for a reference that may be a month or a year: only what does not depend on the day is found. */
    public List<TimeExpression> in(String text, PartialDate reference, Locale language) {
        List<TimeExpression> found = in(text, reference.firstDay(), language);
        if (reference.precision().compareTo(Precision.DAY) >= 0) {
            return found;
        }
        Set<TimeExpression> same = new HashSet<>(in(text, reference.lastDay(), language));
        List<TimeExpression> certain = new ArrayList<>(found);
        certain.removeIf(e -> !same.contains(e));
        return List.copyOf(certain);
    }

    /** Defaults: English and Chinese. */
    public static final class Builder {
        private final Map<String, TimeGrammar> grammars = new HashMap<>();

        private Builder() {
            grammars.put("en", EnglishGrammar.INSTANCE);
            grammars.put("zh", ChineseGrammar.INSTANCE);
        }

        /** Adds a language, or replaces its grammar; {@code language} is its ISO 639 code. */
        public Builder grammar(String language, TimeGrammar grammar) {
            String code = Locale.forLanguageTag(language).getLanguage();
            if (code.isEmpty()) {
                throw new IllegalArgumentException("no language: '" + language + "'");
            }
            grammars.put(code, Objects.requireNonNull(grammar, "grammar"));
            return this;
        }

        /** The finder. */
        public TimeExpressions build() {
            return new TimeExpressions(grammars);
        }
    }
}
