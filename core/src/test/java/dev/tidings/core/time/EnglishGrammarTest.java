// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishGrammarTest {
    /** A Thursday. */
    private static final LocalDate REFERENCE = LocalDate.of(2023, 10, 12);

    private static String values(String text) {
        return TimeExpressions.find(text, REFERENCE, Locale.ENGLISH).stream()
                .map(TimeExpression::timex)
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The bridge opened on Nov. 3, 2021.          | 2021-11-03
            A vote on 7 June 2022 and one on July 9th   | 2022-06-07 2022-07-09
            the 4th of July, 1776                       | 1776-07-04
            since March 2015                            | 2015-03
            on 2022-02-17T09:30:00Z                     | 2022-02-17
            dated 17-Feb-2022 and 17/02/2022            | 2022-02-17 2022-02-17
            the spring of 2021, in Q3 2023              | 2021-SP 2023-Q3
            the first half of 2023, fiscal 2022, FY23   | 2023-H1 2022 2023
            in the 1990s, the 19th century              | 199 18
            the first Friday of July 2022               | 2022-07-01
            the last day of March                       | 2023-03-31
            Thanksgiving 2022, Easter Monday 2021       | 2022-11-24 2021-04-05
            on twenty-one May nineteen eighty-four      | 1984-05-21
            January and February 2021                   | 2021-01 2021-02
            in May 2022, and in July                    | 2022-05 2022-07
            """)
    void readsDatesThatAreWrittenOut(String text, String expected) {
        assertEquals(expected, values(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The court ruled on Friday.                  | 2023-10-06
            The trial will begin on Friday.             | 2023-10-13
            It was sold in December.                    | 2022-12
            It will be sold in December.                | 2023-12
            last Tuesday, next Tuesday, this Tuesday    | 2023-10-03 2023-10-17 2023-10-10
            last year, this month, next week            | 2022 2023-10 2023-W42
            today, tonight, yesterday, tomorrow         | 2023-10-12 2023-10-12 2023-10-11 2023-10-13
            the day before yesterday                    | 2023-10-10
            earlier this year                           | 2023
            three days ago, in two weeks                | 2023-10-09 2023-10-26
            a week before Christmas                     | 2023-12-18
            On 3 May 2021 it fell; the next day it rose | 2021-05-03 2021-05-04
            Born in 1990. Two years later they moved.   | 1990 1992
            the weekend was long, last weekend not      | 2023-W40-WE
            """)
    void readsRelativeDatesFromTheReference(String text, String expected) {
        assertEquals(expected, values(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            from March to June 2022                     | 2022-03/2022-06
            from November to February 2022              | 2021-11/2022-02
            between 2019 and 2021                       | 2019/2021
            October 3-5, 2022                           | 2022-10-03/2022-10-05
            3–5 October 2022                            | 2022-10-03/2022-10-05
            the 2019-20 season                          | 2019/2020
            Monday to Friday                            | 2023-10-02/2023-10-06
            for three days and 2 hours                  | P3DT2H
            for the first time in three years           | P3Y
            every Monday, each year, daily              | XXXX-WXX-1 P1Y P1D
            twice a week                                | P7D
            """)
    void readsRangesLengthsAndRepetitions(String text, String expected) {
        assertEquals(expected, values(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "May said she may march on.",
                "April Smith and August Wilson told Mrs May",
                "The March on Washington",
                "version 3.2.1, build 10.0.2022.1",
                "call 555-2022-1234 or 2016-555-1234",
                "a score of 3-2 and 5/12 of them, 24/7",
                "It costs $2022 or 2,022 dollars",
                "A total of 2022 cases and 1984 people",
                "Chapter 11, Section 3.4, page 2019, Room 2012",
                "iPhone 14, Boeing 737, RTX 2080, COVID-19, G20, Windows 2000",
                "a 25-year-old man, 30 years old",
                "He will fall; the Fall of Rome",
                "the Daily Mail and the Sunday Times",
                "seconds out, the second half, a quarter of them",
                "30 February, 2022-13-01"
            })
    void leavesOutWhatIsNoDate(String text) {
        assertEquals("", values(text));
    }
}
