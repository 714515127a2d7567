// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline.cluster;

import java.util.Arrays;
import java.util.Map;

/** What was read of an article: its terms in ascending order, each with how often and how prominently it stands there. */
final class TermList {
    private final int[] terms;
    private final double[] prominences;

    private TermList(int[] terms, double[] prominences) {
        this.terms = terms;
        this.prominences = prominences;
    }

    /** @param read as {@link TermReader#read} gives it; terms that the vocabulary does not hold are added in this order */
    static TermList of(Map<String, Double> read, Vocabulary vocabulary) {
        long[] order = new long[read.size()];
        double[] asRead = new double[order.length];
        int at = 0;
        for (Map.Entry<String, Double> term : read.entrySet()) {
            asRead[at] = term.getValue();
            order[at] = (long) vocabulary.id(term.getKey()) << 32 | at;
            at++;
        }
        Arrays.sort(order);
        int[] terms = new int[order.length];
        double[] prominences = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            terms[i] = (int) (order[i] >> 32);
            prominences[i] = asRead[(int) order[i]];
        }
        return new TermList(terms, prominences);
    }

    int size() {
        return terms.length;
    }

    int term(int at) {
        return terms[at];
    }

    double prominence(int at) {
        return prominences[at];
    }

    /** A copy of the terms alone. */
    int[] terms() {
        return terms.clone();
    }

    boolean isSame(TermList other) {
        return Arrays.equals(terms, other.terms) && Arrays.equals(prominences, other.prominences);
    }

    /** Says which of its terms are in use. */
    void mark(boolean[] inUse) {
        for (int term : terms) {
            inUse[term] = true;
        }
    }

    /** The vocabulary gave its terms other numbers, in the same order. */
    void rename(int[] renamed) {
        for (int i = 0; i < terms.length; i++) {
            terms[i] = renamed[terms[i]];
        }
    }
}
