// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.PartialDate;
import dev.tidings.core.time.PublicationDates;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Random;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read the short way reads the same as the long way. */
class ShortcutsTest {
    private static final int ROUNDS = 30_000;
    private final Random random = new Random(17);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mon, 06 May 2024 08:30:00 GMT",
                "Mon, 6 May 2024 08:30:00 +0800",
                "06 May 2024 08:30 UTC",
                "Mon, 06 May 2024 08:30:00 PDT",
                "2024-05-06T08:30:00Z",
                "2024-05-06T08:30:00.123+05:30"
            })
    void usualDatesAreReadTheShortWay(String text) {
        assertNotNull(PlainDates.read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tue, 06 May 2024 08:30:00 GMT",
                "31 Apr 2024 08:30:00 GMT",
                "06 May 2024 08:30:00 IST",
                "06 May 2024 08:30:00 -0000",
                "1970-01-01T00:00:00Z",
                "2024-05-06T24:00:00Z",
                "2024-05-06T08:30:00+30:00",
                "2024-05-06T08:30:00Z and more"
            })
    void oddDatesAreLeftToTheGeneralReader(String text) {
        assertNull(PlainDates.read(text));
    }

    @Test
    void datesOfAllKindsReadAsTheGeneralReaderReadsThem() {
        PublicationDates general = PublicationDates.forFeeds();
        int answered = 0;
        for (int i = 0; i < ROUNDS; i++) {
            String text = date();
            PartialDate plain = PlainDates.read(text);
            if (plain != null) {
                answered++;
                assertEquals(general.parse(text), Optional.of(plain), text);
            }
        }
        assertTrue(answered > ROUNDS / 10, "answered " + answered);
    }

    /** In turns a date as it should be and one put together from usual and odd parts; some with a slip. */
    private String date() {
        if (random.nextBoolean()) {
            OffsetDateTime at = Instant.ofEpochSecond(random.nextInt())
                    .atOffset(ZoneOffset.ofTotalSeconds(900 * (random.nextInt(100) - 50)));
            String text = random.nextBoolean() ? at.toString() : DateTimeFormatter.RFC_1123_DATE_TIME.format(at);
            return random.nextInt(4) == 0 ? mutated(text) : text;
        }
        String day =
                pick("Mon, ", "Tue, ", "Wed, ", "Thu, ", "Fri, ", "Sat, ", "Sun, ", "", "Mon ", "mon, ", "Monday, ")
                        + pick("06", "6", "28", "31", "00", "5 ") + pick(" ", "-", "  ")
                        + pick("May", "Feb", "Sep", "Sept", "may", "13")
                        + " " + pick("2024", "24", "1999", "2300", "02024");
        String iso = pick("2024", "1999", "0000", "24") + "-" + pick("05", "5", "13", "00") + pick("-", "")
                + pick("06", "31", "6");
        String time = pick(
                "08:30:00",
                "08:30",
                "8:30:00",
                "24:00:00",
                "23:59:60",
                "00:00:00",
                "08:30:00.5",
                "08:30:00.1234567890",
                "");
        String zone = pick(
                "GMT", "UTC", "Z", " GMT", " +0800", " -0500", "+08:00", "-03:30", "+0000", " -0000", "+30:00", "+1245",
                " EST", "", "+8", " GMT+1", " PDT", " MST", "CDT", " BST", " ESTX");
        boolean mail = random.nextBoolean();
        String text = (mail ? day + " " : iso + pick("T", " ", "t")) + time + zone;
        return random.nextInt(8) == 0 ? mutated(text) : text;
    }

    private String mutated(String text) {
        int at = random.nextInt(text.length());
        return text.substring(0, at) + pick("", " ", "0", ":", "x") + text.substring(at + random.nextInt(2));
    }

    @Test
    void referencesInTitlesReadAsTheParserOfHtmlReadsThem() {
        int answered = 0;
        for (int i = 0; i < ROUNDS / 3; i++) {
            StringBuilder title = new StringBuilder("A ");
            for (int part = random.nextInt(5); part >= 0; part--) {
                title.append(pick(
                        "&amp;",
                        "&lt;",
                        "&gt;",
                        "&quot;",
                        "&apos;",
                        "&nbsp;",
                        "&#39;",
                        "&#8217;",
                        "&#x27;",
                        "&#151;",
                        "&#0;",
                        "&#65535;",
                        "&#55357;",
                        "&hellip;",
                        "&mdash;",
                        "&ldquo;",
                        "&eacute;",
                        "&amp",
                        "&",
                        ";",
                        " b ",
                        "港口",
                        "&#;"));
            }
            String simple = References.simple(title.toString());
            if (simple != null) {
                answered++;
                String text = Jsoup.parseBodyFragment(title.toString()).text();
                assertEquals(Markup.collapse(text), Markup.collapse(simple), title.toString());
            }
        }
        assertTrue(answered > ROUNDS / 30, "answered " + answered);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "a", " a", "a ", "a b", "a  b", "a\tb", "a\u00A0b", "\u3000a", "a\u2003b", "港口 大桥"})
    void collapsedTextHasSingleBlanksAndNoneAtTheEnds(String text) {
        String expected = text.replaceAll("[\\s\\u00A0\\u3000\\u2003]+", " ").trim();
        assertEquals(expected, Markup.collapse(text));
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
