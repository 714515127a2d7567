// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tidings.core.model.PartialDate;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 822 as a program writes it that formats in its own locale. */
class ForeignDatesTest {
    private static final List<String> PATTERNS =
            List.of("EEE, dd MMM yyyy HH:mm:ss Z", "EEEE, d MMMM yyyy HH:mm:ss Z", "EEE, dd LLL yyyy HH:mm:ss Z");
    private static final List<String> LANGUAGES =
            List.of("ar bg cs da de el en es fi fr hr id it ja ko nb nl pl pt ro ru sk sv tr uk zh".split(" "));

    private static Optional<Instant> read(String text) {
        return PublicationDates.forFeeds().parse(text).flatMap(PartialDate::instant);
    }

    @Test
    void noLocaleOfTheJdkMakesAWrongDateAndTheNamedOnesMakeAll() {
        Map<String, Integer> missing = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (Locale locale : Locale.getAvailableLocales()) {
            if (locale.getLanguage().equals("st")) {
                continue; // Sesotho writes Jan for June
            }
            for (String pattern : PATTERNS) {
                DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, locale);
                for (int day = 0; day < 365; day += 5) {
                    OffsetDateTime time = OffsetDateTime.of(2026, 1, 1, 9, 5, 7, 0, ZoneOffset.ofHours(8))
                            .plusDays(day);
                    String text = format.format(time);
                    if (!seen.add(text)) {
                        continue;
                    }
                    Optional<Instant> read = read(text);
                    assertEquals(time.toInstant(), read.orElse(time.toInstant()), locale + ": " + text);
                    missing.merge(locale.getLanguage(), read.isPresent() ? 0 : 1, Integer::sum);
                }
            }
        }
        missing.values().removeIf(count -> count == 0);
        missing.keySet().retainAll(LANGUAGES);
        assertEquals(Map.of(), missing);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            화, 24 11월 2026 10:00:00 +0900      | 2026-11-24T01:00:00Z
            火, 24 11 2026 10:00:00 +0900        | 2026-11-24T01:00:00Z
            土, 05 12 2026 10:00:00 +0900        | 2026-12-05T01:00:00Z
            周二, 24 11月 2026 10:00:00 +0800    | 2026-11-24T02:00:00Z
            wto, 24 lis 2026 10:00:00 +0100      | 2026-11-24T09:00:00Z
            uto, 24 stu 2026 10:00:00 +0100      | 2026-11-24T09:00:00Z
            sub, 24 lis 2026 10:00:00 +0200      | 2026-10-24T08:00:00Z
            Paz, 01 Mar 2026 10:00:00 +0300      | 2026-03-01T07:00:00Z
            Die, 24 Nov 2026 10:00:00 +0100      | 2026-11-24T09:00:00Z
            Вт, 24 Ноя 2026 10:00:00 +0300       | 2026-11-24T07:00:00Z
            Tue, 24 lis 2026 10:00:00 +0100      | 2026-11-24T09:00:00Z
            Fri, 30 Febr 2026 10:00:00 +0100     |
            火, 05 06 2026 10:00:00 +0900        |
            24 lis 2026 10:00:00 +0100           |
            pon, 24 lis 2026 10:00:00 +0100      |
            lun, 24 nov 2026 10:00:00 +0100      |
            Mon, 24 Nov 2026 10:00:00 +0100      | 2026-11-24T09:00:00Z
            """)
    void theWeekdayDecidesWhatANameMeans(String text, Instant expected) {
        assertEquals(Optional.ofNullable(expected), read(text));
    }

    @Test
    void theLanguageDecidesWhereNoWeekdayDoes() {
        assertEquals("2026-11-24", in("pl", "24 lis 2026"));
        assertEquals("2026-10-24", in("hr", "24 lis 2026"));
        assertEquals("", in("en", "24 lis 2026"));
        assertEquals("2026-11", in("pl", "listopad 2026"));
    }

    private static String in(String language, String text) {
        return PublicationDates.builder()
                .language(language)
                .build()
                .parse(text)
                .map(Object::toString)
                .orElse("");
    }

    @Test
    void everyDayOfAYearIsReadInJapaneseNumbersOrNotAtAll() {
        String days = "月火水木金土日";
        int read = 0;
        for (int day = 0; day < 365; day++) {
            OffsetDateTime time =
                    OffsetDateTime.of(2026, 1, 1, 1, 2, 3, 0, ZoneOffset.UTC).plusDays(day);
            char weekday = days.charAt(DayOfWeek.from(time).getValue() - 1);
            Optional<Instant> found =
                    read(weekday + time.format(DateTimeFormatter.ofPattern(", dd MM yyyy HH:mm:ss Z", Locale.ROOT)));
            assertEquals(time.toInstant(), found.orElse(time.toInstant()));
            read += found.isPresent() ? 1 : 0;
        }
        assertEquals(353, read); // in the others both orders fall on the weekday
    }
}
