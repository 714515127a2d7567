// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline.cluster;

import java.util.Arrays;

/** Sums of weights and numbers of articles by term; whole numbers, so that the order of adding leaves no trace. */
final class TermMap {
    private int[] keys = empty(16);
    private int[] weights = new int[16];
    private int[] counts = new int[16];
    private int used;

    private static int[] empty(int size) {
        int[] keys = new int[size];
        Arrays.fill(keys, -1);
        return keys;
    }

    int weight(int term) {
        int slot = slot(term);
        return keys[slot] == term ? weights[slot] : 0;
    }

    int count(int term) {
        int slot = slot(term);
        return keys[slot] == term ? counts[slot] : 0;
    }

    /** Adds to a term; answers how many articles have it now. */
    int add(int term, int weight, int count) {
        int slot = slot(term);
        if (keys[slot] != term) {
            if (used * 3 >= keys.length * 2) {
                grow();
                slot = slot(term);
            }
            keys[slot] = term;
            weights[slot] = 0;
            counts[slot] = 0;
            used++;
        }
        weights[slot] += weight;
        counts[slot] += count;
        return counts[slot];
    }

    private int slot(int term) {
        int mask = keys.length - 1;
        int slot = ((term * 0x9E3779B9) >>> 7) & mask;
        while (keys[slot] != -1 && keys[slot] != term) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldWeights = weights;
        int[] oldCounts = counts;
        keys = empty(oldKeys.length * 2);
        weights = new int[keys.length];
        counts = new int[keys.length];
        used = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != -1 && oldCounts[i] != 0) {
                add(oldKeys[i], oldWeights[i], oldCounts[i]);
            }
        }
    }
}
