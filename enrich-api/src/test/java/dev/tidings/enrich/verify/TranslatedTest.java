// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.Method;
import dev.tidings.core.model.Verdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TranslatedTest {
    record Case(String from, String source, String to, boolean right, String claim) {
        TextFinding finding() {
            return TextChecker.over(List.of(source), List.of(Optional.of(from))).check(claim, Optional.of(to));
        }

        @Override
        public String toString() {
            return from + " to " + to + (right ? " + " : " - ") + claim;
        }
    }

    static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        String from = "";
        String source = "";
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(TranslatedTest.class.getResourceAsStream("translations.txt")),
                StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("=")) {
                    from = line.substring(2);
                    source = in.readLine();
                } else if (!line.startsWith("#")) {
                    cases.add(new Case(from, source, line.substring(0, 2), line.charAt(3) == '+', line.substring(5)));
                }
            }
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void rightFactsLeaveAClaimOpenAndWrongOnesRefuteIt(Case c) {
        TextFinding finding = c.finding();
        assertEquals(Method.TRANSLATED, finding.method());
        assertEquals(c.right() ? Verdict.UNCERTAIN : Verdict.UNSUPPORTED, finding.verdict(), finding.reason());
        assertNotEquals(c.right(), finding.passages().isEmpty(), finding.reason());
    }

    @Test
    void thereAreCasesOfSixLanguages() throws IOException {
        assertTrue(cases().size() >= 60);
        assertEquals(6, cases().stream().map(Case::from).distinct().count());
    }
}
