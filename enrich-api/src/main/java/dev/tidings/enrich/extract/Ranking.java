// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * How well sentences tell together what their documents tell: the F-measure that words and pairs of words are expected to
 * reach against a summary by a person (see {@link Salience}). What is said already counts no more, so the next best
 * sentence is one that repeats little.
 */
final class Ranking {
    /** What a pair of words counts beside a word. */
    private static final double PAIR = 1.6;
    /** What a word counts that is said again. */
    private static final double AGAIN = 0.1;

    private static final double EMPTY_AGAIN = 0.2;
    /** Opening sentences are long and carry what others say too: their words are expected a little too often. */
    private static final double OPENING = 0.03;
    /** What a sentence's mean likeness to all others counts in a long summary. */
    private static final double CENTRAL = 2;
    /** Words of a summary when nobody says how long it shall be. */
    private static final double USUAL_WORDS = 55;

    private final List<Candidate> candidates;
    private final List<Map<String, Integer>> words = new ArrayList<>();
    private final List<Set<Salience.Pair>> pairs = new ArrayList<>();
    private final Likeness likeness;
    private final Salience salience;
    private final double length;
    private final double times;
    private final double[] centrality;

    Ranking(List<Candidate> candidates, List<String> headlines) {
        this(candidates, USUAL_WORDS, new Salience(candidates, headlines, Salience.Models.shared()));
    }

    /** For a summary of so many words; two Han characters are one word. */
    Ranking(List<Candidate> candidates, double words, Salience salience) {
        this.candidates = candidates;
        this.salience = salience;
        this.likeness = new Likeness(candidates.stream().map(Candidate::terms).toList());
        this.times = Math.max(1, words / (2 * USUAL_WORDS));
        this.centrality = centrality();
        int tokens = 0;
        int reading = 0;
        for (Candidate candidate : candidates) {
            Map<String, Integer> counts = new HashMap<>();
            candidate.tokens().forEach(t -> counts.merge(t, 1, Integer::sum));
            this.words.add(counts);
            this.pairs.add(Salience.pairs(candidate.tokens()));
            tokens += candidate.tokens().size();
            reading += candidate.terms().readingWords();
        }
        this.length = reading == 0 ? words : words * Math.max(1, (double) tokens / reading);
    }

    /** What the sentence is worth by itself. */
    double score(int i) {
        return value(List.of(i));
    }

    /** What the sentences are worth together; 0 for none. */
    double value(List<Integer> chosen) {
        return new Cover(chosen).value();
    }

    /** The next best sentence beside the chosen ones; -1 when none is left. */
    int next(List<Integer> chosen, IntPredicate eligible) {
        Cover cover = new Cover(chosen);
        int best = -1;
        double bestValue = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < candidates.size(); i++) {
            if (!chosen.contains(i) && eligible.test(i)) {
                double value = cover.valueWith(i);
                if (value > bestValue) {
                    best = i;
                    bestValue = value;
                }
            }
        }
        return best;
    }

    /** The greatest likeness to one of the chosen. */
    double repeats(int i, List<Integer> chosen) {
        return chosen.stream().mapToDouble(c -> likeness.between(i, c)).max().orElse(0);
    }

    /** What a chance in a usual summary becomes in one that is so many times as long. */
    private double longer(double chance) {
        return times == 1 ? chance : 1 - Math.pow(1 - chance, times);
    }

    private double[] centrality() {
        double[] central = new double[candidates.size()];
        for (int i = 0; i < central.length; i++) {
            for (int j = 0; j < i; j++) {
                double like = likeness.between(i, j) / (central.length - 1);
                central[i] += like;
                central[j] += like;
            }
        }
        return central;
    }

    /** The words and pairs that some sentences say. */
    private final class Cover {
        private final Map<String, Integer> said = new HashMap<>();
        private final Set<Salience.Pair> saidPairs = new HashSet<>();
        private double shared;
        private int size;
        private int openings;
        private double central;

        Cover(List<Integer> chosen) {
            for (int i : chosen) {
                shared += gain(i);
                size += candidates.get(i).tokens().size();
                openings += candidates.get(i).position() == 0 ? 1 : 0;
                central += centrality[i];
                words.get(i).forEach((w, n) -> said.merge(w, n, Integer::sum));
                saidPairs.addAll(pairs.get(i));
            }
        }

        double value() {
            return value(shared, size, openings, central);
        }

        double valueWith(int i) {
            Candidate candidate = candidates.get(i);
            return value(
                    shared + gain(i),
                    size + candidate.tokens().size(),
                    openings + (candidate.position() == 0 ? 1 : 0),
                    central + centrality[i]);
        }

        private double value(double expected, int tokens, int first, double middle) {
            return 2 * expected / (tokens + length) - OPENING * first + CENTRAL * (1 - 1 / times) * middle;
        }

        private double gain(int i) {
            double gain = 0;
            for (Map.Entry<String, Integer> word : words.get(i).entrySet()) {
                int before = said.getOrDefault(word.getKey(), 0);
                double chance = longer(salience.word(word.getKey()));
                double again = Tokens.isEmpty(word.getKey()) ? EMPTY_AGAIN : AGAIN;
                gain += before == 0 ? chance : 0;
                gain += before < 2 && before + word.getValue() > 1 ? again * chance : 0;
            }
            for (Salience.Pair pair : pairs.get(i)) {
                gain += saidPairs.contains(pair) ? 0 : PAIR * longer(salience.pair(pair));
            }
            return gain;
        }
    }
}
