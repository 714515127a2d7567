// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline.cluster;

/**
 * What a story holds of each term: the sum of weights, the number of articles, the place in the index. Whole numbers,
 * so that the order of adding leaves no trace. An open-addressing table whose cells lie side by side, because it is read
 * for every candidate.
 */
final class TermMap {
    private static final int GAP = -1;
    /** A cell: the term, and what is held of it. */
    private static final int CELL = 4;

    private static final int WEIGHT = 1;
    private static final int COUNT = 2;
    private static final int PLACE = 3;

    private int[] cells = gaps(16);
    private int used;

    private static int[] gaps(int size) {
        int[] cells = new int[size * CELL];
        for (int at = 0; at < cells.length; at += CELL) {
            cells[at] = GAP;
        }
        return cells;
    }

    int weight(int term) {
        int slot = slot(term);
        return cells[slot] == term ? cells[slot + WEIGHT] : 0;
    }

    /** How many articles have the term. */
    int count(int term) {
        int slot = slot(term);
        return cells[slot] == term ? cells[slot + COUNT] : 0;
    }

    /** Adds to what is held of a term; answers its slot, which stays until the next call. */
    int add(int term, int weight, int count) {
        int slot = slot(term);
        if (cells[slot] == GAP) {
            if (used * 2 >= slots()) {
                rebuild();
                slot = slot(term);
            }
            cells[slot] = term;
            used++;
        }
        cells[slot + WEIGHT] += weight;
        cells[slot + COUNT] += count;
        return slot / CELL;
    }

    int placeAt(int slot) {
        return cells[slot * CELL + PLACE];
    }

    void placeAt(int slot, int place) {
        cells[slot * CELL + PLACE] = place;
    }

    void place(int term, int place) {
        cells[slot(term) + PLACE] = place;
    }

    /** The slot of a term, negative when the story does not have it. */
    int find(int term) {
        int slot = slot(term);
        return cells[slot] == term && cells[slot + COUNT] > 0 ? slot / CELL : -1;
    }

    int weightAt(int slot) {
        return cells[slot * CELL + WEIGHT];
    }

    /** How many slots there are, full or not. */
    int slots() {
        return cells.length / CELL;
    }

    int termAt(int slot) {
        return cells[slot * CELL];
    }

    /** How many articles have the term of a slot; 0 for an empty slot. */
    int countAt(int slot) {
        return cells[slot * CELL + COUNT];
    }

    /** Where the cell of a term begins, or would. */
    private int slot(int term) {
        int mask = cells.length - 1;
        int mixed = term * 0x9E3779B9;
        int slot = ((mixed ^ (mixed >>> 15)) * CELL) & mask;
        while (cells[slot] != GAP && cells[slot] != term) {
            slot = (slot + CELL) & mask;
        }
        return slot;
    }

    /** Drops the terms that no article has any more, and makes room where that is not enough. */
    private void rebuild() {
        int[] old = cells;
        int live = 0;
        for (int at = 0; at < old.length; at += CELL) {
            live += old[at + COUNT] > 0 ? 1 : 0;
        }
        cells = gaps(live * 3 >= slots() ? slots() * 2 : slots());
        used = live;
        for (int at = 0; at < old.length; at += CELL) {
            if (old[at + COUNT] > 0) {
                System.arraycopy(old, at, cells, slot(old[at]), CELL);
            }
        }
    }
}
