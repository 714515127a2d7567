// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Pages that hide their article until a script shows it. Only hidden elements that together, in one place, hold a whole
 * article can be that; short hidden texts, and what is hidden once more within, stay hidden.
 */
final class HiddenArticle {
    private static final double LEAST = 1500;
    private static final double TIMES = 3;
    /** With more to read than this, the page shows its article. */
    private static final double MOST_VISIBLE = 600;

    private HiddenArticle() {}

    /** Whether so much is hidden that the article may be. */
    static boolean isLikely(ArticleChoice visible) {
        return visible.kept <= MOST_VISIBLE
                && visible.hiddenWeight >= LEAST
                && visible.hiddenWeight >= TIMES * visible.kept;
    }

    /** Whether what was shown turned out to be the article. */
    static boolean isConfirmed(ArticleChoice visible, ArticleChoice all, List<TextBlock> shown) {
        double gain = 0;
        for (TextBlock block : shown) {
            gain += all.keep[block.index] ? block.weight : 0;
        }
        return gain >= LEAST && gain >= TIMES * visible.kept;
    }

    /** Shows the blocks that may be the article; they are given back, to be hidden again. */
    static List<TextBlock> show(PageTree tree) {
        Map<Integer, Double> sums = new HashMap<>();
        for (TextBlock block : tree.blocks) {
            sums.merge(place(tree, block), block.weight, Double::sum);
        }
        List<TextBlock> shown = new ArrayList<>();
        for (TextBlock block : tree.blocks) {
            int place = place(tree, block);
            if (place >= 0 && sums.getOrDefault(place, 0.0) >= LEAST) {
                block.hidden = false;
                shown.add(block);
            }
        }
        return shown;
    }

    /** What the element stands in that hides a block, or -1 when it is seen or hidden more than once. */
    private static int place(PageTree tree, TextBlock block) {
        int place = -1;
        for (int row = block.hidden ? block.owner : -1; row >= 0; row = tree.parent(row)) {
            if ((tree.flags(row) & Tags.HIDDEN) != 0) {
                if (place >= 0) {
                    return -1;
                }
                place = Math.max(0, tree.parent(row));
            }
        }
        return place;
    }
}
