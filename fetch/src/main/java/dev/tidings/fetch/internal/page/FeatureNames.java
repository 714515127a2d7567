// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The features of a model, each a name and a place; all are yes-or-no. */
final class FeatureNames {
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    /** Reserves places for the values 0 to size - 1 of a feature and gives the first. */
    int group(String name, int size) {
        int first = names.size();
        for (int value = 0; value < size; value++) {
            add(name + "=" + value);
        }
        return first;
    }

    /** Reserves one place. */
    int flag(String name) {
        add(name);
        return names.size() - 1;
    }

    /** Reserves a place for each name. */
    int flags(String prefix, String... each) {
        int first = names.size();
        for (String name : each) {
            add(prefix + ":" + name);
        }
        return first;
    }

    private void add(String name) {
        if (places.put(name, names.size()) != null) {
            throw new IllegalStateException("feature twice: " + name);
        }
        names.add(name);
    }

    int size() {
        return names.size();
    }

    String name(int place) {
        return names.get(place);
    }

    /** The place of a name, or -1. */
    int place(String name) {
        return places.getOrDefault(name, -1);
    }
}
