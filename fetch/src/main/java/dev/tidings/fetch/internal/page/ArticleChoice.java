// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import java.util.ArrayList;
import java.util.List;

/** Which blocks of a page are the article, and how sure that is. */
final class ArticleChoice {
    /** A block less probable than this is never kept. */
    private static final double LEAST = 0.1;
    /** Probabilities are counted in so many steps. */
    private static final int STEPS = 200;

    final boolean[] keep;
    final double confidence;
    /** Letters kept, and letters that readers do not see. */
    double kept;

    double hiddenWeight;
    /** By a user's rule, which is right whatever the page looks like. */
    boolean ruled;

    final List<String> warnings = new ArrayList<>();
    /** The first and last kept block of some length; 0 and the number of blocks when there is none. */
    final int start;

    final int end;

    private ArticleChoice(PageTree tree, boolean[] keep, double confidence) {
        this.keep = keep;
        this.confidence = confidence;
        int first = -1;
        int last = -1;
        for (TextBlock block : tree.blocks) {
            if (keep[block.index] && block.weight > 60) {
                first = first < 0 ? block.index : first;
                last = block.index;
            }
        }
        this.start = first < 0 ? 0 : first;
        this.end = last < 0 ? tree.blocks.size() - 1 : last;
    }

    /** By the models; the block of the title, or -1. */
    static ArticleChoice of(PageTree tree, ArticleModel.Judgement judgement, int title) {
        boolean[] keep = new boolean[tree.blocks.size()];
        double least = Math.max(LEAST, bestExpected(tree, judgement) / 2);
        double kept = 0;
        double right = 0;
        double expected = 0;
        double hiddenWeight = 0;
        int hiddenBlocks = 0;
        for (TextBlock block : tree.blocks) {
            double p = judgement.probability(block);
            if (block.hidden) {
                boolean text = block.weight >= 20;
                hiddenWeight += text ? block.weight : 0;
                hiddenBlocks += text ? 1 : 0;
                continue;
            }
            expected += p * block.weight;
            if (p >= least) {
                keep[block.index] = true;
                kept += block.weight;
                right += p * block.weight;
            }
        }
        WholeRows.decide(tree, keep);
        SecondArticle.cut(tree, title, keep);
        trim(tree, keep);
        double confidence = isNone(keep) || kept + expected <= 0 ? 0 : 2 * right / (kept + expected);
        ArticleChoice choice = new ArticleChoice(tree, keep, confidence);
        choice.kept = kept;
        choice.hiddenWeight = hiddenWeight;
        if (hiddenBlocks > 0) {
            choice.warnings.add(
                    "hidden text left out: " + hiddenBlocks + " blocks, " + Math.round(hiddenWeight) + " letters");
        }
        return choice;
    }

    /**
     * The F1 that the best choice can expect, counted in letters. Blocks from half of it on make up that choice (Lipton,
     * Elkan and Naryanaswamy, "Optimal Thresholding of Classifiers to Maximize F1 Measure", 2014): on a page that is
     * hard to read, less probable blocks are kept too.
     */
    private static double bestExpected(PageTree tree, ArticleModel.Judgement judgement) {
        double[] weights = new double[STEPS + 1];
        double[] expected = new double[STEPS + 1];
        double all = 0;
        for (TextBlock block : tree.blocks) {
            if (!block.hidden) {
                double p = judgement.probability(block);
                int step = (int) (p * STEPS);
                weights[step] += block.weight;
                expected[step] += p * block.weight;
                all += p * block.weight;
            }
        }
        double best = 0;
        double kept = 0;
        double right = 0;
        for (int step = STEPS; step >= 0; step--) {
            kept += weights[step];
            right += expected[step];
            best = Math.max(best, kept + all <= 0 ? 0 : 2 * right / (kept + all));
        }
        return best;
    }

    /** Cuts what no article begins or ends with: bare links before the first paragraph, rights lines after the last. */
    private static void trim(PageTree tree, boolean[] keep) {
        int at = 0;
        while (at < keep.length && (!keep[at] || isBareLink(tree.blocks.get(at)))) {
            keep[at++] = false;
        }
        at = keep.length - 1;
        while (at >= 0 && (!keep[at] || isRightsLine(tree.blocks.get(at)))) {
            keep[at--] = false;
        }
    }

    private static boolean isBareLink(TextBlock block) {
        return block.weight < 60 && block.linkDensity() > 0.9;
    }

    private static boolean isRightsLine(TextBlock block) {
        return block.weight < 120 && block.linkDensity() < 1 && TextCues.isRights(block.text);
    }

    /** By a user's rule: these rows and nothing else. */
    static ArticleChoice of(PageTree tree, List<Integer> rows) {
        boolean[] keep = new boolean[tree.blocks.size()];
        for (int row : rows) {
            for (int at = tree.firstBlock(row); at < tree.endBlock(row); at++) {
                keep[at] = !tree.blocks.get(at).hidden;
            }
        }
        ArticleChoice choice = new ArticleChoice(tree, keep, 1);
        choice.ruled = !choice.isEmpty();
        return choice;
    }

    boolean isEmpty() {
        return isNone(keep);
    }

    private static boolean isNone(boolean[] keep) {
        for (boolean each : keep) {
            if (each) {
                return false;
            }
        }
        return true;
    }
}
