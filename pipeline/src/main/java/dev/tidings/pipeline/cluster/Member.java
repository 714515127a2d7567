// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline.cluster;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An article inside the window: its terms in ascending order, its unit vector in whole numbers, and its story. */
final class Member {
    /** From which number on articles are pending: they count as younger than all that are settled. */
    static final long PENDING = 1L << 48;

    /** The length of every vector. */
    static final int UNIT = 4096;
    /** Up to so many terms an article is no more than a headline. */
    private static final int HEADLINE = 12;

    /** The most that {@link #detailUnits} says. */
    static final int DETAILED = 8;

    final String id;
    /** The place in the sequence of accepted articles. */
    final long number;
    /** Event time in seconds. */
    final long second;

    final int[] terms;
    final int[] weights;
    private @Nullable OpenStory story;
    /** What an embedding can be asked about, until it was. */
    private String gist = "";
    /** What it answered. */
    private byte[] vector = Meaning.NOTHING;

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

    /** How much it tells, from 0 for a headline to 1 for a text of two sentences or more. */
    double detail() {
        return detailUnits() / (double) DETAILED;
    }

    int detailUnits() {
        return Math.max(0, Math.min(DETAILED, terms.length - HEADLINE));
    }

    String gist() {
        return gist;
    }

    /** The vector of its meaning; empty when nobody asked. */
    byte[] vector() {
        return vector;
    }

    boolean canBeAsked() {
        return !gist.isEmpty();
    }

    /** Takes what an embedding can be asked about it, or what it answered, for its story as well. */
    void meaning(String question, byte[] answer) {
        gist = question;
        vector = answer;
        if (story != null) {
            story.meaning().add(answer, 1);
        }
    }

    /** Nothing is to be asked about it any more. */
    void keepFromModels() {
        gist = "";
    }

    boolean has(int term) {
        return Arrays.binarySearch(terms, term) >= 0;
    }

    /** The story it is in; asked only of articles that were placed. */
    OpenStory story() {
        return requireNonNull(story, id);
    }

    /** The story it is in, null while it is in none. */
    void place(@Nullable OpenStory into) {
        story = into;
    }
}
