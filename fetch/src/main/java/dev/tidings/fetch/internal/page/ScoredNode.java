// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import java.util.ArrayList;
import java.util.List;

/**
 * The element that the page's paragraphs vote for, and the siblings that belong to it: the scoring of Arc90's
 * Readability (2009), which Firefox's reader view still uses. A paragraph gives points for its length and its stops to
 * the elements above it, less the higher they are; names and links of an element change its points. It fits nothing to
 * any set of pages, so what it says is a second opinion for {@link BlockFeatures}.
 */
final class ScoredNode {
    static final int UNLIKELY = NameHints.COMMENTS
            | NameHints.SIDE
            | NameHints.FOOTER
            | NameHints.NAVIGATION
            | NameHints.ADVERT
            | NameHints.PROMO
            | NameHints.RELATED
            | NameHints.CONSENT
            | NameHints.SHARE;
    /** How many elements above a paragraph get points of it. */
    private static final int LEVELS = 5;

    private static final int RIVALS = 5;
    /** So many of the rivals must stand in an element for it to be taken instead of the best. */
    private static final int AGREED = 3;
    /** A part with so many stops is text. */
    private static final int MANY_STOPS = 10;

    private final PageTree tree;
    private final double[] scores;
    private final boolean[] isScored;
    /** For each block: 0 outside, 1 in a sibling of the node, 2 in the node, 3 in a part of it that is to be cleaned away. */
    private final byte[] places;

    private final int top;

    private ScoredNode(PageTree tree) {
        this.tree = tree;
        this.scores = new double[tree.size()];
        this.isScored = new boolean[tree.size()];
        this.places = new byte[tree.blocks.size()];
        tree.blocks.forEach(this::vote);
        List<Integer> best = best();
        this.top = best.isEmpty() ? -1 : climb(common(best));
        if (top >= 0) {
            mark(top, (byte) 2);
            siblings();
            clean();
        }
    }

    static ScoredNode of(PageTree tree) {
        return new ScoredNode(tree);
    }

    int placeOf(TextBlock block) {
        return places[block.index];
    }

    int top() {
        return top;
    }

    /** What an element got, as a share of what the best one got. */
    double share(int row) {
        return top < 0 || row < 0 || scores[top] <= 0 ? 0 : scores[row] / scores[top];
    }

    private void vote(TextBlock block) {
        if (block.hidden || block.weight < 25 || block.owner < 0 || (tree.flags(block.owner) & Tags.ITEM) != 0) {
            return;
        }
        if ((tree.chainHints[block.owner] & UNLIKELY) != 0) {
            return;
        }
        double points = 1 + block.stops + Math.min(3, Math.floor(block.weight / 100));
        boolean alone = tree.firstBlock(block.owner) + 1 == tree.endBlock(block.owner);
        int row = alone ? blockAbove(tree.parent(block.owner)) : block.owner;
        for (int level = 0; level < LEVELS && row >= 0; level++, row = blockAbove(tree.parent(row))) {
            if (!isScored[row]) {
                isScored[row] = true;
                scores[row] = ofItself(row);
            }
            scores[row] += points / (level == 0 ? 1 : level == 1 ? 2 : level * 3);
        }
    }

    private int blockAbove(int from) {
        int row = from;
        while (row >= 0 && (tree.flags(row) & Tags.BLOCK) == 0) {
            row = tree.parent(row);
        }
        return row;
    }

    private double ofItself(int row) {
        double own = switch (tree.element(row).normalName()) {
            case "div" -> 5;
            case "pre", "td", "blockquote" -> 3;
            case "address", "ol", "ul", "dl", "dd", "dt", "li", "form" -> -3;
            case "h1", "h2", "h3", "h4", "h5", "h6", "th" -> -5;
            default -> 0;
        };
        return own + ofNames(row);
    }

    private double ofNames(int row) {
        int hints = tree.hints(row);
        return ((hints & NameHints.GOOD) != 0 ? 25 : 0) - ((hints & UNLIKELY) != 0 ? 25 : 0);
    }

    private double linkDensity(int row) {
        double weight = tree.weight(tree.firstBlock(row), tree.endBlock(row));
        return weight <= 0 ? 0 : tree.linkWeight(tree.firstBlock(row), tree.endBlock(row)) / weight;
    }

    private List<Integer> best() {
        List<Integer> best = new ArrayList<>();
        for (int row = 0; row < scores.length; row++) {
            if (isScored[row]) {
                scores[row] *= 1 - linkDensity(row);
                int at = best.size();
                while (at > 0 && scores[best.get(at - 1)] < scores[row]) {
                    at--;
                }
                if (at < RIVALS) {
                    best.add(at, row);
                    if (best.size() > RIVALS) {
                        best.remove(RIVALS);
                    }
                }
            }
        }
        return best;
    }

    /** The element that holds several which are nearly as good as the best, if there are so many. */
    private int common(List<Integer> best) {
        int first = best.get(0);
        List<Integer> rivals = best.stream()
                .filter(row -> row != first && scores[row] >= 0.75 * scores[first])
                .toList();
        if (rivals.size() < AGREED) {
            return first;
        }
        for (int row = tree.parent(first); row >= 0 && !isBody(row); row = tree.parent(row)) {
            int above = row;
            if (rivals.stream()
                            .filter(rival -> rival != above && tree.contains(above, rival))
                            .count()
                    >= AGREED) {
                return row;
            }
        }
        return first;
    }

    private boolean isBody(int row) {
        String name = tree.element(row).normalName();
        return name.equals("body") || name.equals("html");
    }

    private int climb(int from) {
        int node = from;
        double last = scores[node];
        double least = last / 3;
        for (int row = tree.parent(node); row >= 0 && !isBody(row); row = tree.parent(row)) {
            if (!isScored[row]) {
                continue;
            }
            if (scores[row] < least) {
                break;
            }
            if (scores[row] > last) {
                node = row;
                break;
            }
            last = scores[row];
        }
        int above = tree.parent(node);
        while (above >= 0 && !isBody(above) && isOnly(node, above)) {
            node = above;
            above = tree.parent(node);
        }
        return node;
    }

    private boolean isOnly(int row, int above) {
        return row == above + 1 && tree.end(row) == tree.end(above);
    }

    private void mark(int row, byte place) {
        for (int at = tree.firstBlock(row); at < tree.endBlock(row); at++) {
            places[at] = place;
        }
    }

    private void siblings() {
        int above = tree.parent(top);
        if (above < 0) {
            return;
        }
        double enough = Math.max(10, scores[top] * 0.2);
        for (int row = above + 1; row < tree.end(above); row = tree.end(row)) {
            if (row != top && belongs(row, enough)) {
                mark(row, (byte) 1);
            }
        }
    }

    private boolean belongs(int row, double enough) {
        double bonus = tree.classes(row) != 0 && tree.classes(row) == tree.classes(top) ? scores[top] * 0.2 : 0;
        if (isScored[row] && scores[row] + bonus >= enough) {
            return true;
        }
        if ((tree.flags(row) & Tags.PARAGRAPH) == 0 || tree.firstBlock(row) == tree.endBlock(row)) {
            return false;
        }
        double density = linkDensity(row);
        TextBlock text = tree.blocks.get(tree.firstBlock(row));
        return text.weight > 80 ? density < 0.25 : density == 0 && text.stops > 0;
    }

    /** Marks lists, tables and divisions in the node that look like anything but text. */
    private void clean() {
        for (int row = top + 1; row < tree.end(top); row++) {
            if (isDoubtful(row)) {
                mark(row, (byte) 3);
                row = tree.end(row) - 1;
            }
        }
    }

    private int stops(int row) {
        int stops = 0;
        for (int at = tree.firstBlock(row); at < tree.endBlock(row); at++) {
            stops += tree.blocks.get(at).stops;
        }
        return stops;
    }

    private boolean isDoubtful(int row) {
        String name = tree.element(row).normalName();
        boolean list = name.equals("ul") || name.equals("ol");
        if (!list && !name.equals("div") && !name.equals("table") && !name.equals("form")) {
            return false;
        }
        double names = ofNames(row);
        if (names < 0) {
            return true;
        }
        if (stops(row) >= MANY_STOPS) {
            return false;
        }
        int paragraphs = 0;
        int items = -100;
        int images = 0;
        for (int at = row + 1; at < tree.end(row); at++) {
            int flags = tree.flags(at);
            paragraphs += (flags & Tags.PARAGRAPH) != 0 ? 1 : 0;
            items += (flags & Tags.ITEM) != 0 ? 1 : 0;
            images += flags == 0 && tree.element(at).normalName().equals("img") ? 1 : 0;
        }
        double density = linkDensity(row);
        double weight = tree.weight(tree.firstBlock(row), tree.endBlock(row));
        return (images > 1 && (double) paragraphs / images < 0.5)
                || (!list && items > paragraphs)
                || (!list && weight < 25 && (images == 0 || images > 2))
                || (!list && names < 25 && density > 0.2)
                || (names >= 25 && density > 0.5);
    }
}
