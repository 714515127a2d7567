// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline.cluster;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An article inside the window: its terms in ascending order, its unit vector in whole numbers, and its story. */
final class Member {
    /** The length of every vector. */
    static final int UNIT = 4096;

    final String id;
    /** The place in the sequence of accepted articles. */
    final long number;
    /** Event time in seconds. */
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

    /** The id of the story that an article founds. */
    static String storyId(String articleId) {
        return "s-" + articleId;
    }

    boolean has(int term) {
        return Arrays.binarySearch(terms, term) >= 0;
    }

    /** The story it is in; asked only of articles that were placed. */
    OpenStory story() {
        return requireNonNull(story, id);
    }

    void place(OpenStory into) {
        story = into;
    }
}
