// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline.cluster;

import java.util.ArrayList;
import java.util.List;

/** Finds the open stories that share the weightiest terms, at a cost that does not grow with their number. */
final class Candidates {
    private static final int MOST = 12;
    /** How many entries of the index are looked at for one article. */
    private static final int VISITS = 500;

    private final Postings postings;
    private final List<OpenStory> seen = new ArrayList<>();

    Candidates(Postings postings) {
        this.postings = postings;
    }

    /**
     * The stories that share most, best first.
     *
     * @param terms terms, weightiest first
     * @param weights their weights
     */
    List<OpenStory> find(int[] terms, int[] weights) {
        int visits = 0;
        for (int i = 0; i < terms.length; i++) {
            List<OpenStory> stories = postings.stories(terms[i]);
            visits += stories.size();
            if (visits > VISITS && !seen.isEmpty()) {
                break;
            }
            for (int k = 0; k < stories.size(); k++) {
                OpenStory story = stories.get(k);
                if (story.overlap == 0) {
                    seen.add(story);
                }
                story.overlap += 1 + (long) weights[i] * weights[i];
            }
        }
        List<OpenStory> best = new ArrayList<>(MOST + 1);
        for (OpenStory story : seen) {
            insert(story, best);
        }
        seen.forEach(story -> story.overlap = 0);
        seen.clear();
        return best;
    }

    private static void insert(OpenStory story, List<OpenStory> best) {
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

    private static boolean precedes(OpenStory a, OpenStory b) {
        return a.overlap > b.overlap || (a.overlap == b.overlap && a.number < b.number);
    }
}
