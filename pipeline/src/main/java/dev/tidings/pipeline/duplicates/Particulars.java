// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline.duplicates;

import dev.tidings.core.text.Word;
import java.util.Arrays;
import java.util.List;

/**
 * The numbers and names of a text, and all its words to look those of another up in. Two notices of one pattern share
 * their words but not these; an edited copy keeps of these about as much as of its words.
 *
 * @param numbers hashes of the numbers, sorted, each once
 * @param own hashes of numbers and of words that stand with a large letter inside of a sentence, sorted, each once
 * @param words hashes of all words, sorted, each once
 */
record Particulars(int[] numbers, int[] own, int[] words) {
    private static final int MOST = 256;
    /** Fewer tell nothing. */
    private static final int FEWEST = 5;
    /** What share of them the longer of two copies has at least. */
    private static final double KEPT = 0.4;

    static Particulars of(String text, List<Word> words) {
        int[] all = new int[words.size()];
        int[] own = new int[words.size()];
        int[] numbers = new int[words.size()];
        int size = 0;
        int counted = 0;
        for (int i = 0; i < all.length; i++) {
            Word word = words.get(i);
            all[i] = hash(word.value());
            if (word.isNumber()) {
                numbers[counted++] = all[i];
            }
            boolean isName = Character.isUpperCase(text.charAt(word.start())) && !beginsSentence(text, word.start());
            if (word.isNumber() || isName) {
                own[size++] = all[i];
            }
        }
        return new Particulars(kept(Arrays.copyOf(numbers, counted)), kept(Arrays.copyOf(own, size)), kept(all));
    }

    private static int[] kept(int[] hashes) {
        return Fingerprint.smallest(Fingerprint.distinct(hashes), MOST);
    }

    /** Whether too little of what this text tells is in a longer one for it to be a copy. */
    boolean differ(Particulars longer) {
        return longer.lacks(numbers) || longer.lacks(own);
    }

    private boolean lacks(int[] asked) {
        int bound = words.length < MOST ? Integer.MAX_VALUE : words[MOST - 1];
        int size = 0;
        int found = 0;
        for (int hash : asked) {
            if (hash <= bound) {
                size++;
                found += Arrays.binarySearch(words, hash) >= 0 ? 1 : 0;
            }
        }
        return size >= FEWEST && found < KEPT * size;
    }

    private static boolean beginsSentence(String text, int start) {
        int at = start - 1;
        while (at >= 0 && Character.isWhitespace(text.charAt(at)) && text.charAt(at) != '\n') {
            at--;
        }
        return at < 0 || ".!?\n".indexOf(text.charAt(at)) >= 0;
    }

    private static int hash(String word) {
        int mixed = word.hashCode() * 0x9E3779B1;
        return mixed ^ (mixed >>> 15);
    }
}
