// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sentences of {@code cases.tsv}, and what holds for any text. */
class TimeCasesTest {
    private static final LocalDate WRITTEN = LocalDate.of(2026, 11, 25);

    static Stream<String> cases() {
        try (InputStream in = Objects.requireNonNull(TimeCasesTest.class.getResourceAsStream("cases.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<TimeExpression> find(String text, String language) {
        return TimeExpressions.find(text, WRITTEN, Locale.forLanguageTag(language));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void meansWhatAReaderTakesItFor(String line) {
        String[] parts = line.split("\t");
        String found = find(parts[1], parts[0]).stream()
                .map(e -> e.text() + "=" + e.timex())
                .collect(Collectors.joining("; "));
        assertEquals(parts[2].toLowerCase(Locale.ROOT), (found.isEmpty() ? "-" : found).toLowerCase(Locale.ROOT));
    }

    @Test
    void expressionsOfAnyTextAreInOrderAndStandInIt() {
        Random random = new Random(25);
        List<String> words = cases().flatMap(line -> Stream.of(line.split("\t")[1].split("(?<=[ ，。])")))
                .toList();
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = 0; k < 12; k++) {
                text.append(words.get(random.nextInt(words.size())));
            }
            for (String language : List.of("en", "zh")) {
                int end = 0;
                for (TimeExpression e : find(text.toString(), language)) {
                    assertTrue(e.start() >= end && e.end() <= text.length(), text.toString());
                    assertEquals(e.text(), text.substring(e.start(), e.end()));
                    end = e.end();
                }
            }
        }
    }
}
