// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline.duplicates;

import java.util.Arrays;

/** Finds places by sampled hashes: an open hash table whose entries are chains of places, newest first. */
final class SampleIndex {
    private static final int FREE = -1;

    private int[] keys = new int[1024];
    private int[] heads = new int[1024];
    private int used;
    private int[] places = new int[1024];
    private int[] next = new int[1024];
    private int size;

    SampleIndex() {
        Arrays.fill(heads, FREE);
    }

    void add(int hash, int place) {
        if (size == places.length) {
            places = Arrays.copyOf(places, 2 * size);
            next = Arrays.copyOf(next, 2 * size);
        }
        if (2 * (used + 1) > keys.length) {
            grow();
        }
        int slot = slot(hash);
        used += heads[slot] == FREE ? 1 : 0;
        keys[slot] = hash;
        places[size] = place;
        next[size] = heads[slot];
        heads[slot] = size++;
    }

    /** The newest entry of a hash, or -1. */
    int first(int hash) {
        return heads[slot(hash)];
    }

    int place(int entry) {
        return places[entry];
    }

    /** The entry before, or -1. */
    int next(int entry) {
        return next[entry];
    }

    private int slot(int hash) {
        int mask = keys.length - 1;
        int slot = ((hash * 0x9E3779B1) >>> 7) & mask;
        while (heads[slot] != FREE && keys[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldHeads = heads;
        keys = new int[2 * oldKeys.length];
        heads = new int[2 * oldKeys.length];
        Arrays.fill(heads, FREE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldHeads[i] != FREE) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                heads[slot] = oldHeads[i];
            }
        }
    }
}
