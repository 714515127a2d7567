// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import java.util.List;

/** A row of a data table is worth nothing in pieces: it is the article's, or it is not. */
final class WholeRows {
    private WholeRows() {}

    /** Keeps each row of which half of the letters are kept, and drops the cells of the others. */
    static void decide(List<TextBlock> blocks, boolean[] keep) {
        int from = 0;
        while (from < keep.length) {
            int to = from + 1;
            if (isShownCell(blocks.get(from))) {
                while (to < keep.length && isShownCell(blocks.get(to)) && blocks.get(to).row == blocks.get(from).row) {
                    to++;
                }
                if (to - from > 1) {
                    decide(blocks, keep, from, to);
                }
            }
            from = to;
        }
    }

    private static boolean isShownCell(TextBlock block) {
        return !block.hidden && BlockAssembler.isCell(block);
    }

    private static void decide(List<TextBlock> blocks, boolean[] keep, int from, int to) {
        double all = 0;
        double kept = 0;
        for (int at = from; at < to; at++) {
            double weight = blocks.get(at).weight + 1;
            all += weight;
            kept += keep[at] ? weight : 0;
        }
        for (int at = from; at < to; at++) {
            keep[at] = kept >= all / 2;
        }
    }
}
