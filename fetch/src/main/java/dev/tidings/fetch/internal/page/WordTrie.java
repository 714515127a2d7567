// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import java.util.Arrays;

/**
 * Many words, each with bits, looked for in one pass over a text. Upper and lower case are the same. Filled once, then
 * safe for all threads.
 */
final class WordTrie {
    private static final int ASCII = 128;

    /** Children of the root by ASCII character, 0 for none: most positions of a text end here. */
    private final int[] first = new int[ASCII];
    /** Which ASCII characters may follow which at the start of a word, a bit for each. */
    private final long[] seconds = new long[2 * ASCII];
    /** Open addressing: node and character to the node below. */
    private long[] keys = new long[256];

    private int[] targets = new int[256];
    private int links;
    private int nodes = 1;
    private int[] bits = new int[64];
    private int[] whole = new int[64];
    private int[] opening = new int[64];

    /** Words that count wherever they stand; parted by '|'. */
    WordTrie add(int bit, String words) {
        for (String word : words.split("\\|")) {
            int node = node(word);
            bits[node] |= bit;
        }
        return this;
    }

    /** Words that count if no letter or digit follows. */
    WordTrie addWhole(int bit, String words) {
        for (String word : words.split("\\|")) {
            int node = node(word);
            whole[node] |= bit;
        }
        return this;
    }

    /** Words that count if a letter follows. */
    WordTrie addOpening(int bit, String words) {
        for (String word : words.split("\\|")) {
            int node = node(word);
            opening[node] |= bit;
        }
        return this;
    }

    private int node(String word) {
        allow(lower(word.charAt(0)), word.length() > 1 ? lower(word.charAt(1)) : ASCII);
        int node = 0;
        for (int at = 0; at < word.length(); at++) {
            char c = lower(word.charAt(at));
            int next = below(node, c);
            if (next == 0) {
                next = nodes++;
                link(node, c, next);
            }
            node = next;
        }
        if (bits.length < nodes) {
            bits = Arrays.copyOf(bits, nodes * 2);
            whole = Arrays.copyOf(whole, nodes * 2);
            opening = Arrays.copyOf(opening, nodes * 2);
        }
        return node;
    }

    private void allow(char one, int two) {
        for (int c = two < ASCII ? two : 0; one < ASCII && c < (two < ASCII ? two + 1 : ASCII); c++) {
            seconds[2 * one + (c >> 6)] |= 1L << c;
        }
    }

    /** Whether a word can begin at a place, by its first two characters. */
    boolean mayStart(String text, int at) {
        char one = text.charAt(at);
        if (one >= ASCII || at + 1 >= text.length()) {
            return true;
        }
        char two = text.charAt(at + 1);
        return two >= ASCII || (seconds[2 * lower(one) + (lower(two) >> 6)] >>> lower(two) & 1) != 0;
    }

    private void link(int node, char c, int next) {
        if (node == 0 && c < ASCII) {
            first[c] = next;
            return;
        }
        if (2 * ++links > keys.length) {
            long[] oldKeys = keys;
            int[] oldTargets = targets;
            keys = new long[oldKeys.length * 2];
            targets = new int[keys.length];
            for (int at = 0; at < oldKeys.length; at++) {
                if (oldTargets[at] != 0) {
                    put(oldKeys[at], oldTargets[at]);
                }
            }
        }
        put(key(node, c), next);
    }

    private void put(long key, int target) {
        int slot = slot(key);
        while (targets[slot] != 0) {
            slot = (slot + 1) & (keys.length - 1);
        }
        keys[slot] = key;
        targets[slot] = target;
    }

    private static long key(int node, char c) {
        return ((long) node << 16) | c;
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & (keys.length - 1);
    }

    private int below(int node, char c) {
        if (node == 0 && c < ASCII) {
            return first[c];
        }
        long key = key(node, c);
        int slot = slot(key);
        while (targets[slot] != 0) {
            if (keys[slot] == key) {
                return targets[slot];
            }
            slot = (slot + 1) & (keys.length - 1);
        }
        return 0;
    }

    static char lower(char c) {
        if (c < ASCII) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return Character.toLowerCase(c);
    }

    /** The bits of all words that stand at a place. */
    int at(String text, int from) {
        int found = 0;
        int node = 0;
        for (int at = from; at < text.length(); at++) {
            node = below(node, lower(text.charAt(at)));
            if (node == 0) {
                break;
            }
            found |= bits[node];
            if ((whole[node] | opening[node]) != 0) {
                found |= byNext(node, text, at + 1);
            }
        }
        return found;
    }

    private int byNext(int node, String text, int next) {
        char c = next < text.length() ? text.charAt(next) : ' ';
        return (Character.isLetterOrDigit(c) || c == '_' ? 0 : whole[node])
                | (Character.isLetter(c) ? opening[node] : 0);
    }

    /** The bits of the word that a part of a text is. */
    int exactly(String text, int from, int to) {
        if (to - from > 1 && !mayStart(text, from)) {
            return 0;
        }
        int node = 0;
        for (int at = from; at < to; at++) {
            node = below(node, lower(text.charAt(at)));
            if (node == 0) {
                return 0;
            }
        }
        return bits[node];
    }
}
