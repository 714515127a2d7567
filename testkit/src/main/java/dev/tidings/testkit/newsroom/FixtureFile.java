// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.newsroom;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A readable fixture: a preamble, then sections that each start with a line {@code === name}. Preamble and section alike
 * are {@code key: value} lines up to the first blank line, then a body. A repeated key collects its values line by line.
 */
record FixtureFile(Section preamble, List<Section> sections) {
    private static final String MARK = "=== ";

    record Section(String file, String name, Map<String, String> headers, String body) {
        Optional<String> header(String key) {
            return Optional.ofNullable(headers.get(key)).filter(value -> !value.isEmpty());
        }

        String required(String key) {
            return header(key).orElseThrow(() -> problem("has no '" + key + "' line"));
        }

        List<String> lines(String key) {
            return header(key).map(value -> List.of(value.split("\n"))).orElse(List.of());
        }

        IllegalArgumentException problem(String what) {
            return new IllegalArgumentException(file + ", section '" + name + "' " + what);
        }
    }

    static FixtureFile parse(String file, String text) {
        List<Section> sections = new ArrayList<>();
        String name = "";
        List<String> lines = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (line.startsWith(MARK)) {
                sections.add(section(file, name, lines));
                name = line.substring(MARK.length()).strip();
                lines.clear();
            } else {
                lines.add(line);
            }
        }
        sections.add(section(file, name, lines));
        return new FixtureFile(sections.get(0), List.copyOf(sections.subList(1, sections.size())));
    }

    private static Section section(String file, String name, List<String> lines) {
        Map<String, String> headers = new LinkedHashMap<>();
        int at = 0;
        for (; at < lines.size() && !lines.get(at).isBlank(); at++) {
            String line = lines.get(at);
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new IllegalArgumentException(
                        file + ", section '" + name + "': not a 'key: value' line: '" + line + "'");
            }
            headers.merge(
                    line.substring(0, colon).strip(), line.substring(colon + 1).strip(), (a, b) -> a + "\n" + b);
        }
        String body = String.join("\n", lines.subList(at, lines.size())).strip();
        return new Section(file, name, headers, body);
    }
}
