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

    static List<Block> assemble(PageTree tree, boolean[] keep) {
        return new BlockAssembler(tree, keep).assemble();
    }

    private List<Block> assemble() {
        List<Block> out = new ArrayList<>();
        List<TextBlock> blocks = tree.blocks;
        int last = lastKept();
        boolean begun = false;
        for (int at = 0; at <= last; at++) {
            TextBlock block = blocks.get(at);
            begun |= keep[at];
            if (keep[at]) {
                int end = isCell(block) ? endOfRow(at) : at + 1;
                if (end - at > 1) {
                    out.add(new Block(BlockKind.TABLE, row(at, end)));
                    at = end - 1;
                } else {
                    out.add(new Block(kind(block), block.text));
                }
            } else if (begun && isCaption(block)) {
                out.add(new Block(BlockKind.CAPTION, block.text));
            }
        }
        return out;
    }

    private int lastKept() {
        int last = -1;
        for (int at = 0; at < keep.length; at++) {
            last = keep[at] ? at : last;
        }
        return last;
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

    private static boolean isCell(TextBlock block) {
        return block.is(Tags.CELL) && block.row >= 0 && block.text.length() <= LONGEST_CELL && block.headingLevel == 0;
    }

    private int endOfRow(int start) {
        TextBlock first = tree.blocks.get(start);
        int at = start + 1;
        while (at < keep.length && keep[at] && isCell(tree.blocks.get(at)) && tree.blocks.get(at).row == first.row) {
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
