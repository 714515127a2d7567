// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

/**
 * The element that holds the article: the subtree whose blocks, each counted by its weight and by how likely it is
 * article text, sum up highest. Unlikely text inside counts against it, so that it is neither a paragraph nor the page.
 */
final class Container {
    private static final double MOST_FOR_ONE = 1200;

    private Container() {}

    /** The row of the container, or -1 when nothing on the page is likely. */
    static int find(PageTree tree, double[] likely) {
        double[] sums = new double[likely.length + 1];
        for (TextBlock block : tree.blocks) {
            double value = block.hidden ? 0 : Math.min(MOST_FOR_ONE, block.weight + 5) * (2 * likely[block.index] - 1);
            sums[block.index + 1] = sums[block.index] + value;
        }
        int best = -1;
        double most = 0;
        for (int row = 0; row < tree.size(); row++) {
            if ((tree.flags(row) & Tags.BLOCK) != 0) {
                double sum = sums[tree.endBlock(row)] - sums[tree.firstBlock(row)];
                if (sum > 0 && sum >= most) {
                    most = sum;
                    best = row;
                }
            }
        }
        return best;
    }
}
