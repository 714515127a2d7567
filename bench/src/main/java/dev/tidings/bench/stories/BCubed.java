// SPDX-License-Identifier: Apache-2.0
package dev.tidings.bench.stories;

import java.util.HashMap;
import java.util.Map;

/**
 * How well stories agree with those that were wanted.
 *
 * @param precision the share of an article's companions that belong with it, in the mean over articles
 * @param recall the share of those that belong with it that are its companions
 */
record BCubed(double precision, double recall) {
    double f1() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    /** Of the articles that are in both; at least one is. */
    static BCubed of(Map<String, String> wanted, Map<String, String> found) {
        Map<String, Integer> sizes = new HashMap<>();
        Map<String, Integer> wantedSizes = new HashMap<>();
        Map<String, Map<String, Integer>> shared = new HashMap<>();
        int articles = 0;
        for (Map.Entry<String, String> entry : found.entrySet()) {
            String gold = wanted.get(entry.getKey());
            if (gold != null) {
                articles++;
                sizes.merge(entry.getValue(), 1, Integer::sum);
                wantedSizes.merge(gold, 1, Integer::sum);
                shared.computeIfAbsent(entry.getValue(), any -> new HashMap<>()).merge(gold, 1, Integer::sum);
            }
        }
        double precision = 0;
        double recall = 0;
        for (Map.Entry<String, Map<String, Integer>> story : shared.entrySet()) {
            int size = sizes.getOrDefault(story.getKey(), 1);
            for (Map.Entry<String, Integer> part : story.getValue().entrySet()) {
                double square = (double) part.getValue() * part.getValue();
                precision += square / size;
                recall += square / wantedSizes.getOrDefault(part.getKey(), 1);
            }
        }
        return new BCubed(precision / articles, recall / articles);
    }
}
