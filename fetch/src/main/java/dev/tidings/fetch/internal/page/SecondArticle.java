// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

/** Pages that show whole articles one after the other, as those that load the next one while readers scroll. */
final class SecondArticle {
    private SecondArticle() {}

    /**
     * Drops what stands in the article elements after the one with the title, if they begin with a headline of the same level:
     * these are articles of their own. The title's element is the innermost one around it.
     */
    static void cut(PageTree tree, int title, boolean[] keep) {
        int own = title < 0 || tree.blocks.get(title).headingLevel == 0 ? -1 : article(tree, title);
        if (own < 0) {
            return;
        }
        int level = tree.blocks.get(title).headingLevel;
        for (int row = tree.end(own); row < tree.size(); row++) {
            if ((tree.flags(row) & Tags.ARTICLE) != 0 && begins(tree, row, level)) {
                for (int at = tree.firstBlock(row); at < tree.endBlock(row); at++) {
                    keep[at] = false;
                }
                row = tree.end(row) - 1;
            }
        }
    }

    private static int article(PageTree tree, int block) {
        int row = tree.blocks.get(block).owner;
        while (row >= 0 && (tree.flags(row) & Tags.ARTICLE) == 0) {
            row = tree.parent(row);
        }
        return row;
    }

    private static boolean begins(PageTree tree, int row, int level) {
        for (int at = tree.firstBlock(row); at < tree.endBlock(row); at++) {
            int heading = tree.blocks.get(at).headingLevel;
            if (heading > 0) {
                return heading == level;
            }
        }
        return false;
    }
}
