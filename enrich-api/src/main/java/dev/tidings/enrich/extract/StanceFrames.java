// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The verbs, nouns and expressions of {@code stances.txt}, each section as the inside of a regular expression's group. */
final class StanceFrames {
    private static final Map<String, String> SECTIONS = read();

    private StanceFrames() {}

    /** The alternatives of a section such as "en say". */
    static String of(String section) {
        String forms = SECTIONS.get(section);
        if (forms == null) {
            throw new IllegalStateException("stances.txt has no section '" + section + "'");
        }
        return forms;
    }

    private static Map<String, String> read() {
        Map<String, String> sections = new HashMap<>();
        try (InputStream in = StanceFrames.class.getResourceAsStream("stances.txt")) {
            if (in == null) {
                throw new IllegalStateException("stances.txt is missing from the module");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && line.charAt(0) != '#') {
                    int colon = line.indexOf(": ");
                    String forms = String.join(
                            "|",
                            Arrays.stream(line.substring(colon + 2).split(" \\| "))
                                    .map(String::strip)
                                    .toList());
                    sections.merge(line.substring(0, colon), forms, (a, b) -> a + "|" + b);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sections;
    }
}
