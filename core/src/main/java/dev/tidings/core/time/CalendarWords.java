// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Names of months and weekdays in many languages, from {@code calendar-words.txt}. */
final class CalendarWords {
    private static final String FILE = "calendar-words.txt";
    private static final Map<String, Integer> MONTHS = new HashMap<>();
    private static final Map<String, Integer> WEEKDAYS = new HashMap<>();

    static {
        try (InputStream in = Objects.requireNonNull(CalendarWords.class.getResourceAsStream(FILE), FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    read(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CalendarWords() {}

    private static void read(String line) {
        String[] head = line.split(" ", 3);
        Map<String, Integer> names = head[1].equals("months") ? MONTHS : WEEKDAYS;
        String[] columns = head[2].split("\\|", -1);
        for (int i = 0; i < columns.length; i++) {
            for (String word : columns[i].trim().split(" ", -1)) {
                Integer before = names.put(word, i + 1);
                if (before != null && before != i + 1) {
                    names.put(word, 0); // two languages differ: the word alone says nothing
                }
            }
        }
    }

    /** 1 to 12, or 0 for a word that names no month. */
    static int month(String folded) {
        return MONTHS.getOrDefault(folded, 0);
    }

    /** Whether the word names a weekday in some language. */
    static boolean isWeekday(String folded) {
        return WEEKDAYS.containsKey(folded);
    }

    /** 1 for Monday to 7, or 0 for a word that names no weekday or different ones. */
    static int weekday(String folded) {
        return WEEKDAYS.getOrDefault(folded, 0);
    }

    /** Lower case without diacritics, as the words of the file are written. */
    static String fold(String word) {
        String lower = word.toLowerCase(Locale.ROOT).replace('ı', 'i');
        StringBuilder out = new StringBuilder();
        Normalizer.normalize(lower, Normalizer.Form.NFKD)
                .codePoints()
                .filter(c -> !isDiacritic(c))
                .forEach(out::appendCodePoint);
        return Normalizer.normalize(out, Normalizer.Form.NFC);
    }

    private static boolean isDiacritic(int c) {
        return (c >= 0x300 && c <= 0x36f) || (c >= 0x64b && c <= 0x655);
    }
}
