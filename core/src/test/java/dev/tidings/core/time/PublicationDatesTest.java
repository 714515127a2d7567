// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDatesTest {
    private static String read(PublicationDates dates, String text) {
        return dates.parse(text).map(Object::toString).orElse("");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Tue, 07 Jun 2022 08:15:30 GMT              | 2022-06-07T08:15:30Z
            Tue, 7 Jun 22 08:15 UT                     | 2022-06-07T08:15Z
            7 Jun 2022 08:15:30 +0530                  | 2022-06-07T08:15:30+05:30
            Tue, 07 Jun 2022 08:15:30 PT               | 2022-06-07T08:15:30-07:00
            Tue, 11 Jan 2022 08:15:30 PT               | 2022-01-11T08:15:30-08:00
            Tue, 07 Jun 2022 08:15:30 Europe/Berlin    | 2022-06-07T08:15:30+02:00
            Tue, 07 Jun 2022 08:15:30 IST              | 2022-06-07T08:15:30
            Tue, 07 Jun 2022 24:00:00 GMT              | 2022-06-08T00:00Z
            Tue Jun  7 08:15:30 2022                   | 2022-06-07T08:15:30
            Tue Jun 07 08:15:30 EDT 2022               | 2022-06-07T08:15:30-04:00
            Tue Jun 07 2022 08:15:30 GMT+0200 (Central European Summer Time) | 2022-06-07T08:15:30+02:00
            Mon, 3 Feb 2022 9:05 AM EST                | 2022-02-03T09:05-05:00
            9:05 p.m. ET, Thu February 3, 2022         | 2022-02-03T21:05-05:00
            Feb. 3rd, 2022 at 12:30 am                 | 2022-02-03T00:30
            Published: June 7, 2022 9am                | 2022-06-07T09:00
            17-Feb-2022                                | 2022-02-17
            Sept 2022                                  | 2022-09
            """)
    void readsTheMailFormAndItsRelatives(String text, String expected) {
        assertEquals(expected, read(PublicationDates.forPages(), text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2022                            | 2022
            2022-06                         | 2022-06
            2022/06                         | 2022-06
            2022-06-07                      | 2022-06-07
            2022/6/7                        | 2022-06-07
            2022.06.07                      | 2022-06-07
            20220607                        | 2022-06-07
            2022-158                        | 2022-06-07
            2022-W23-2                      | 2022-06-07
            2022-06-07T08:15Z               | 2022-06-07T08:15Z
            2022-06-07T08:15:30.250+0200    | 2022-06-07T08:15:30.250+02:00
            2022-06-07 08:15:30 UTC         | 2022-06-07T08:15:30Z
            2022-06-07T081530Z              | 2022-06-07T08:15:30Z
            20220607T081530Z                | 2022-06-07T08:15:30Z
            20220607081530                  | 2022-06-07T08:15:30
            2022-06-07 8:15 PM              | 2022-06-07T20:15
            2022-06-07T08:15:60Z            | 2022-06-07T08:15:59Z
            """)
    void readsTheVariantsOfIso8601(String text, String expected) {
        assertEquals(expected, read(PublicationDates.forPages(), text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Dienstag, 7. Juni 2022, 08:15 Uhr        | 2022-06-07T08:15
            7. März 2022 um 8.15 Uhr                 | 2022-03-07T08:15
            Publié le mardi 7 juin 2022 à 8h15       | 2022-06-07T08:15
            mar. 1er févr. 2022                      | 2022-02-01
            7 de junio de 2022, 8:15 p. m.           | 2022-06-07T20:15
            terça-feira, 7 de junho de 2022          | 2022-06-07
            martedì 7 giugno 2022 alle ore 8.15      | 2022-06-07T08:15
            7 czerwca 2022, 08:15                    | 2022-06-07T08:15
            7 июня 2022 г. в 08:15                   | 2022-06-07T08:15
            7 Haziran 2022 Salı                      | 2022-06-07
            7 Ağustos 2022                           | 2022-08-07
            Onsdag 7 juni 2022 kl. 08.15             | 2022-06-07T08:15
            7. kesäkuuta 2022 klo 8.15               | 2022-06-07T08:15
            2022. június 7.                          | 2022-06-07
            الثلاثاء ٧ يونيو ٢٠٢٢                    | 2022-06-07
            7 كانون الثاني 2022                      | 2022-01-07
            Κυρ, 11 Ιούλ 2021 12:00:00 EST           | 2021-07-11T12:00-05:00
            ngày 7 tháng 6 năm 2022                  | 2022-06-07
            """)
    void readsMonthsInManyLanguages(String text, String expected) {
        assertEquals(expected, read(PublicationDates.forPages(), text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2022年6月7日 星期二 08:15           | 2022-06-07T08:15
            发布时间：2022年06月07日 下午3点05分  | 2022-06-07T15:05
            二〇二二年六月十七日                 | 2022-06-17
            2022年6月7日(火) 午後3時5分         | 2022-06-07T15:05
            令和4年6月7日                      | 2022-06-07
            民國111年6月7日                    | 2022-06-07
            2022-06-07 20:15 北京时间          | 2022-06-07T20:15+08:00
            2022년 6월 7일 (화) 오후 3:05       | 2022-06-07T15:05+09:00
            2022. 6. 7.                       | 2022-06-07
            입력 2022.06.07 15:05             | 2022-06-07T15:05
            ２０２２年６月７日                  | 2022-06-07
            """)
    void readsEastAsianForms(String text, String expected) {
        assertEquals(expected, read(PublicationDates.forPages(), text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "Sun, 99 Jun 2009 12:00:00 GMT",
                "31 June 2022",
                "2022-02-30",
                "2022-13-01",
                "2022-06-07T25:15:30Z",
                "2022-06-07T10:61:30Z",
                "2022-06-07T10:15:61Z",
                "2022-06-07T10:15:30-99:99",
                "2022-06-07-01",
                "2022-06-07T09:xx:00Z",
                "Tue, 7 Jun 2022 1:2:3:4 GMT",
                "Tue, 7 Jun 2022 08:15:30 +00:zz",
                "7 June",
                "10:15",
                "7 June 2022 and 8 June 2022",
                "Version 2022-06-07",
                "1654589730",
                "0001-01-01T00:00:00Z",
                "0000-00-00 00:00:00",
                "1970-01-01T00:00:00Z",
                "22-06-07",
                "7"
            })
    void refusesWhatIsNoCertainDate(String text) {
        assertEquals(Optional.empty(), PublicationDates.forPages().parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "03/04/2022,'',2022-04-03,2022-03-04",
        "3.4.2022,'',2022-04-03,2022-03-04",
        "3-4-2022 10:00,'',2022-04-03T10:00,2022-03-04T10:00",
        "25/04/2022,2022-04-25,2022-04-25,2022-04-25",
        "04/25/2022,2022-04-25,2022-04-25,2022-04-25",
        "04/04/2022,2022-04-04,2022-04-04,2022-04-04",
        "'Fri, 03/04/2022',2022-03-04,2022-04-03,2022-03-04",
        "3/4/22,'',2022-04-03,2022-03-04"
    })
    void readsNumbersOnlyWhenTheirOrderIsCertain(String text, String unknown, String british, String american) {
        assertEquals(unknown, read(PublicationDates.forPages(), text));
        assertEquals(british, read(PublicationDates.forPages().in(Locale.UK), text));
        assertEquals(american, read(PublicationDates.forPages().in(Locale.US), text));
    }

    @ParameterizedTest
    @CsvSource({"22-06-07,2022-06-07", "220607,2022-06-07", "-22-06,2022-06", "-2206,2022-06", "22158,2022-06-07"})
    void readsTruncatedYearsInFeedsOnly(String text, String expected) {
        assertEquals(expected, read(PublicationDates.forFeeds(), text));
        assertEquals("", read(PublicationDates.forPages(), text));
    }

    @Test
    void readsEpochNumbersOnlyWhenAsked() {
        PublicationDates asked = PublicationDates.builder().epoch(true).build();
        assertEquals("2022-06-07T08:15:30Z", read(asked, "1654589730"));
        assertEquals("2022-06-07T08:15:30Z", read(asked, "1654589730000"));
    }

    @Test
    void answersLongTextAtOnce() {
        String digits = "1".repeat(1_000_000);
        String words = "the ".repeat(250_000);
        assertTimeout(Duration.ofMinutes(5), () -> {
            assertEquals("", read(PublicationDates.forPages(), digits));
            assertEquals("", read(PublicationDates.forPages(), words));
        });
    }
}
