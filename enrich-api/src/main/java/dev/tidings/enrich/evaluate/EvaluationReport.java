// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.evaluate;

import dev.tidings.core.model.InsightPart;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What came of an evaluation.
 *
 * @param enricher name and version
 * @param stories how many were given
 * @param failed for how many the enricher threw
 * @param degraded how many insights name another enricher that should have made them
 * @param filled in how many stories each part has content
 * @param words words of each part over all stories; characters in scripts without blanks
 * @param claims sentences that were published
 * @param supported those that the gate found borne out
 * @param own those that a model says in its own voice, marked as such
 * @param withheld sentences that were not published
 * @param languages published sentences by language, as identified from their words
 * @param inputTokens tokens sent
 * @param outputTokens tokens received
 * @param cost in US dollars; absent when a price is not known
 */
public record EvaluationReport(
        String enricher,
        int stories,
        int failed,
        int degraded,
        Map<InsightPart, Integer> filled,
        Map<InsightPart, Integer> words,
        int claims,
        int supported,
        int own,
        int withheld,
        Map<String, Integer> languages,
        long inputTokens,
        long outputTokens,
        Optional<BigDecimal> cost) {
    /** Keeps copies. */
    public EvaluationReport {
        filled = Collections.unmodifiableMap(new LinkedHashMap<>(filled));
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
        languages = Collections.unmodifiableMap(new LinkedHashMap<>(languages));
    }

    /** The share of stories in which a part has content, 0 to 1. */
    public double coverage(InsightPart part) {
        return stories == 0 ? 0 : filled.getOrDefault(part, 0) / (double) stories;
    }

    /** The share of published sentences that are borne out, of all that speak for the sources: 0 to 1. */
    public double grounded() {
        return claims == own ? 0 : supported / (double) (claims - own);
    }

    /** The mean length of a part in the stories that have it, in words. */
    public double meanWords(InsightPart part) {
        int in = filled.getOrDefault(part, 0);
        return in == 0 ? 0 : words.getOrDefault(part, 0) / (double) in;
    }
}
