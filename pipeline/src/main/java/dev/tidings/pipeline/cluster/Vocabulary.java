// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The terms of one language and how common each is, learned as articles come. Old counts fade: all are halved whenever
 * {@value #FULL} articles were counted, and terms that nobody uses any more are forgotten.
 */
final class Vocabulary {
    /** Fixed point of the counts: one article. */
    static final int ONE = 16;

    private static final int FULL = 1 << 15;
    /** How many articles the expectation weighs as much as: a list of common words is worth more than none. */
    private static final double LISTED = 4000;

    private static final double UNLISTED = 200;

    private final Map<String, Integer> ids = new HashMap<>();
    private final List<String> terms = new ArrayList<>();
    private final CommonWords common;
    private int[] counts = new int[1024];
    private double[] expected = new double[1024];
    private final double prior;
    private int articles;

    Vocabulary(CommonWords common) {
        this.common = common;
        this.prior = common.isKnown() ? LISTED : UNLISTED;
    }

    int size() {
        return terms.size();
    }

    String term(int id) {
        return terms.get(id);
    }

    int count(int id) {
        return counts[id];
    }

    int articles() {
        return articles;
    }

    int id(String term) {
        Integer known = ids.get(term);
        return known != null ? known : append(term, 0);
    }

    int append(String term, int count) {
        return append(term, count, prior * common.share(term));
    }

    private int append(String term, int count, double expectation) {
        int id = terms.size();
        if (id == counts.length) {
            counts = Arrays.copyOf(counts, id * 2);
            expected = Arrays.copyOf(expected, id * 2);
        }
        terms.add(term);
        ids.put(term, id);
        counts[id] = count;
        expected[id] = expectation;
        return id;
    }

    void learn(int id, int amount) {
        counts[id] += amount;
    }

    void learned(int howMany) {
        articles = howMany;
    }

    /** Counts an article; answers whether the counts are to fade now. */
    boolean countArticle() {
        return ++articles >= FULL;
    }

    /** The share of articles that have the term. */
    double share(int id) {
        return Math.min(1, (counts[id] / (double) ONE + expected[id]) / (articles + prior));
    }

    double rarity(int id) {
        return -Math.log(share(id));
    }

    /** Halves all counts and forgets unused terms; answers the new id of each old one, -1 for the forgotten. */
    int[] fade(boolean[] inUse) {
        int[] renamed = new int[terms.size()];
        List<String> kept = new ArrayList<>();
        int[] halves = new int[renamed.length];
        double[] priors = new double[renamed.length];
        for (int id = 0; id < renamed.length; id++) {
            int half = counts[id] >> 1;
            boolean keep = inUse[id] || half >= ONE;
            renamed[id] = keep ? kept.size() : -1;
            if (keep) {
                halves[kept.size()] = half;
                priors[kept.size()] = expected[id];
                kept.add(terms.get(id));
            }
        }
        terms.clear();
        ids.clear();
        for (int i = 0; i < kept.size(); i++) {
            append(kept.get(i), halves[i], priors[i]);
        }
        articles >>= 1;
        return renamed;
    }
}
