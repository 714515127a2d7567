// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthsAndWeekdaysTest {
    @ParameterizedTest
    @CsvSource({"März,de,3", "août,fr,8", "SETIEMBRE,es,9", "paz,pl,10", "mars,nb,3", "mars,no,3", "May,en,5"})
    void aMonthIsKnownInItsLanguage(String word, String language, int month) {
        assertEquals(OptionalInt.of(month), MonthsAndWeekdays.month(word, Locale.forLanguageTag(language)));
    }

    @ParameterizedTest
    @CsvSource({"Dienstag,de,2", "miércoles,es,3", "dimanche,fr,7", "paz,tr,7"})
    void aWeekdayIsKnownInItsLanguage(String word, String language, int weekday) {
        assertEquals(OptionalInt.of(weekday), MonthsAndWeekdays.weekday(word, Locale.forLanguageTag(language)));
    }

    @Test
    void otherWordsAndOtherLanguagesAreNone() {
        assertEquals(OptionalInt.empty(), MonthsAndWeekdays.month("table", Locale.ENGLISH));
        assertEquals(OptionalInt.empty(), MonthsAndWeekdays.month("März", Locale.ENGLISH));
        assertEquals(OptionalInt.empty(), MonthsAndWeekdays.weekday("Dienstag", Locale.FRENCH));
    }
}
