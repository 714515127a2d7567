// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.PartialDate;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeExpressionsTest {
    private static final LocalDate THURSDAY = LocalDate.of(2023, 10, 12);

    private static String values(String text, Locale language) {
        return TimeExpressions.find(text, THURSDAY, language).stream()
                .map(TimeExpression::timex)
                .collect(Collectors.joining(" "));
    }

    @Test
    void spansAreOffsetsIntoTheText() {
        String text = "Shares fell on Oct. 3, 2022, then rose the next day.";
        for (TimeExpression e : TimeExpressions.find(text, THURSDAY, Locale.ENGLISH)) {
            assertEquals(e.text(), text.substring(e.start(), e.end()));
        }
        assertEquals("2022-10-03 2022-10-04", values(text, Locale.ENGLISH));
    }

    @Test
    void vagueDatesAreApproximateAndTheirTimexIsPlain() {
        TimeExpression early =
                TimeExpressions.find("in early 2024", THURSDAY, Locale.ENGLISH).get(0);
        assertEquals(
                "2024~", assertInstanceOf(TimeExpression.At.class, early).date().toString());
        assertEquals("2024", early.timex());
    }

    @Test
    void lunisolarNumbersStayInTheTimexWhileTheDateIsTheYear() {
        TimeExpression found =
                TimeExpressions.find("农历2019年八月初三", THURSDAY, Locale.CHINESE).get(0);
        assertEquals("2019-08-03", found.timex());
        assertEquals(
                "2019~", assertInstanceOf(TimeExpression.At.class, found).date().toString());
    }

    @Test
    void otherLanguagesFindIsoDatesOnly() {
        assertEquals("2022-06-07", values("le 2022-06-07, hier", Locale.FRENCH));
        assertEquals("", values("12022-06-07 2022-06-071 2022-06-07-1", Locale.FRENCH));
    }

    @Test
    void aUserAddsALanguage() {
        TimeGrammar hier = (text, reference, locale) -> text.startsWith("hier")
                ? List.of(new TimeExpression.At(0, 4, "hier", PartialDate.of(reference.minusDays(1))))
                : List.of();
        TimeExpressions finder = TimeExpressions.builder().grammar("fr", hier).build();
        assertEquals(
                "2023-10-11", finder.in("hier", THURSDAY, Locale.FRANCE).get(0).timex());
        assertEquals(1, finder.in("yesterday", THURSDAY, Locale.UK).size());
        assertThrows(
                IllegalArgumentException.class, () -> TimeExpressions.builder().grammar("", hier));
    }

    @Test
    void aCoarseReferenceKeepsOnlyWhatDoesNotDependOnTheDay() {
        List<TimeExpression> found = TimeExpressions.standard()
                .in("Yesterday, on 3 May 2021, and last year", PartialDate.parse("2023"), Locale.ENGLISH);
        assertEquals(
                "2021-05-03 2022", found.stream().map(TimeExpression::timex).collect(Collectors.joining(" ")));
    }

    @Test
    void theCountryDecidesTheOrderOfNumbers() {
        assertEquals("2022-03-04", values("on 3/4/2022", Locale.ENGLISH));
        assertEquals("2022-04-03", values("on 3/4/2022", Locale.UK));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "12-",
                "the ",
                "2022-",
                "March ",
                "two ",
                "in two ",
                "the first of ",
                "every ",
                "Monday, ",
                "early ",
                "the end of ",
                "twenty ",
                "October 3 to ",
                "a",
                "二",
                "年",
                "10月",
                "2022年",
                "每年",
                "《",
                "至2019年",
                "上",
                "第一",
                "農曆"
            })
    void hostileTextTakesLinearTime(String piece) {
        int length = piece.length() == 1 || piece.equals("the ") ? 200_000 : 40_000;
        String text = piece.repeat(length / piece.length());
        assertTimeout(Duration.ofMinutes(5), () -> {
            for (Locale language : List.of(Locale.ENGLISH, Locale.CHINESE, Locale.GERMAN)) {
                assertTrue(TimeExpressions.find(text, THURSDAY, language).size() >= 0);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2023-10-09,2023-10-15,2023-W41",
        "2023-10-14,2023-10-15,2023-W41-WE",
        "2023-07,2023-09,2023-Q3",
        "2023-01,2023-06,2023-H1",
        "2023-12,2024-02,2023-WI",
        "1990,1999,199",
        "1900,1999,19",
        "2023-10-03,2023-10-05,2023-10-03/2023-10-05"
    })
    void rangesThatHaveANameAreWrittenWithIt(String from, String to, String timex) {
        assertEquals(
                timex, new TimeExpression.Between(0, 1, "x", PartialDate.parse(from), PartialDate.parse(to)).timex());
    }

    @Test
    void refusesARangeThatRunsBackwards() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new TimeExpression.Between(0, 1, "x", PartialDate.of(2023), PartialDate.of(2022)));
        assertThrows(IllegalArgumentException.class, () -> new TimeExpression.At(0, 2, "x", PartialDate.of(2023)));
    }
}
