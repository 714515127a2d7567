// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tidings.enrich.internal.counts.Counts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DifferencesTest {
    private static final String ORCHARD = "The Tern orchard has 620 trees and feeds a whole valley of pickers.";

    private static List<String> values(String mine, String theirs) {
        return Differences.between(Candidate.of(0, mine), Candidate.of(1, theirs), DifferencesTest::counts).stream()
                .map(d -> d.firstValue() + " against " + d.secondValue())
                .toList();
    }

    private static Counts counts(Candidate c) {
        return Counts.of(c.text(), LocalDate.of(2026, 5, 4), Locale.ENGLISH);
    }

    @Test
    void aLargeNumberThatEachGivesOnceForOneThingDiffersInWhateverWords() {
        assertEquals(
                List.of("620 against 450"),
                values(ORCHARD, "Somebody at Tern counted 450 trees before the frost set in last night."));
    }

    @Test
    void numbersOfAnotherSizeAreOfSomethingElse() {
        assertEquals(
                List.of(), values(ORCHARD, "Somebody at Tern counted 9,000 trees before the frost set in last night."));
    }

    @Test
    void aThingThatOneDocumentCountsTwiceDecidesNothing() {
        assertEquals(
                List.of(),
                values(
                        ORCHARD,
                        "Somebody at Tern counted 450 trees before the frost and the wardens closed the northern gate behind "
                                + "the mill. On the far bank stand 300 trees more."));
    }

    @Test
    void sentencesThatShareNoWordBesidesTheThingDoNotDiffer() {
        assertEquals(
                List.of(), values(ORCHARD, "Somebody elsewhere counted 450 trees before the frost set in last night."));
    }
}
