// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline.duplicates;

import java.util.Arrays;

/** Finds numbers by sampled hashes: a hash table with chains in arrays, 20 to 30 bytes for each hash. */
final class SampleIndex {
    private static final int NONE = -1;
    private static final int LEAST = 1024;

    private int[] heads = emptied(LEAST);
    private int[] hashes = new int[LEAST];
    private int[] numbers = new int[LEAST];
    private int[] next = new int[LEAST];
    private int size;

    void add(int hash, int number) {
        if (size == hashes.length) {
            int longer = size + size / 4;
            hashes = Arrays.copyOf(hashes, longer);
            numbers = Arrays.copyOf(numbers, longer);
            next = Arrays.copyOf(next, longer);
        }
        if (size == heads.length) {
            widen();
        }
        hashes[size] = hash;
        numbers[size] = number;
        link(size++);
    }

    /** The newest entry of a hash, or -1. */
    int first(int hash) {
        return from(heads[bucket(hash)], hash);
    }

    /** The entry of the same hash before this, or -1. */
    int next(int entry) {
        return from(next[entry], hashes[entry]);
    }

    int number(int entry) {
        return numbers[entry];
    }

    private int from(int entry, int hash) {
        int at = entry;
        while (at != NONE && hashes[at] != hash) {
            at = next[at];
        }
        return at;
    }

    private int bucket(int hash) {
        return ((hash * 0x9E3779B1) >>> 7) & (heads.length - 1);
    }

    private void link(int entry) {
        int bucket = bucket(hashes[entry]);
        next[entry] = heads[bucket];
        heads[bucket] = entry;
    }

    private void widen() {
        heads = emptied(2 * heads.length);
        for (int entry = 0; entry < size; entry++) {
            link(entry);
        }
    }

    private static int[] emptied(int length) {
        int[] heads = new int[length];
        Arrays.fill(heads, NONE);
        return heads;
    }
}
