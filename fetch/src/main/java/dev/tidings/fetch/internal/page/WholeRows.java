// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

/** A row of a data table is worth nothing in pieces: it is the article's, or it is not. */
final class WholeRows {
    private WholeRows() {}

    /** Keeps each row of which half of the letters are kept, and drops the cells of the others. */
    static void decide(PageTree tree, boolean[] keep) {
        int from = 0;
        while (from < keep.length) {
            int to = from + 1;
            if (isShownCell(tree, tree.blocks.get(from))) {
                while (to < keep.length
                        && isShownCell(tree, tree.blocks.get(to))
                        && tree.blocks.get(to).row == tree.blocks.get(from).row) {
                    to++;
                }
                if (to - from > 1) {
                    decide(tree, keep, from, to);
                }
            }
            from = to;
        }
    }

    private static boolean isShownCell(PageTree tree, TextBlock block) {
        return !block.hidden && BlockAssembler.isCell(tree, block);
    }

    private static void decide(PageTree tree, boolean[] keep, int from, int to) {
        double all = 0;
        double kept = 0;
        for (int at = from; at < to; at++) {
            double weight = tree.blocks.get(at).weight + 1;
            all += weight;
            kept += keep[at] ? weight : 0;
        }
        for (int at = from; at < to; at++) {
            keep[at] = kept >= all / 2;
        }
    }
}
