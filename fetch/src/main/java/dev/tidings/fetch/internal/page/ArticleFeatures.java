// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import java.util.List;

/** The features of the second model: those of the first, and how a block stands to the container and its neighbours. */
final class ArticleFeatures {
    static final FeatureNames NAMES = new FeatureNames();

    private static final double[] LIKELY = {0.03, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.97};
    private static final double[] COARSE = {0.1, 0.3, 0.5, 0.7, 0.9};
    private static final double[] SHARE = {0, 0.02, 0.1, 0.3, 0.6, 0.9};
    private static final double[] DISTANCE = {0, 1, 2, 4, 8, 20};
    private static final double[] STEPS = {0, 1, 2, 3, 5};

    static {
        for (int place = 0; place < BlockFeatures.NAMES.size(); place++) {
            NAMES.flag(BlockFeatures.NAMES.name(place));
        }
    }

    private static final int INSIDE = NAMES.flag("inside");
    private static final int OUTSIDE_BY = NAMES.group("outside-by", 6);
    private static final int OWN_LIKELY = NAMES.group("likely", 10);
    private static final int LIKELY_INSIDE = NAMES.group("likely*inside", 12);
    private static final int AROUND = NAMES.group("around", 6);
    private static final int WIDER = NAMES.group("wider", 6);
    private static final int LIKELY_AROUND = NAMES.group("likely*wider", 36);
    private static final int REGION = NAMES.flags("region", "before", "within", "after");
    private static final int BEFORE_BY = NAMES.group("before-by", 7);
    private static final int AFTER_BY = NAMES.group("after-by", 7);
    private static final int DEPTH = NAMES.group("depth", 6);
    private static final int BRANCH_SHARE = NAMES.group("branch-share", 7);
    private static final int BRANCH_LIKELY = NAMES.group("branch-likely", 6);
    private static final int PARENT_LIKELY = NAMES.group("parent-likely", 6);
    private static final int LAST_PART = NAMES.group("last-part", 4);
    private static final int CUE_REGION = NAMES.flags("cue-after", TextCues.NAMES);
    private static final int CHAIN_INSIDE = NAMES.flags("chain-inside", NameHints.NAMES);
    private static final int CLEAN = NAMES.group("clean-share", 6);
    private static final int APART = NAMES.group("apart*clean-share", 6);
    private static final int CLEAN_BEFORE = NAMES.group("apart*clean-before", 6);
    private static final int SAME_DEPTH = NAMES.flags("main-level", "same-parent", "same-grandparent", "other");

    private final PageTree tree;
    private final List<TextBlock> blocks;
    private final double[] likely;
    private final double[] mass;
    private final double[] expected;
    private final int container;
    private final int hintsAtContainer;
    private final int first;
    private final int last;
    private final int mainParent;
    /** The expected text up to a block that stands in nothing named like a part beside the article. */
    private final double[] clean;

    ArticleFeatures(PageTree tree, double[] likely, int container) {
        this.tree = tree;
        this.blocks = tree.blocks;
        this.likely = likely;
        this.container = container;
        this.hintsAtContainer = container < 0 ? 0 : tree.chainHints[container];
        this.mass = new double[likely.length + 1];
        this.expected = new double[likely.length + 1];
        this.clean = new double[likely.length + 1];
        int begin = -1;
        int end = -1;
        for (TextBlock block : blocks) {
            double weight = block.hidden ? 0 : block.weight + 1;
            mass[block.index + 1] = mass[block.index] + weight;
            expected[block.index + 1] = expected[block.index] + weight * likely[block.index];
            clean[block.index + 1] = clean[block.index] + (isApart(block) ? 0 : weight * likely[block.index]);
            if (inside(block) && likely[block.index] > 0.6 && block.weight > 60) {
                begin = begin < 0 ? block.index : begin;
                end = block.index;
            }
        }
        this.first = begin;
        this.last = end;
        this.mainParent = mainParent();
    }

    /** The element that directly holds most of the likely text. */
    private int mainParent() {
        java.util.Map<Integer, Double> sums = new java.util.HashMap<>();
        int best = -1;
        double most = 0;
        for (TextBlock block : blocks) {
            if (block.owner >= 0 && inside(block)) {
                int parent = tree.parent(block.owner);
                double sum = sums.merge(parent, block.weight * likely[block.index], Double::sum);
                if (sum > most) {
                    most = sum;
                    best = parent;
                }
            }
        }
        return best;
    }

    private boolean isApart(TextBlock block) {
        return block.owner >= 0 && (tree.chainHints[block.owner] & ScoredNode.UNLIKELY) != 0;
    }

    private boolean inside(TextBlock block) {
        return container >= 0 && tree.contains(container, Math.max(0, block.owner));
    }

    /** Adds what holds for a block to what {@link BlockFeatures} found. */
    void addTo(TextBlock block, ActiveFeatures active) {
        int at = block.index;
        boolean inside = inside(block);
        active.addIf(inside, INSIDE);
        active.addBin(inside ? 0 : levelsOut(block), STEPS, OUTSIDE_BY);
        active.addBin(likely[at], LIKELY, OWN_LIKELY);
        int coarse = ActiveFeatures.bin(likely[at], COARSE);
        active.add(LIKELY_INSIDE + coarse * 2 + (inside ? 1 : 0));
        active.addBin(around(at, 1), COARSE, AROUND);
        int wider = active.addBin(around(at, 3), COARSE, WIDER);
        active.add(LIKELY_AROUND + coarse * 6 + wider);
        double all = Math.max(1, expected[likely.length]);
        boolean apart = isApart(block);
        active.addBin(clean[likely.length] / all, COARSE, apart ? APART : CLEAN);
        if (apart) {
            active.addBin(clean[at] / all, COARSE, CLEAN_BEFORE);
        }
        region(block, active);
        branches(block, active, inside);
        if (block.owner >= 0 && inside) {
            active.addBits(tree.chainHints[block.owner] & ~hintsAtContainer, CHAIN_INSIDE);
        }
    }

    /** The mean likelihood of the neighbours, nearer ones and longer ones counting more. */
    private double around(int at, int reach) {
        double sum = 0;
        double weight = 0.0001;
        for (int step = 1; step <= reach; step++) {
            for (int side = -1; side <= 1; side += 2) {
                int other = at + side * step;
                if (other >= 0 && other < likely.length) {
                    double share = Math.min(100, blocks.get(other).weight + 10) / step;
                    sum += share * likely[other];
                    weight += share;
                }
            }
        }
        return sum / weight;
    }

    private int levelsOut(TextBlock block) {
        if (container < 0) {
            return 6;
        }
        int row = container;
        int levels = 0;
        while (row >= 0 && levels < 6 && !tree.contains(row, Math.max(0, block.owner))) {
            row = tree.parent(row);
            levels++;
        }
        return levels;
    }

    private void region(TextBlock block, ActiveFeatures active) {
        int at = block.index;
        if (first < 0) {
            return;
        }
        if (at < first) {
            active.add(REGION);
            active.addBin(first - at - 1.0, DISTANCE, BEFORE_BY);
        } else if (at > last) {
            active.add(REGION + 2);
            active.addBin(at - last - 1.0, DISTANCE, AFTER_BY);
            active.addBits(block.cues(), CUE_REGION);
        } else {
            active.add(REGION + 1);
            double rest = (mass[last + 1] - mass[at]) / Math.max(1, mass[last + 1] - mass[first]);
            active.add(LAST_PART + (rest < 0.03 ? 0 : rest < 0.1 ? 1 : rest > 0.9 ? 2 : 3));
        }
    }

    private void branches(TextBlock block, ActiveFeatures active, boolean inside) {
        if (block.owner < 0) {
            return;
        }
        int parent = tree.parent(block.owner);
        if (parent >= 0) {
            active.addBin(mean(parent), COARSE, PARENT_LIKELY);
        }
        boolean same = parent == mainParent;
        boolean near = parent >= 0 && mainParent >= 0 && tree.parent(parent) == tree.parent(mainParent);
        active.add(SAME_DEPTH + (same ? 0 : near ? 1 : 2));
        if (!inside) {
            return;
        }
        int depth = 0;
        int branch = block.owner;
        while (branch > container && tree.parent(branch) != container) {
            branch = tree.parent(branch);
            depth++;
        }
        active.addBin(depth, STEPS, DEPTH);
        double all = Math.max(1, expectedIn(container));
        active.addBin(expectedIn(branch) / all, SHARE, BRANCH_SHARE);
        active.addBin(mean(branch), COARSE, BRANCH_LIKELY);
    }

    private double expectedIn(int row) {
        return expected[tree.endBlock(row)] - expected[tree.firstBlock(row)];
    }

    private double mean(int row) {
        double weight = mass[tree.endBlock(row)] - mass[tree.firstBlock(row)];
        return weight <= 0 ? 0 : expectedIn(row) / weight;
    }
}
