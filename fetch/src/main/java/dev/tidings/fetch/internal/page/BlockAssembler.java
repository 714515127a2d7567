// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import dev.tidings.core.model.Block;
import dev.tidings.core.model.BlockKind;
import java.util.ArrayList;
import java.util.List;

/** Turns the chosen text blocks into the blocks of an article: rows of data tables joined, captions between kept text. */
final class BlockAssembler {
    private static final int LONGEST_CELL = 200;

    private final PageTree tree;
    private final boolean[] keep;

    private BlockAssembler(PageTree tree, boolean[] keep) {
        this.tree = tree;
        this.keep = keep;
    }

    /** The blocks of an article whose text blocks were {@linkplain #chosen chosen}. */
    static List<Block> assemble(PageTree tree, boolean[] chosen) {
        return new BlockAssembler(tree, chosen).assemble();
    }

    /** The kept blocks, and the captions between them. */
    static boolean[] chosen(PageTree tree, boolean[] keep) {
        boolean[] chosen = keep.clone();
        int last = keep.length - 1;
        while (last >= 0 && !keep[last]) {
            last--;
        }
        boolean begun = false;
        for (int at = 0; at <= last; at++) {
            begun |= keep[at];
            chosen[at] |= begun && isCaption(tree.blocks.get(at));
        }
        return chosen;
    }

    private List<Block> assemble() {
        List<Block> out = new ArrayList<>();
        for (int at = 0; at < keep.length; at++) {
            TextBlock block = tree.blocks.get(at);
            if (keep[at]) {
                int end = isCell(tree, block) ? endOfRow(at) : at + 1;
                out.add(end - at > 1 ? new Block(BlockKind.TABLE, row(at, end)) : new Block(kind(block), block.text));
                at = end - 1;
            }
        }
        return out;
    }

    /** A caption in the midst of the article is worth keeping though it is no running text. */
    private static boolean isCaption(TextBlock block) {
        return block.is(Tags.CAPTION)
                && !block.hidden
                && block.weight >= 12
                && block.linkDensity() < 0.5
                && block.text.length() < 600;
    }

    static BlockKind kind(TextBlock block) {
        if (block.is(Tags.CAPTION)) {
            return BlockKind.CAPTION;
        }
        if (block.headingLevel > 0) {
            return BlockKind.HEADING;
        }
        if (block.is(Tags.PRE)) {
            return BlockKind.CODE;
        }
        if (block.is(Tags.ITEM)) {
            return BlockKind.LIST_ITEM;
        }
        return block.is(Tags.QUOTE) ? BlockKind.QUOTE : BlockKind.PARAGRAPH;
    }

    /** Text in a cell of a table of data; tables that lay out a page have cells of more text. */
    static boolean isCell(PageTree tree, TextBlock block) {
        if (!block.is(Tags.CELL) || block.row < 0 || block.headingLevel > 0 || block.text.length() > LONGEST_CELL) {
            return false;
        }
        int cell = block.owner;
        while (cell > block.row && (tree.flags(cell) & Tags.CELL) == 0) {
            cell = tree.parent(cell);
        }
        return tree.weight(tree.firstBlock(cell), tree.endBlock(cell)) <= LONGEST_CELL;
    }

    private int endOfRow(int start) {
        TextBlock first = tree.blocks.get(start);
        int at = start + 1;
        while (at < keep.length
                && keep[at]
                && isCell(tree, tree.blocks.get(at))
                && tree.blocks.get(at).row == first.row) {
            at++;
        }
        return at;
    }

    private String row(int from, int to) {
        StringBuilder out = new StringBuilder();
        for (int at = from; at < to; at++) {
            out.append(out.isEmpty() ? "" : " | ").append(tree.blocks.get(at).text);
        }
        return out.toString();
    }
}
