// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline.cluster;

/** The sum of the vectors of articles, in whole numbers so that the order of adding leaves no trace. */
final class Meaning {
    /** The length of the vector of one article, which leaves its numbers room in a byte. */
    private static final double LENGTH = 512;

    private static final int MOST = 127;

    /** The vector of an article that nobody asked about. */
    static final byte[] NOTHING = {};

    private int[] sum = {};
    private int articles;

    static Meaning of(Member member) {
        Meaning meaning = new Meaning();
        meaning.add(member.vector(), 1);
        return meaning;
    }

    /** A vector in whole numbers, of one length. */
    static byte[] quantised(float[] vector) {
        double square = 0;
        for (float value : vector) {
            square += (double) value * value;
        }
        double scale = square == 0 ? 0 : LENGTH / Math.sqrt(square);
        byte[] rounded = new byte[vector.length];
        for (int i = 0; i < rounded.length; i++) {
            rounded[i] = (byte) Math.max(-MOST, Math.min(MOST, Math.round(vector[i] * scale)));
        }
        return rounded;
    }

    boolean isKnown() {
        return articles > 0;
    }

    /** Of how many articles. */
    int articles() {
        return articles;
    }

    /**
     * Adds an article, or takes it away.
     *
     * @param vector empty for an article that was not asked about, which changes nothing
     * @param sign 1 or -1
     */
    void add(byte[] vector, int sign) {
        if (vector.length == 0) {
            return;
        }
        if (sum.length == 0) {
            sum = new int[vector.length];
        }
        for (int i = 0; i < vector.length; i++) {
            sum[i] += sign * vector[i];
        }
        articles += sign;
    }

    double cosine(Meaning other) {
        double lengths = Math.sqrt((double) dot(this) * other.dot(other));
        return lengths == 0 ? 0 : dot(other) / lengths;
    }

    private long dot(Meaning other) {
        long dot = 0;
        for (int i = 0; i < sum.length; i++) {
            dot += (long) sum[i] * other.sum[i];
        }
        return dot;
    }
}
