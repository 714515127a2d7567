// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Eras whose years are counted from one: 康熙三年 is 1664. From {@code chinese-eras.txt}. */
final class ChineseEras {
    /** An era at a place in a text. */
    record Era(int next, int firstYear, boolean lunisolar) {}

    private static final String FILE = "chinese-eras.txt";
    private static final int LONGEST = 4;
    private static final int SOLAR_FROM = 1868;
    private static final int LUNISOLAR_AGAIN = 1875;
    private static final Map<String, Integer> FIRST_YEARS = new HashMap<>();

    static {
        try (InputStream in = Objects.requireNonNull(ChineseEras.class.getResourceAsStream(FILE), FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    String[] parts = line.split(" ", 2);
                    FIRST_YEARS.put(parts[0], Integer.parseInt(parts[1]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final String FIRST_CHARACTERS = FIRST_YEARS.keySet().stream()
            .map(name -> name.substring(0, 1))
            .sorted()
            .collect(Collectors.joining());

    private ChineseEras() {}

    static @Nullable Era at(ChineseText text, int i) {
        if (FIRST_CHARACTERS.indexOf(text.at(i)) < 0) {
            return null;
        }
        for (int length = LONGEST; length >= 2; length--) {
            Integer year = i + length <= text.length() ? FIRST_YEARS.get(text.text(i, i + length)) : null;
            if (year != null) {
                return new Era(i + length, year, isLunisolar(year));
            }
        }
        return null;
    }

    /** Meiji and what began after the Qing count solar months; 光绪 and 宣统 do not. */
    private static boolean isLunisolar(int firstYear) {
        return firstYear < SOLAR_FROM || (firstYear >= LUNISOLAR_AGAIN && firstYear < 1912);
    }
}
