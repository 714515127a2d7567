// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import dev.tidings.core.model.Block;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** All visible blocks of a piece of HTML. */
public final class FragmentBlocks {
    private static final int DEPTH = 400;

    private FragmentBlocks() {}

    /** In reading order. */
    public static List<Block> of(String html) {
        Document document = Parser.htmlParser().setMaxDepth(DEPTH).parseInput(html, "");
        PageTree tree = BlockWalk.over(document, new PageMarks());
        boolean[] keep = new boolean[tree.blocks.size()];
        for (TextBlock block : tree.blocks) {
            keep[block.index] = !block.hidden;
        }
        return BlockAssembler.assemble(tree, keep);
    }
}
