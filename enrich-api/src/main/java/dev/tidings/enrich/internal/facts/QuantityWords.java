// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.internal.facts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The words for magnitudes, numbers and units of one language, from {@code quantities.txt}. */
final class QuantityWords {
    private static final List<String[]> LINES = read("quantities.txt");
    private static final Map<String, QuantityWords> ALL = new ConcurrentHashMap<>();
    private static final int LONGEST = 4;

    private final Map<String, Double> magnitudes = new HashMap<>();
    private final Map<String, Double> numbers = new HashMap<>();
    private final Map<String, String> units = new HashMap<>();
    private final Map<String, String> stems = new HashMap<>();

    private QuantityWords(String language) {
        for (String[] line : LINES) {
            boolean own = line[0].equals(language);
            if (own || line[0].equals("*")) {
                for (int i = 3; i < line.length; i++) {
                    learn(line[1], line[2], line[i], own);
                }
            }
        }
    }

    private void learn(String kind, String value, String form, boolean own) {
        String word = Plain.fold(form).replace('_', ' ');
        switch (kind) {
            case "m" -> magnitudes.put(word, Double.valueOf(value));
            case "n" -> numbers.put(word, Double.valueOf(value));
            default -> {
                if (word.endsWith("*")) {
                    stems.put(word.substring(0, word.length() - 1), value);
                } else if (own || !units.containsKey(word)) {
                    units.put(word, value);
                }
            }
        }
    }

    /** The words of an ISO 639 code; units alone for a language that the file does not have. */
    static QuantityWords of(String language) {
        return ALL.computeIfAbsent(language, QuantityWords::new);
    }

    Optional<Double> magnitude(String fold) {
        return Optional.ofNullable(magnitudes.get(fold));
    }

    Optional<Double> number(String fold) {
        return Optional.ofNullable(numbers.get(fold));
    }

    /** The unit of a word or sign. */
    Optional<String> unit(String fold) {
        String unit = units.get(fold);
        for (int n = fold.length(); unit == null && n > 2; n--) {
            unit = stems.get(fold.substring(0, n));
        }
        return Optional.ofNullable(unit);
    }

    /** The longest unit that starts at an offset of a text in a script that does not part words, or none. */
    Optional<Joined> joinedUnit(String text, int at) {
        for (int n = Math.min(8, text.length() - at); n > 0; n--) {
            String unit = units.get(Plain.fold(text.substring(at, at + n)));
            if (unit != null) {
                return Optional.of(new Joined(unit, at + n));
            }
        }
        return Optional.empty();
    }

    /** The longest unit in words that starts at a token, or none. */
    Optional<Joined> unit(List<Token> tokens, int at) {
        for (int n = Math.min(LONGEST, tokens.size() - at); n > 1; n--) {
            StringBuilder phrase = new StringBuilder();
            for (Token token : tokens.subList(at, at + n)) {
                phrase.append(phrase.isEmpty() ? "" : " ").append(token.fold());
            }
            String unit = units.get(phrase.toString());
            if (unit != null) {
                return Optional.of(new Joined(unit, at + n));
            }
        }
        return at < tokens.size()
                ? unit(tokens.get(at).fold()).map(unit -> new Joined(unit, at + 1))
                : Optional.empty();
    }

    /** A unit and where it ends: an offset of the text, or an index of the tokens. */
    record Joined(String unit, int end) {}

    /** The fields of a file's lines. */
    static List<String[]> read(String name) {
        List<String[]> lines = new ArrayList<>();
        try (InputStream in = QuantityWords.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the module");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && line.charAt(0) != '#') {
                    lines.add(line.strip().split(" "));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
