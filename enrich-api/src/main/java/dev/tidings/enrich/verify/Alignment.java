// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.verify;

import dev.tidings.enrich.internal.Lexicon;
import dev.tidings.enrich.internal.Term;
import java.util.Arrays;
import java.util.List;

/**
 * A claim sentence laid over a window of the source, word by word in the same order: the heaviest common subsequence,
 * where words that stand together count more than words apart.
 */
final class Alignment {
    private static final double RUN = 0.15;
    private static final double AKIN = 0.6;
    private static final double SKIP = 0.03;
    private static final double BORDER = 0.3;

    private final List<Term> claim;
    private final SourceText source;
    private final int from;
    private final int to;
    private final int[] partner;
    private double gained;
    private double possible;

    private Alignment(List<Term> claim, SourceText source, int from, int to) {
        this.claim = claim;
        this.source = source;
        this.from = from;
        this.to = to;
        this.partner = new int[claim.size()];
        Arrays.fill(partner, -1);
    }

    /** Aligns with the words {@code from} (inclusive) to {@code to} (exclusive) of the source. */
    static Alignment of(List<Term> claim, SourceText source, int from, int to) {
        Alignment made = new Alignment(claim, source, from, to);
        made.align();
        return made;
    }

    private void align() {
        int n = claim.size();
        int m = to - from;
        double[][] best = new double[n + 1][m + 1];
        double[][] run = new double[n + 1][m + 1];
        double[] weight = new double[n];
        for (int i = 0; i < n; i++) {
            weight[i] = source.weight(claim.get(i));
            possible += weight[i];
        }
        for (int i = 1; i <= n; i++) {
            for (int j = 1; j <= m; j++) {
                double likeness = likeness(claim.get(i - 1), source.word(from + j - 1));
                double matched = Double.NEGATIVE_INFINITY;
                if (likeness > 0) {
                    double w = weight[i - 1] * likeness;
                    matched = Math.max(best[i - 1][j - 1] + w, run[i - 1][j - 1] + w + RUN);
                }
                run[i][j] = matched;
                best[i][j] = Math.max(matched, Math.max(best[i - 1][j], best[i][j - 1] - skip(j)));
            }
        }
        trace(best, run, weight);
    }

    /** What it costs to leave out the window's word number j (from 1). */
    private double skip(int j) {
        boolean border = j > 1 && source.sentenceOf(from + j - 1) != source.sentenceOf(from + j - 2);
        return border ? SKIP + BORDER : SKIP;
    }

    private void trace(double[][] best, double[][] run, double[] weight) {
        int i = claim.size();
        int j = 0;
        for (int k = 1; k <= to - from; k++) {
            j = best[i][k] > best[i][j] + 1e-9 ? k : j;
        }
        boolean inRun = false;
        while (i > 0 && j > 0 && (inRun || best[i][j] > 0)) {
            if (inRun || run[i][j] == best[i][j]) {
                partner[i - 1] = from + j - 1;
                double w = weight[i - 1] * likeness(claim.get(i - 1), source.word(from + j - 1));
                gained += w;
                inRun = run[i - 1][j - 1] + w + RUN > best[i - 1][j - 1] + w;
                i--;
                j--;
            } else if (best[i - 1][j] == best[i][j]) {
                i--;
            } else {
                j--;
            }
        }
    }

    /** 1 for the same word or number, less for words that may replace each other, 0 for others. */
    static double likeness(Term a, Term b) {
        if (a.isNumber() || b.isNumber()) {
            return SourceText.sameNumber(a, b) ? 1 : 0;
        }
        if (a.key().equals(b.key())) {
            return 1;
        }
        if (a.kind() == Term.Kind.HAN || b.kind() == Term.Kind.HAN) {
            return 0;
        }
        if (Lexicon.shared().akin(a.word(), b.word())) {
            return AKIN;
        }
        return sameRoot(a.key(), b.key()) ? AKIN : 0;
    }

    static boolean sameRoot(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        int common = 0;
        while (common < shorter && a.charAt(common) == b.charAt(common)) {
            common++;
        }
        return common >= 5 && common >= Math.max(a.length(), b.length()) - 3;
    }

    List<Term> claim() {
        return claim;
    }

    SourceText source() {
        return source;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** The source word that the claim word stands on, or -1. */
    int partner(int claimWord) {
        return partner[claimWord];
    }

    boolean aligned(int claimWord) {
        return partner[claimWord] >= 0;
    }

    /** The share of the claim's weight that found its place, 0 to 1. */
    double coverage() {
        return possible == 0 ? 0 : gained / possible;
    }

    double gained() {
        return gained;
    }

    /** The source word on which the claim word before this one stands, or -1. */
    int anchorBefore(int claimWord) {
        for (int i = claimWord - 1; i >= 0; i--) {
            if (partner[i] >= 0) {
                return partner[i];
            }
        }
        return -1;
    }

    /** The source word on which the next aligned claim word stands, or -1. */
    int anchorAfter(int claimWord) {
        for (int i = claimWord + 1; i < partner.length; i++) {
            if (partner[i] >= 0) {
                return partner[i];
            }
        }
        return -1;
    }

    /** Stretches of claim words that found no place. */
    int changes() {
        int changes = 0;
        for (int i = 0; i < partner.length; i++) {
            changes += partner[i] < 0 && (i == 0 || partner[i - 1] >= 0) ? 1 : 0;
        }
        return changes;
    }

    /** Stretches of source words between first and last place that no claim word stands on. */
    int gaps() {
        int gaps = 0;
        int last = -1;
        for (int p : partner) {
            gaps += p >= 0 && last >= 0 && p > last + 1 ? 1 : 0;
            last = p >= 0 ? p : last;
        }
        return gaps;
    }

    int firstPartner() {
        return anchorAfter(-1);
    }

    int lastPartner() {
        return anchorBefore(partner.length);
    }
}
