// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ThesaurusTest {
    private final Thesaurus thesaurus = Thesaurus.shared();

    private boolean meet(String a, String b) {
        return Arrays.stream(thesaurus.meanings(a))
                .anyMatch(m -> Arrays.stream(thesaurus.meanings(b)).anyMatch(n -> n == m));
    }

    @Test
    void wordsThatMeanTheSameShareAMeaning() {
        assertTrue(meet("purchase", "buy"));
        assertFalse(meet("purchase", "bridge"));
    }

    @Test
    void inflectedAndIrregularFormsAreTheirWord() {
        assertEquals("study", thesaurus.base("studied"));
        assertEquals("stop", thesaurus.base("stopping"));
        assertEquals("buy", thesaurus.base("bought"));
        assertTrue(meet("bought", "purchases"));
    }

    @Test
    void everyMeaningThatIsNamedExists() {
        for (int meaning : thesaurus.meanings("harbour")) {
            for (int wider : thesaurus.wider(meaning)) {
                assertTrue(thesaurus.wider(wider).length >= 0);
            }
            for (int near : thesaurus.near(meaning)) {
                assertTrue(thesaurus.near(near).length >= 0);
            }
        }
    }

    @Test
    void frequentWordsAreCommonerThanRareOnes() {
        assertTrue(thesaurus.commonness("make") > thesaurus.commonness("harbour"));
        assertEquals(-1, thesaurus.commonness("zanzibarium"));
    }

    @Test
    void theMainClassOfAWordIsKnown() {
        assertEquals('n', thesaurus.wordClass("government"));
        assertEquals('v', thesaurus.wordClass("carried"));
        assertEquals('?', thesaurus.wordClass("岚江"));
    }
}
