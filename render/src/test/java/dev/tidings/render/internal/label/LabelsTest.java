// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.EditionSpan;
import dev.tidings.core.model.PartialDate;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LabelsTest {
    private static final Pattern PLURAL = Pattern.compile("\\.(zero|one|two|few|many|other)$");

    private static Properties bundle(String language) throws IOException {
        Properties labels = new Properties();
        try (Reader reader = new InputStreamReader(
                LabelsTest.class.getResourceAsStream("/dev/tidings/render/labels_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            labels.load(reader);
        }
        return labels;
    }

    private static Dates dates(String language, ZoneId zone) {
        return new Dates(Labels.of(Locale.forLanguageTag(language), Map.of()), zone);
    }

    private static TreeSet<String> keys(Properties labels) {
        return labels.stringPropertyNames().stream()
                .map(k -> PLURAL.matcher(k).replaceFirst(""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_language_has_every_label_and_no_other() throws IOException {
        for (String language : Plurals.LANGUAGES) {
            assertEquals(keys(bundle("en")), keys(bundle(language)), language);
        }
    }

    @Test
    void every_language_fills_in_what_english_fills_in() throws IOException {
        Properties english = bundle("en");
        for (String language : Plurals.LANGUAGES) {
            Properties own = bundle(language);
            for (String key : english.stringPropertyNames()) {
                if (!key.startsWith("date.") && !PLURAL.matcher(key).find()) {
                    for (String slot : List.of("{0}", "{1}")) {
                        assertEquals(
                                english.getProperty(key).contains(slot),
                                own.getProperty(key).contains(slot),
                                language + " " + key + " " + slot);
                    }
                }
            }
            assertEquals(12, own.getProperty("date.months").split("\\|", -1).length, language);
        }
    }

    @Test
    void numbers_take_the_plural_of_the_language() {
        Labels arabic = Labels.of(Locale.forLanguageTag("ar"), Map.of());
        assertEquals("مقالان", arabic.count("count.articles", 2));
        assertEquals("3 مقالات", arabic.count("count.articles", 3));
        assertEquals("11 مقالًا", arabic.count("count.articles", 11));
        assertEquals("102 مقال", arabic.count("count.articles", 102));
        Labels french = Labels.of(Locale.FRENCH, Map.of());
        assertEquals("0 article", french.count("count.articles", 0));
        assertEquals("2篇文章", Labels.of(Locale.CHINESE, Map.of()).count("count.articles", 2));
    }

    @Test
    void overrides_win_and_unknown_languages_fall_back_to_english() {
        Labels own = Labels.of(Locale.forLanguageTag("sw"), Map.of("nav.front", "Ukurasa wa mbele"));
        assertEquals("Ukurasa wa mbele", own.get("nav.front"));
        assertEquals("Archive", own.get("nav.archive"));
        assertEquals("1 article", own.count("count.articles", 1));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> own.get("no.such"))
                .getMessage()
                .contains("no.such"));
    }

    @Test
    void arguments_are_data_and_keep_their_direction_to_themselves() {
        Labels english = Labels.of(Locale.ENGLISH, Map.of());
        assertEquals("{1} {0} says:", english.get("says", "{1} {0}"));
        assertEquals("\u2068نورفيل\u2069 says:", english.get("says", "نورفيل"));
        assertFalse(english.get("says", "Mira").contains("\u2068"));
    }

    @Test
    void dates_are_as_precise_as_they_are_given() {
        Dates english = dates("en", ZoneOffset.UTC);
        assertEquals("2022", english.partial(PartialDate.parse("2022")));
        assertEquals("about Feb 2022", english.partial(PartialDate.parse("2022-02~")));
        assertEquals("17 Feb 2022", english.partial(PartialDate.parse("2022-02-17")));
        assertEquals("17 Feb 2022, 09:30 UTC+8", english.partial(PartialDate.parse("2022-02-17T09:30+08:00")));
        assertEquals("17 Feb 2022, 09:30", english.partial(PartialDate.parse("2022-02-17T09:30")));
        assertEquals("2022年2月17日", dates("zh", ZoneOffset.UTC).partial(PartialDate.parse("2022-02-17")));
        assertEquals("17. Feb. 2022", dates("de", ZoneOffset.UTC).partial(PartialDate.parse("2022-02-17")));
    }

    @Test
    void instants_are_shown_in_the_readers_zone_with_its_offset() {
        Instant noon = Instant.parse("2026-11-22T12:00:00Z");
        assertEquals(
                "22 Nov 2026, 17:45 UTC+5:45",
                dates("en", ZoneId.of("Asia/Kathmandu")).time(noon));
        assertEquals(
                "22 Nov 2026, 07:00 UTC-5",
                dates("en", ZoneId.of("America/New_York")).time(noon));
    }

    @Test
    void durations_show_their_two_greatest_units() {
        Dates english = dates("en", ZoneOffset.UTC);
        assertEquals("under 1m", english.duration(Duration.ofSeconds(59)));
        assertEquals("3m", english.duration(Duration.ofSeconds(200)));
        assertEquals("7h 20m", english.duration(Duration.ofMinutes(440)));
        assertEquals("1d", english.duration(Duration.ofHours(24)));
        assertEquals("2d 4h", english.duration(Duration.ofMinutes(52 * 60 + 30)));
    }

    @Test
    void periods_have_names_and_first_and_last_days() {
        Dates english = dates("en", ZoneOffset.UTC);
        EditionSpan week = EditionSpan.week(LocalDate.of(2027, 1, 1), ZoneId.of("Asia/Shanghai"));
        assertEquals("Week 53, 2026", english.period(week));
        assertEquals("28 Dec 2026 – 3 Jan 2027", english.days(week));
        assertEquals("Nov 2026", english.period(EditionSpan.month(LocalDate.of(2026, 11, 5), ZoneOffset.UTC)));
        assertEquals("2026年第53周", dates("zh", ZoneOffset.UTC).period(week));
    }
}
