// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.verify;

import dev.tidings.enrich.internal.Lexicon;
import dev.tidings.enrich.internal.Term;
import java.util.ArrayList;
import java.util.List;

/**
 * How near to each other the source has the words that the claim puts together, whatever their order.
 *
 * @param sentenceBag the share of the claim's weight that one sentence of the source holds
 * @param wideBag the same for three sentences in a row
 * @param bound the share of neighbouring content words that stand near each other in the source too
 * @param inOrder the share that does so in the same order
 * @param fused the share of neighbours that the source has, but only far apart
 */
record Neighbours(double sentenceBag, double wideBag, double bound, double inOrder, double fused) {
    private static final int NEAR = 6;
    private static final int FAR = 15;

    static Neighbours of(Alignment a) {
        SourceText source = a.source();
        double[] bags = bags(source, a.claim());
        List<Term> content = new ArrayList<>();
        for (Term t : a.claim()) {
            if (!Lexicon.shared().isStop(t.word())) {
                content.add(t);
            }
        }
        int bound = 0;
        int inOrder = 0;
        int fused = 0;
        for (int i = 0; i + 1 < content.size(); i++) {
            int distance = distance(source, content.get(i), content.get(i + 1));
            bound += Math.abs(distance) <= NEAR ? 1 : 0;
            inOrder += distance > 0 && distance <= NEAR ? 1 : 0;
            fused += distance != Integer.MAX_VALUE && Math.abs(distance) > FAR ? 1 : 0;
        }
        double pairs = Math.max(1, content.size() - 1);
        return new Neighbours(bags[0], bags[1], bound / pairs, inOrder / pairs, fused / pairs);
    }

    /** The smallest signed distance of the two words; the largest integer when one is missing. */
    private static int distance(SourceText source, Term first, Term second) {
        int best = Integer.MAX_VALUE;
        for (String a : source.companions(first)) {
            for (String b : source.companions(second)) {
                int found = distance(source.places(a), source.places(b));
                best = closer(found, best) ? found : best;
            }
        }
        return best;
    }

    private static int distance(List<Integer> first, List<Integer> second) {
        int best = Integer.MAX_VALUE;
        int j = 0;
        for (int p : first) {
            while (j + 1 < second.size() && second.get(j + 1) < p) {
                j++;
            }
            for (int k = j; k < Math.min(second.size(), j + 2); k++) {
                int d = second.get(k) - p;
                best = d != 0 && closer(d, best) ? d : best;
            }
        }
        return best;
    }

    private static boolean closer(int a, int b) {
        return a != Integer.MAX_VALUE && (b == Integer.MAX_VALUE || Math.abs(a) < Math.abs(b));
    }

    private static double[] bags(SourceText source, List<Term> claim) {
        double[] held = new double[source.sentenceCount() + 2];
        double[] wide = new double[source.sentenceCount() + 2];
        double total = 0;
        for (Term t : claim) {
            double w = source.weight(t);
            total += w;
            int lastHeld = -1;
            int lastWide = -1;
            for (int p : source.places(t.key())) {
                int s = source.sentenceOf(p);
                if (s != lastHeld) {
                    held[s] += w;
                    lastHeld = s;
                }
                for (int k = Math.max(lastWide + 1, Math.max(0, s - 1)); k <= s + 1; k++) {
                    wide[k] += w;
                    lastWide = k;
                }
            }
        }
        return new double[] {share(held, total), share(wide, total)};
    }

    private static double share(double[] held, double total) {
        double best = 0;
        for (double h : held) {
            best = Math.max(best, h);
        }
        return total == 0 ? 0 : best / total;
    }
}
