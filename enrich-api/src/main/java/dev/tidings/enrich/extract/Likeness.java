// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cosine likeness of sentences over their content words, rare words counting more (Salton and Buckley 1988). */
final class Likeness {
    private final List<Map<String, Double>> vectors = new ArrayList<>();
    private final double[] norms;

    Likeness(List<SentenceTerms> sentences) {
        Map<String, Integer> spread = new HashMap<>();
        sentences.forEach(s -> s.counts().keySet().forEach(w -> spread.merge(w, 1, Integer::sum)));
        norms = new double[sentences.size()];
        for (int i = 0; i < sentences.size(); i++) {
            Map<String, Double> vector = new HashMap<>();
            double squares = 0;
            for (Map.Entry<String, Integer> e : sentences.get(i).counts().entrySet()) {
                double rarity = Math.log(1 + (double) sentences.size() / spread.getOrDefault(e.getKey(), 1));
                double weight = (1 + Math.log(e.getValue())) * rarity;
                vector.put(e.getKey(), weight);
                squares += weight * weight;
            }
            vectors.add(vector);
            norms[i] = squares == 0 ? 1 : Math.sqrt(squares);
        }
    }

    /** 0 for nothing in common, 1 for the same words. */
    double between(int i, int j) {
        Map<String, Double> a = vectors.get(i);
        Map<String, Double> b = vectors.get(j);
        if (a.size() > b.size()) {
            Map<String, Double> swap = a;
            a = b;
            b = swap;
        }
        double sum = 0;
        for (Map.Entry<String, Double> e : a.entrySet()) {
            sum += e.getValue() * b.getOrDefault(e.getKey(), 0.0);
        }
        return sum / norms[i] / norms[j];
    }
}
