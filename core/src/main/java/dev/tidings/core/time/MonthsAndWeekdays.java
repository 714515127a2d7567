// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.time;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Which month or weekday a word names in a language, the same on every JVM. Some sixty languages that part words. */
public final class MonthsAndWeekdays {
    private MonthsAndWeekdays() {}

    /**
     * The month, 1 to 12; empty for other words.
     *
     * @param word in any case, with or without diacritics; a usual short form will do
     */
    public static OptionalInt month(String word, Locale language) {
        return only(CalendarWords.months(CalendarWords.fold(requireNonNull(word, "word"))), language);
    }

    /** The weekday, Monday as 1; empty for other words. Short forms are often other words too. */
    public static OptionalInt weekday(String word, Locale language) {
        return only(CalendarWords.weekdays(CalendarWords.fold(requireNonNull(word, "word"))), language);
    }

    private static OptionalInt only(Map<Integer, Set<String>> meanings, Locale language) {
        String code = language.getLanguage().equals("no") ? "nb" : language.getLanguage();
        int[] in = meanings.entrySet().stream()
                .filter(meaning -> meaning.getValue().contains(code))
                .mapToInt(Map.Entry::getKey)
                .toArray();
        return in.length == 1 ? OptionalInt.of(in[0]) : OptionalInt.empty();
    }
}
