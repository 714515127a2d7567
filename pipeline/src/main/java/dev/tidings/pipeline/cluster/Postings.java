// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline.cluster;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which open stories have a term. A story is known by a small number, so that the search for candidates reads nothing but
 * rows of whole numbers. Taking a story out costs the same however many have the term.
 */
final class Postings {
    private static final int[] NONE = {};

    private int[][] lists = rows(1024);
    private int[] sizes = new int[1024];
    private @Nullable OpenStory[] stories = new OpenStory[64];
    private int[] free = new int[64];
    private int freed;
    private int used;

    private static int[][] rows(int howMany) {
        int[][] rows = new int[howMany][];
        Arrays.fill(rows, NONE);
        return rows;
    }

    /** The numbers of the stories that have a term, in no particular order; the first {@link #size} count. */
    int[] stories(int term) {
        return term < lists.length ? lists[term] : NONE;
    }

    /** How many stories have a term. */
    int size(int term) {
        return term < sizes.length ? sizes[term] : 0;
    }

    /** Below which all numbers are. */
    int numbers() {
        return used;
    }

    OpenStory story(int number) {
        return requireNonNull(stories[number]);
    }

    /** Called when the story has got the term, in a slot of its terms. */
    void add(int term, OpenStory story, int slot) {
        if (story.posted < 0) {
            enter(story);
        }
        if (term >= lists.length) {
            int room = Math.max(term + 1, lists.length * 2);
            int[][] more = rows(room);
            System.arraycopy(lists, 0, more, 0, lists.length);
            lists = more;
            sizes = Arrays.copyOf(sizes, room);
        }
        int size = sizes[term]++;
        if (size == lists[term].length) {
            lists[term] = Arrays.copyOf(lists[term], Math.max(2, size * 2));
        }
        story.terms().placeAt(slot, size);
        lists[term][size] = story.posted;
    }

    /** Called when the story has lost the term, in a slot of its terms. */
    void remove(int term, OpenStory story, int slot) {
        int[] list = lists[term];
        int last = list[--sizes[term]];
        if (last != story.posted) {
            int place = story.terms().placeAt(slot);
            list[place] = last;
            story(last).terms().place(term, place);
        }
        if (sizes[term] == 0) {
            lists[term] = NONE;
        }
    }

    private void enter(OpenStory story) {
        story.posted = freed > 0 ? free[--freed] : used++;
        if (story.posted == stories.length) {
            stories = Arrays.copyOf(stories, used * 2);
        }
        stories[story.posted] = story;
    }

    /** Called when the story has lost all its terms. */
    void leave(OpenStory story) {
        if (story.posted >= 0) {
            stories[story.posted] = null;
            free = freed == free.length ? Arrays.copyOf(free, freed * 2) : free;
            free[freed++] = story.posted;
            story.posted = -1;
        }
    }
}
