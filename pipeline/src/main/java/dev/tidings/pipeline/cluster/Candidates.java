// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline.cluster;

import java.util.ArrayList;
import java.util.List;

/** Finds the open stories that share the weightiest terms, at a cost that does not grow with their number. */
final class Candidates {
    private static final int MOST = 12;
    /** How many terms stand for a story when its like is looked for. */
    private static final int TELLING = 40;
    /** How many entries of the index are looked at for one article. */
    private static final int VISITS = 500;

    private final Postings postings;
    /** What each story shares; 0 between searches. */
    private long[] overlap = {};

    private int[] seen = {};

    /**
     * A story that shares terms.
     *
     * @param shared at most so much of the squared weights that were asked for lies in terms that it has
     */
    record Candidate(OpenStory story, long shared) {}

    Candidates(Postings postings) {
        this.postings = postings;
    }

    /**
     * The stories that share most, best first.
     *
     * @param terms terms, weightiest first
     * @param weights their weights
     */
    List<Candidate> find(int[] terms, int[] weights) {
        if (overlap.length < postings.numbers()) {
            overlap = new long[2 * postings.numbers()];
            seen = new int[overlap.length];
        }
        int count = 0;
        int visits = 0;
        int i = 0;
        for (; i < Math.min(TELLING, terms.length); i++) {
            int[] stories = postings.stories(terms[i]);
            int size = postings.size(terms[i]);
            visits += size;
            if (visits > VISITS && count > 0) {
                break;
            }
            long weight = 1 + (long) weights[i] * weights[i];
            for (int k = 0; k < size; k++) {
                int story = stories[k];
                if (overlap[story] == 0) {
                    seen[count++] = story;
                }
                overlap[story] += weight;
            }
        }
        long unseen = 0;
        for (; i < terms.length; i++) {
            unseen += (long) weights[i] * weights[i];
        }
        List<Candidate> best = new ArrayList<>(MOST + 1);
        for (int k = 0; k < count; k++) {
            if (best.size() < MOST || overlap[seen[k]] >= best.get(MOST - 1).shared()) {
                insert(new Candidate(postings.story(seen[k]), overlap[seen[k]]), best);
            }
            overlap[seen[k]] = 0;
        }
        long rest = unseen;
        best.replaceAll(candidate -> new Candidate(candidate.story(), candidate.shared() + rest));
        return best;
    }

    private static void insert(Candidate story, List<Candidate> best) {
        int at = best.size();
        while (at > 0 && precedes(story, best.get(at - 1))) {
            at--;
        }
        if (at < MOST) {
            best.add(at, story);
            if (best.size() > MOST) {
                best.remove(MOST);
            }
        }
    }

    private static boolean precedes(Candidate a, Candidate b) {
        return a.shared > b.shared || (a.shared == b.shared && a.story.number < b.story.number);
    }
}
