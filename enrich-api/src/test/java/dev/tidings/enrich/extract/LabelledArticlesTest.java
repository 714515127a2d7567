// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.enrich.extract.LabelledArticles.Count;
import dev.tidings.enrich.extract.LabelledArticles.Labelled;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Over the half of the labelled articles that no rule was tuned on. */
class LabelledArticlesTest {
    private static Map<String, Count> reported(String language) {
        List<Labelled> half = LabelledArticles.all().stream()
                .filter(l -> l.language().equals(language) && l.reported())
                .toList();
        return LabelledArticles.score(half, false);
    }

    private static void atLeast(double least, String what, Map<String, Count> counts) {
        Count count = counts.getOrDefault(what, new Count());
        assertTrue(count.f1() >= least, what + ": " + count + ", not " + least);
    }

    @Test
    void thereAreTwoHundredArticlesWithTheirOwnIds() {
        Set<String> ids = LabelledArticles.all().stream().map(Labelled::id).collect(Collectors.toSet());
        assertEquals(216, ids.size());
        assertEquals(216, LabelledArticles.all().size());
    }

    @Test
    void englishIsToldAsWellAsItWas() {
        Map<String, Count> counts = reported("en");
        atLeast(0.75, "topics", counts);
        atLeast(0.70, "audiences", counts);
        atLeast(0.93, "names", counts);
        atLeast(0.84, "names with kind", counts);
    }

    @Test
    void chineseIsToldAsWellAsItWas() {
        Map<String, Count> counts = reported("zh");
        atLeast(0.75, "topics", counts);
        atLeast(0.70, "audiences", counts);
        atLeast(0.80, "names", counts);
        atLeast(0.77, "names with kind", counts);
    }
}
