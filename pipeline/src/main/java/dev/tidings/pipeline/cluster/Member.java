// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline.cluster;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** An article inside the window: its terms in ascending order, its unit vector in whole numbers, and its story. */
final class Member {
    /** The length of every vector. */
    static final int UNIT = 4096;

    final String id;
    final long number;
    final long second;
    final int[] terms;
    final int[] weights;
    private @Nullable OpenStory story;

    Member(String id, long number, long second, int[] terms, int[] weights) {
        this.id = id;
        this.number = number;
        this.second = second;
        this.terms = terms;
        this.weights = weights;
    }

    /** The story it is in; asked only of articles that were placed. */
    OpenStory story() {
        return requireNonNull(story, id);
    }

    void place(OpenStory into) {
        story = into;
    }

    long dot(Member other) {
        long sum = 0;
        int i = 0;
        int j = 0;
        while (i < terms.length && j < other.terms.length) {
            if (terms[i] == other.terms[j]) {
                sum += (long) weights[i++] * other.weights[j++];
            } else if (terms[i] < other.terms[j]) {
                i++;
            } else {
                j++;
            }
        }
        return sum;
    }
}
