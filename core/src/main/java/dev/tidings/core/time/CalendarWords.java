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
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Names of months and weekdays in many languages, from {@code calendar-words.txt}. */
final class CalendarWords {
    private static final String FILE = "calendar-words.txt";
    private static final Map<String, Map<Integer, Set<String>>> MONTHS = new HashMap<>();
    private static final Map<String, Map<Integer, Set<String>>> WEEKDAYS = new HashMap<>();

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
        Map<String, Map<Integer, Set<String>>> names = head[1].equals("months") ? MONTHS : WEEKDAYS;
        String[] columns = head[2].split("\\|", -1);
        for (int i = 0; i < columns.length; i++) {
            for (String word : columns[i].trim().split(" ", -1)) {
                names.computeIfAbsent(word, w -> new TreeMap<>())
                        .computeIfAbsent(i + 1, n -> new HashSet<>())
                        .add(head[0]);
            }
        }
    }

    /** The months that a word names, 1 to 12, each with the languages in which it does. */
    static Map<Integer, Set<String>> months(String folded) {
        return MONTHS.getOrDefault(folded, Map.of());
    }

    /** The weekdays that a word names, Monday as 1, each with the languages in which it does. */
    static Map<Integer, Set<String>> weekdays(String folded) {
        return WEEKDAYS.getOrDefault(folded, Map.of());
    }

    /** Whether the word names a month or a weekday in some language. */
    static boolean isName(String folded) {
        return MONTHS.containsKey(folded) || WEEKDAYS.containsKey(folded);
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
