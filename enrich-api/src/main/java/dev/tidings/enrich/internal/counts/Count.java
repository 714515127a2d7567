// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.internal.counts;

import java.util.Set;

/**
 * A number that a sentence gives of something.
 *
 * @param start UTF-16 offset of its first character
 * @param end offset after its last character
 * @param surface the number as written
 * @param exactness what it stands for
 * @param unit such as {@code $} or {@code %}, or empty
 * @param thing the words after it that say what is counted; empty when there are none
 * @param fate what befell those counted
 * @param group who is counted, where their fate is told
 * @param subject names what is counted, for readers; empty for a number of nothing that is named
 * @param words the content words that belong to the count itself
 * @param place where, when the words around it say so; empty otherwise
 * @param whole whether it is neither a part of another number nor a former one
 * @param name whether it belongs to a name
 */
public record Count(
        int start,
        int end,
        String surface,
        Exactness exactness,
        String unit,
        String thing,
        Fate fate,
        Group group,
        String subject,
        Set<String> words,
        String place,
        boolean whole,
        boolean name) {
    /** Keeps a copy of the set. */
    public Count {
        words = Set.copyOf(words);
    }

    /** The same number as one to which others are to be added. */
    Count asPart() {
        return new Count(start, end, surface, exactness, unit, thing, fate, group, subject, words, place, false, name);
    }

    /** The number itself. */
    public double value() {
        return exactness.value();
    }

    /** Who states one states the other, but for rounding. */
    public boolean agrees(Count other) {
        return exactness.agrees(other.exactness);
    }

    /** What makes numbers comparable: the fate of those counted, else the thing. */
    public String key() {
        return fate == Fate.NONE ? thing : fate.name();
    }
}
