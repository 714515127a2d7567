// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline.cluster;

import java.util.Arrays;

/**
 * What a story holds of each term: the sum of weights, the number of articles, the place in the index. Whole numbers,
 * so that the order of adding leaves no trace. An open-addressing table, because it is read for every candidate.
 */
final class TermMap {
    private static final int GAP = -1;

    private int[] keys = gaps(16);
    private int[] weights = new int[16];
    private int[] counts = new int[16];
    private int[] places = new int[16];
    private int used;

    private static int[] gaps(int size) {
        int[] keys = new int[size];
        Arrays.fill(keys, GAP);
        return keys;
    }

    int weight(int term) {
        int slot = slot(term);
        return keys[slot] == term ? weights[slot] : 0;
    }

    /** How many articles have the term. */
    int count(int term) {
        int slot = slot(term);
        return keys[slot] == term ? counts[slot] : 0;
    }

    void add(int term, int weight, int count) {
        int slot = slot(term);
        if (keys[slot] == GAP) {
            if (used * 3 >= keys.length * 2) {
                rebuild();
                slot = slot(term);
            }
            keys[slot] = term;
            used++;
        }
        weights[slot] += weight;
        counts[slot] += count;
    }

    int place(int term) {
        return places[slot(term)];
    }

    void place(int term, int place) {
        places[slot(term)] = place;
    }

    /** The slot of a term, negative when the story does not have it. */
    int find(int term) {
        int slot = slot(term);
        return keys[slot] == term && counts[slot] > 0 ? slot : -1;
    }

    int weightAt(int slot) {
        return weights[slot];
    }

    /** How many slots there are, full or not. */
    int slots() {
        return keys.length;
    }

    int termAt(int slot) {
        return keys[slot];
    }

    /** How many articles have the term of a slot; 0 for an empty slot. */
    int countAt(int slot) {
        return counts[slot];
    }

    private int slot(int term) {
        int mask = keys.length - 1;
        int slot = ((term * 0x9E3779B9) >>> 7) & mask;
        while (keys[slot] != GAP && keys[slot] != term) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** Drops the terms that no article has any more, and makes room where that is not enough. */
    private void rebuild() {
        int[] oldKeys = keys;
        int[] oldWeights = weights;
        int[] oldCounts = counts;
        int[] oldPlaces = places;
        int live = 0;
        for (int count : oldCounts) {
            live += count > 0 ? 1 : 0;
        }
        int size = live * 3 >= oldKeys.length ? oldKeys.length * 2 : oldKeys.length;
        keys = gaps(size);
        weights = new int[size];
        counts = new int[size];
        places = new int[size];
        used = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldCounts[i] > 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                weights[slot] = oldWeights[i];
                counts[slot] = oldCounts[i];
                places[slot] = oldPlaces[i];
                used++;
            }
        }
    }
}
