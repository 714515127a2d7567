// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * The page as a table: a row for each element in document order, and the text blocks. Every subtree is a range of rows
 * and a range of blocks, so that sums over a subtree are differences of prefix sums.
 */
final class PageTree {
    /** Stands for a single line break among the runs of a block. */
    static final TextNode BREAK = new TextNode(" ");

    private Element[] elements = new Element[1024];
    private int[] parents = new int[1024];
    private int[] ends = new int[1024];
    private int[] flags = new int[1024];
    private int[] hints = new int[1024];
    private int[] classes = new int[1024];
    private int[] firstBlocks = new int[1024];
    private int[] endBlocks = new int[1024];
    private int size;

    final List<TextBlock> blocks = new ArrayList<>();
    /** The runs of text that blocks were read from, in their order. */
    final List<TextNode> runs = new ArrayList<>();
    /** Hints of a row and all rows above it, without bad names of wrappers; filled by {@link #finish}. */
    int[] chainHints = {};
    /** Tag flags of a row and all rows above it; filled by {@link #finish}. */
    int[] chainFlags = {};

    private double[] weights = {};
    private double[] linkWeights = {};

    int open(Element element, int parent, int flag, OwnAttributes own) {
        if (size == parents.length) {
            grow();
        }
        elements[size] = element;
        parents[size] = parent;
        flags[size] = flag;
        hints[size] = own.hints;
        classes[size] = own.classes;
        firstBlocks[size] = blocks.size();
        return size++;
    }

    void close(int row) {
        ends[row] = size;
        endBlocks[row] = blocks.size();
    }

    private void grow() {
        int length = size * 2;
        elements = Arrays.copyOf(elements, length);
        parents = Arrays.copyOf(parents, length);
        ends = Arrays.copyOf(ends, length);
        flags = Arrays.copyOf(flags, length);
        hints = Arrays.copyOf(hints, length);
        classes = Arrays.copyOf(classes, length);
        firstBlocks = Arrays.copyOf(firstBlocks, length);
        endBlocks = Arrays.copyOf(endBlocks, length);
    }

    /** Computes sums and inherited hints; called once, after the walk. */
    void finish() {
        weights = new double[blocks.size() + 1];
        linkWeights = new double[blocks.size() + 1];
        for (TextBlock block : blocks) {
            weights[block.index + 1] = weights[block.index] + block.weight;
            linkWeights[block.index + 1] = linkWeights[block.index] + block.linkWeight;
        }
        chainHints = new int[size];
        chainFlags = new int[size];
        double prose = proseWeight(0, blocks.size());
        for (int row = 0; row < size; row++) {
            boolean wrapper = proseWeight(firstBlocks[row], endBlocks[row]) > 0.5 * prose;
            int own = wrapper ? hints[row] & NameHints.GOOD : hints[row];
            int above = parents[row] < 0 ? 0 : chainHints[parents[row]];
            chainHints[row] = above | own;
            int flagsAbove = parents[row] < 0 ? 0 : chainFlags[parents[row]];
            int flag = wrapper ? flags[row] & ~(Tags.HEADER | Tags.FOOTER | Tags.FORM | Tags.ASIDE) : flags[row];
            chainFlags[row] = flagsAbove | flag;
        }
    }

    int size() {
        return size;
    }

    Element element(int row) {
        return elements[row];
    }

    int parent(int row) {
        return parents[row];
    }

    /** The row after the last of this subtree. */
    int end(int row) {
        return ends[row];
    }

    int flags(int row) {
        return flags[row];
    }

    int hints(int row) {
        return hints[row];
    }

    /** A hash of the class attribute. */
    int classes(int row) {
        return classes[row];
    }

    int firstBlock(int row) {
        return firstBlocks[row];
    }

    int endBlock(int row) {
        return endBlocks[row];
    }

    boolean contains(int ancestor, int row) {
        return row >= ancestor && row < ends[ancestor];
    }

    double weight(int from, int to) {
        return weights[to] - weights[from];
    }

    double linkWeight(int from, int to) {
        return linkWeights[to] - linkWeights[from];
    }

    /** Text outside of links. */
    double proseWeight(int from, int to) {
        return weight(from, to) - linkWeight(from, to);
    }
}
