// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline.cluster;

import java.util.Arrays;

/** Which open stories have a term. */
final class Postings {
    private static final OpenStory[] NONE = {};
    private OpenStory[][] stories = new OpenStory[1024][];
    private int[] sizes = new int[1024];

    int size(int term) {
        return term < sizes.length ? sizes[term] : 0;
    }

    OpenStory[] stories(int term) {
        return size(term) == 0 ? NONE : stories[term];
    }

    void add(int term, OpenStory story) {
        if (term >= sizes.length) {
            int size = Math.max(term + 1, sizes.length * 2);
            stories = Arrays.copyOf(stories, size);
            sizes = Arrays.copyOf(sizes, size);
        }
        OpenStory[] list = stories[term];
        if (list == null) {
            list = new OpenStory[2];
        } else if (sizes[term] == list.length) {
            list = Arrays.copyOf(list, list.length * 2);
        }
        list[sizes[term]++] = story;
        stories[term] = list;
    }

    void remove(int term, OpenStory story) {
        OpenStory[] list = stories[term];
        int last = --sizes[term];
        for (int i = 0; i < last; i++) {
            if (list[i] == story) {
                list[i] = list[last];
                break;
            }
        }
        list[last] = null;
    }
}
