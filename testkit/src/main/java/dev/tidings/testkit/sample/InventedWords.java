// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.sample;

import java.util.Random;

/** Texts of words that nobody uses: the same for the same seed, others for another. */
public final class InventedWords {
    private InventedWords() {}

    /** So many words with blanks between; two seeds hardly share one. */
    public static String of(long seed, int count) {
        Random random = new Random(seed * 1_000_003);
        StringBuilder text = new StringBuilder();
        for (int word = 0; word < count; word++) {
            text.append(word == 0 ? "" : " ");
            for (int syllable = 0; syllable < 4; syllable++) {
                text.append("bdfgklmnprst".charAt(random.nextInt(12))).append("aeiou".charAt(random.nextInt(5)));
            }
        }
        return text.toString();
    }

    /** So many words out of a vocabulary of {@code pool}: different texts share some, as texts of one language do. */
    public static String ofVocabulary(int pool, long seed, int count) {
        Random random = new Random(seed * 1_000_003);
        StringBuilder text = new StringBuilder();
        for (int word = 0; word < count; word++) {
            text.append(word == 0 ? "" : " ").append(of(random.nextInt(pool), 1));
        }
        return text.toString();
    }
}
