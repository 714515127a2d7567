// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.verify;

import dev.tidings.enrich.internal.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Finds the window of a source, one to three sentences long, on which a claim sentence stands best. */
final class Aligner {
    private static final int CANDIDATES = 3;
    private static final int MAX_CLAIM = 400;
    private static final int MAX_WINDOW = 400;

    private final SourceText source;

    Aligner(SourceText source) {
        this.source = source;
    }

    /** The best alignment; over an empty window when nothing of the claim stands in the source. */
    Alignment best(List<Term> claim) {
        List<Term> head = claim.subList(0, Math.min(claim.size(), MAX_CLAIM));
        double[] overlap = overlap(head);
        int[] order = IntStream.range(0, overlap.length)
                .filter(s -> overlap[s] > 0)
                .boxed()
                .sorted((a, b) -> overlap[a] == overlap[b] ? a - b : Double.compare(overlap[b], overlap[a]))
                .limit(CANDIDATES)
                .mapToInt(Integer::intValue)
                .toArray();
        List<Alignment> tried = new ArrayList<>();
        for (int s : order) {
            tried.add(window(head, s, s + 1));
        }
        if (order.length > 0) {
            int top = order[0];
            tried.add(window(head, Math.max(0, top - 1), top + 1));
            tried.add(window(head, top, top + 2));
        }
        Alignment best = Alignment.of(head, source, 0, 0);
        double bestValue = -1;
        for (Alignment a : tried) {
            double value = a.coverage()
                    - 0.02 * (source.sentenceOf(Math.max(a.from(), a.to() - 1)) - source.sentenceOf(a.from()));
            if (value > bestValue + 1e-9) {
                best = a;
                bestValue = value;
            }
        }
        return best;
    }

    private Alignment window(List<Term> claim, int firstSentence, int endSentence) {
        int from = source.firstWord(firstSentence);
        int to = source.firstWord(Math.min(endSentence, source.sentenceCount()));
        return Alignment.of(claim, source, from, Math.min(to, from + MAX_WINDOW));
    }

    private double[] overlap(List<Term> claim) {
        double[] overlap = new double[source.sentenceCount()];
        for (Term term : claim) {
            int last = -1;
            double weight = source.weight(term);
            for (int place : source.places(term.key())) {
                int sentence = source.sentenceOf(place);
                if (sentence != last) {
                    overlap[sentence] += weight;
                    last = sentence;
                }
            }
        }
        return overlap;
    }
}
