// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Many words, each with bits, found wherever they stand in a text, one step for each character (Aho and Corasick's
 * automaton over the letters of the words; words that begin outside of ASCII are looked up where they may begin). Upper
 * and lower case are the same. Filled once, then safe for all threads.
 */
final class WordScan {
    private static final int ASCII = 128;

    private final byte[] letters = new byte[ASCII];
    private final char[] next;
    private final int width;
    private final int[] found;
    private final WordTrie others = new WordTrie();

    private WordScan(List<String> words, List<Integer> bits) {
        int kinds = 1;
        int nodes = 1;
        for (String word : words) {
            for (int at = 0; at < word.length(); at++) {
                char c = word.charAt(at);
                nodes++;
                if (letters[c] == 0) {
                    letters[c] = (byte) kinds++;
                }
            }
        }
        for (int c = 'A'; c <= 'Z'; c++) {
            letters[c] = letters[c + 32];
        }
        this.width = kinds;
        this.next = new char[nodes * kinds];
        this.found = new int[nodes];
        int used = 1;
        for (int each = 0; each < words.size(); each++) {
            used = insert(words.get(each), bits.get(each), used);
        }
        connect();
    }

    private int insert(String word, int bits, int used) {
        int fresh = used;
        int node = 0;
        for (int at = 0; at < word.length(); at++) {
            int slot = node * width + letters[word.charAt(at)];
            if (next[slot] == 0) {
                next[slot] = (char) fresh++;
            }
            node = next[slot];
        }
        found[node] |= bits;
        return fresh;
    }

    /** Fills in where to go on when no word goes on: at the longest ending that begins a word. */
    private void connect() {
        int[] fallback = new int[found.length];
        Deque<Integer> open = new ArrayDeque<>();
        for (int letter = 1; letter < width; letter++) {
            if (next[letter] != 0) {
                open.add((int) next[letter]);
            }
        }
        while (!open.isEmpty()) {
            int node = open.remove();
            found[node] |= found[fallback[node]];
            for (int letter = 1; letter < width; letter++) {
                int slot = node * width + letter;
                char other = next[fallback[node] * width + letter];
                if (next[slot] == 0) {
                    next[slot] = other;
                } else {
                    fallback[next[slot]] = other;
                    open.add((int) next[slot]);
                }
            }
        }
    }

    /** The bits of all words that stand anywhere from one place to another. */
    int anywhere(String text, int from, int to) {
        int bits = 0;
        int node = 0;
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            if (c < ASCII) {
                node = next[node * width + letters[c]];
                bits |= found[node];
            } else {
                node = 0;
                bits |= others.at(text, at);
            }
        }
        return bits;
    }

    int anywhere(String text) {
        return anywhere(text, 0, text.length());
    }

    static Builder builder() {
        return new Builder();
    }

    /** Collects the words. */
    static final class Builder {
        private final List<String> words = new ArrayList<>();
        private final List<Integer> bits = new ArrayList<>();
        private final List<String> others = new ArrayList<>();
        private final List<Integer> otherBits = new ArrayList<>();

        /** Words of lower case, parted by '|'; each is of ASCII or begins outside of it. */
        Builder add(int bit, String names) {
            for (String name : names.split("\\|")) {
                boolean ascii = name.charAt(0) < ASCII;
                (ascii ? words : others).add(name);
                (ascii ? bits : otherBits).add(bit);
            }
            return this;
        }

        WordScan build() {
            WordScan scan = new WordScan(words, bits);
            for (int each = 0; each < others.size(); each++) {
                scan.others.add(otherBits.get(each), others.get(each));
            }
            return scan;
        }
    }
}
