// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import java.util.Arrays;

/** The places of the features that hold for one block. Reused from block to block. */
final class ActiveFeatures {
    private int[] places = new int[128];
    private int size;

    void clear() {
        size = 0;
    }

    void add(int place) {
        if (size == places.length) {
            places = Arrays.copyOf(places, size * 2);
        }
        places[size++] = place;
    }

    void addIf(boolean holds, int place) {
        if (holds) {
            add(place);
        }
    }

    /** Adds first + n for each bit n. */
    void addBits(int bits, int first) {
        for (int rest = bits; rest != 0; rest &= rest - 1) {
            add(first + Integer.numberOfTrailingZeros(rest));
        }
    }

    /** Adds the place of the bin that a value falls into: bin n holds values up to borders[n]. */
    int addBin(double value, double[] borders, int first) {
        int bin = bin(value, borders);
        add(first + bin);
        return bin;
    }

    static int bin(double value, double[] borders) {
        int bin = 0;
        while (bin < borders.length && value > borders[bin]) {
            bin++;
        }
        return bin;
    }

    int[] places() {
        return Arrays.copyOf(places, size);
    }

    double sum(double[] weights) {
        double sum = 0;
        for (int at = 0; at < size; at++) {
            sum += weights[places[at]];
        }
        return sum;
    }
}
