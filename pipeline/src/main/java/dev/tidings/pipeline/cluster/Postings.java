// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline.cluster;

import java.util.ArrayList;
import java.util.List;

/** Which open stories have a term. Taking a story out costs the same however many have the term. */
final class Postings {
    private final List<List<OpenStory>> lists = new ArrayList<>();

    /** The stories that have a term, in no particular order. */
    List<OpenStory> stories(int term) {
        return term < lists.size() ? lists.get(term) : List.of();
    }

    /** Called when the story has got the term, in a slot of its terms. */
    void add(int term, OpenStory story, int slot) {
        while (lists.size() <= term) {
            lists.add(new ArrayList<>(1));
        }
        List<OpenStory> list = lists.get(term);
        story.terms().placeAt(slot, list.size());
        list.add(story);
    }

    /** Called when the story has lost the term, in a slot of its terms. */
    void remove(int term, OpenStory story, int slot) {
        List<OpenStory> list = lists.get(term);
        OpenStory last = list.remove(list.size() - 1);
        if (last != story) {
            int place = story.terms().placeAt(slot);
            list.set(place, last);
            last.terms().place(term, place);
        }
    }
}
