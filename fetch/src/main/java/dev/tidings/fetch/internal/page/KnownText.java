// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import java.util.HashMap;
import java.util.Map;

/**
 * A long text in which very many others are looked for, all in the form of {@link Strings#key}. The places of all runs of
 * a few characters are known beforehand, so that a look costs no more than what is looked for is long, also in texts
 * that repeat themselves. One object for one page.
 */
final class KnownText {
    private static final int RUN = 12;
    private static final int SHIFTED_OUT = power(RUN);
    /** So many places where a text may begin are tried. */
    private static final int MOST_PLACES = 16;
    /** Texts shorter than a run are searched for; so many characters are read for that, then nothing more is found. */
    private static final int MOST_SEARCHED = 20_000_000;

    private final String text;
    private final int mask;
    /** By hash, the first place of a run, plus one; 0 for none. */
    private final int[] first;
    /** For each place, the next one with the same hash, plus one. */
    private final int[] next;

    private final Map<String, Boolean> found = new HashMap<>();
    private int searched;

    KnownText(String text) {
        this.text = text;
        int places = Math.max(0, text.length() - RUN + 1);
        this.mask = Math.max(1, Integer.highestOneBit(Math.max(1, places)) * 2) - 1;
        this.first = new int[mask + 1];
        this.next = new int[places];
        int hash = places == 0 ? 0 : hash(text, places - 1);
        for (int at = places - 1; at >= 0; at--) {
            int slot = slot(hash);
            next[at] = first[slot];
            first[slot] = at + 1;
            hash = at == 0 ? 0 : hash * 31 + text.charAt(at - 1) - SHIFTED_OUT * text.charAt(at + RUN - 1);
        }
    }

    private static int power(int exponent) {
        int power = 1;
        for (int at = 0; at < exponent; at++) {
            power *= 31;
        }
        return power;
    }

    /** Of a run read backwards, so that it can be moved towards the beginning. */
    private static int hash(String text, int from) {
        int hash = 0;
        for (int at = from + RUN - 1; at >= from; at--) {
            hash = hash * 31 + text.charAt(at);
        }
        return hash;
    }

    private int slot(int hash) {
        return (hash ^ hash >>> 15) & mask;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    int length() {
        return text.length();
    }

    /** Whether another text stands in this one; an empty one does. */
    boolean holds(String part) {
        if (part.length() < RUN) {
            return found.computeIfAbsent(part, this::search);
        }
        if (next.length == 0) {
            return false;
        }
        int place = first[slot(hash(part, 0))];
        for (int tried = 0; place > 0 && tried < MOST_PLACES; tried++, place = next[place - 1]) {
            if (text.startsWith(part, place - 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean search(String part) {
        if (searched > MOST_SEARCHED) {
            return false;
        }
        searched += text.length();
        return text.contains(part);
    }
}
