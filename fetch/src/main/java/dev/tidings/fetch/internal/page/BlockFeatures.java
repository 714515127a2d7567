// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What can be said of a block before anyone knows where the article stands: the features of the first model. */
final class BlockFeatures {
    static final FeatureNames NAMES = new FeatureNames();

    private static final double[] WEIGHT = {3, 10, 25, 50, 80, 120, 200, 350, 600};
    private static final double[] LINKS = {0, 0.1, 0.25, 0.5, 0.8, 0.99};
    private static final double[] STOPS = {0, 1, 2, 5};
    private static final double[] SHARE = {0.02, 0.05, 0.15, 0.3, 0.6};
    private static final double[] PLACE = {0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95};
    private static final double[] COUNT = {0, 1, 3, 8};
    private static final double[] DENSITY = {0.05, 0.15, 0.3, 0.5, 0.8};

    private static final int BIAS = NAMES.flag("bias");
    private static final int OWN_WEIGHT = NAMES.group("weight", 10);
    private static final int OWN_LINKS = NAMES.group("links", 7);
    private static final int WEIGHT_LINKS = NAMES.group("weight*links", 40);
    private static final int OWN_STOPS = NAMES.group("stops", 5);
    private static final int SHAPE = NAMES.flags(
            "shape", "p", "item", "quote", "pre", "caption", "cell", "figure", "button", "bare", "short-item");
    private static final int LEVEL = NAMES.group("heading", 7);
    private static final int UNDER = NAMES.flags(
            "under", "nav", "aside", "footer", "header", "form", "article", "main", "dialog", "section", "hidden");
    private static final int CHAIN = NAMES.flags("chain", NameHints.NAMES);
    private static final int OWN = NAMES.flags("own", NameHints.NAMES);
    private static final int CUE = NAMES.flags("cue", TextCues.NAMES);
    private static final int PLACE_IN_PAGE = NAMES.group("place", 12);
    private static final int TITLE = NAMES.flags("title", "is", "before", "after", "absent", "next");
    private static final int PREVIOUS = NAMES.group("previous", 6);
    private static final int NEXT = NAMES.group("next", 6);
    private static final int SECOND_PREVIOUS = NAMES.group("previous2", 6);
    private static final int SECOND_NEXT = NAMES.group("next2", 6);
    private static final int KIND_SHARE = NAMES.group("kind-share", 6);
    private static final int PATH_SHARE = NAMES.group("path-share", 6);
    private static final int PARENT_SHARE = NAMES.group("parent-share", 6);
    private static final int PARENT_LINKS = NAMES.group("parent-links", 6);
    private static final int GRAND_SHARE = NAMES.group("grand-share", 6);
    private static final int GRAND_LINKS = NAMES.group("grand-links", 6);
    private static final int WITNESS = NAMES.group("witness", 5);
    private static final int NODE = NAMES.group("node", 4);
    private static final int NODE_LINKS = NAMES.group("node*links", 16);
    private static final int NODE_WEIGHT = NAMES.group("node*weight", 16);
    private static final int NODE_OUT = NAMES.group("node-out", 6);
    private static final int NODE_SHARE = NAMES.group("node-share", 6);
    private static final int TEASERS = NAMES.group("linked-headings", 5);
    private static final int REPEATED = NAMES.flag("repeated");
    private static final int SUMMARY = NAMES.flag("is-description");

    private static final int[] SHAPES = {
        Tags.PARAGRAPH, Tags.ITEM, Tags.QUOTE, Tags.PRE, Tags.CAPTION, Tags.CELL, Tags.FIGURE, Tags.BUTTON
    };
    private static final int[] ABOVE = {
        Tags.NAV,
        Tags.ASIDE,
        Tags.FOOTER,
        Tags.HEADER,
        Tags.FORM,
        Tags.ARTICLE,
        Tags.MAIN,
        Tags.DIALOG,
        Tags.SECTION,
        Tags.HIDDEN
    };

    private final PageTree tree;
    private final List<TextBlock> blocks;
    private final Witness witness;
    private final ScoredNode node;
    private final double prose;
    private final double[] kindShare;
    private final double[] pathShare;
    /** How many headings that are links stand between the title and a block: there other articles begin. */
    private final int[] linkedHeadings;

    private final Map<String, Integer> seen = new HashMap<>();

    BlockFeatures(PageTree tree, Witness witness) {
        this.tree = tree;
        this.blocks = tree.blocks;
        this.witness = witness;
        this.node = ScoredNode.of(tree);
        this.prose = Math.max(1, tree.proseWeight(0, blocks.size()));
        this.kindShare = shares(1);
        this.pathShare = shares(3);
        this.linkedHeadings = linkedHeadings();
        for (TextBlock block : blocks) {
            seen.merge(block.text, 1, Integer::sum);
        }
    }

    /** For each block, the share of the page's prose in blocks that stand in the same place of the same template. */
    private double[] shares(int levels) {
        Map<Long, double[]> sums = new HashMap<>();
        long[] keys = new long[blocks.size()];
        double all = 1;
        for (TextBlock block : blocks) {
            double own = block.weight >= 50 ? Math.max(0, block.weight - 2 * block.linkWeight) : 0;
            keys[block.index] = signature(block.owner, levels);
            sums.computeIfAbsent(keys[block.index], k -> new double[1])[0] += own;
            all += own;
        }
        double[] shares = new double[blocks.size()];
        for (int at = 0; at < shares.length; at++) {
            double[] sum = sums.get(keys[at]);
            shares[at] = sum == null ? 0 : sum[0] / all;
        }
        return shares;
    }

    private int[] linkedHeadings() {
        int[] counts = new int[blocks.size()];
        int count = 0;
        for (int at = Math.max(0, witness.titleBlock() + 1); at < counts.length; at++) {
            TextBlock block = blocks.get(at);
            count += block.headingLevel > 0 && block.linkDensity() > 0.6 ? 1 : 0;
            counts[at] = count;
        }
        return counts;
    }

    private long signature(int owner, int levels) {
        long key = 17;
        int row = owner;
        for (int level = 0; level < levels && row >= 0; level++, row = tree.parent(row)) {
            key = key * 31 + tree.element(row).normalName().hashCode();
            key = key * 1_000_003 + (level > 0 || levels == 1 ? tree.classes(row) : 0);
        }
        return key;
    }

    /** Fills in what holds for a block. */
    void of(TextBlock block, ActiveFeatures active) {
        active.clear();
        active.add(BIAS);
        int weight = active.addBin(block.weight, WEIGHT, OWN_WEIGHT);
        int links = active.addBin(block.linkDensity(), LINKS, OWN_LINKS);
        active.add(WEIGHT_LINKS + weight * 4 + coarse(links));
        active.addBin(block.stops, STOPS, OWN_STOPS);
        shape(block, active);
        int chain = block.owner < 0 ? 0 : tree.chainFlags[block.owner];
        chain = block.hidden ? chain : chain & ~Tags.HIDDEN;
        for (int at = 0; at < ABOVE.length; at++) {
            active.addIf((chain & ABOVE[at]) != 0, UNDER + at);
        }
        if (block.owner >= 0) {
            active.addBits(tree.chainHints[block.owner], CHAIN);
            active.addBits(tree.hints(block.owner), OWN);
        }
        active.addBits(block.cues(), CUE);
        active.addBin((block.index + 0.5) / blocks.size(), PLACE, PLACE_IN_PAGE);
        active.addBin(linkedHeadings[block.index], COUNT, TEASERS);
        active.add(TITLE + witness.placeToTitle(block));
        active.addIf(witness.placeToTitle(block) == 2 && block.index - witness.titleBlock() <= 4, TITLE + 4);
        neighbours(block, active);
        surroundings(block, active);
        active.add(WITNESS + witness.of(block));
        node(block, active, weight, links);
        active.addIf(seen.getOrDefault(block.text, 1) > 1, REPEATED);
        active.addIf(witness.isDescription(block), SUMMARY);
    }

    /** Four kinds of link density from its seven bins: none, few, many, nothing else. */
    private static int coarse(int links) {
        return links == 0 ? 0 : links < 3 ? 1 : links < 5 ? 2 : 3;
    }

    private void node(TextBlock block, ActiveFeatures active, int weight, int links) {
        int place = node.placeOf(block);
        active.add(NODE + place);
        active.add(NODE_LINKS + place * 4 + coarse(links));
        active.add(NODE_WEIGHT + place * 4 + (weight < 2 ? 0 : weight < 4 ? 1 : weight < 6 ? 2 : 3));
        int out = 0;
        int row = node.top();
        while (row >= 0 && out < 5 && !tree.contains(row, Math.max(0, block.owner))) {
            row = tree.parent(row);
            out++;
        }
        active.add(NODE_OUT + out);
        active.addBin(node.share(block.owner < 0 ? -1 : tree.parent(block.owner)), SHARE, NODE_SHARE);
    }

    private static void shape(TextBlock block, ActiveFeatures active) {
        boolean any = false;
        for (int at = 0; at < SHAPES.length; at++) {
            active.addIf(block.is(SHAPES[at]), SHAPE + at);
            any |= block.is(SHAPES[at]);
        }
        active.addIf(!any && block.headingLevel == 0, SHAPE + 8);
        active.addIf(block.is(Tags.ITEM) && block.weight < 40, SHAPE + 9);
        active.add(LEVEL + block.headingLevel);
    }

    private void neighbours(TextBlock block, ActiveFeatures active) {
        active.add(PREVIOUS + sort(block.index - 1));
        active.add(NEXT + sort(block.index + 1));
        active.add(SECOND_PREVIOUS + sort(block.index - 2));
        active.add(SECOND_NEXT + sort(block.index + 2));
    }

    private int sort(int index) {
        if (index < 0 || index >= blocks.size()) {
            return 0;
        }
        TextBlock block = blocks.get(index);
        if (block.linkDensity() > 0.6) {
            return block.headingLevel > 0 ? 5 : 1;
        }
        if (block.headingLevel > 0) {
            return 2;
        }
        return block.weight < 60 ? 3 : 4;
    }

    private void surroundings(TextBlock block, ActiveFeatures active) {
        active.addBin(kindShare[block.index], SHARE, KIND_SHARE);
        active.addBin(pathShare[block.index], SHARE, PATH_SHARE);
        int parent = block.owner < 0 ? -1 : tree.parent(block.owner);
        int grand = parent < 0 ? -1 : tree.parent(parent);
        subtree(parent, active, PARENT_SHARE, PARENT_LINKS);
        subtree(grand, active, GRAND_SHARE, GRAND_LINKS);
    }

    private void subtree(int row, ActiveFeatures active, int share, int links) {
        if (row < 0) {
            return;
        }
        int from = tree.firstBlock(row);
        int to = tree.endBlock(row);
        active.addBin(tree.proseWeight(from, to) / prose, SHARE, share);
        double weight = tree.weight(from, to);
        active.addBin(weight == 0 ? 1 : tree.linkWeight(from, to) / weight, DENSITY, links);
    }
}
