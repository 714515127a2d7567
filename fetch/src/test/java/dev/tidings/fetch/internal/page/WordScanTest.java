// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordScanTest {
    private static final String[] WORDS = {"he", "she", "hers", "his", "版权", "©", "aa", "aba"};

    private static WordScan scan() {
        WordScan.Builder builder = WordScan.builder();
        for (int at = 0; at < WORDS.length; at++) {
            builder.add(1 << at, WORDS[at]);
        }
        return builder.build();
    }

    @Test
    void findsWhatContainsFinds() {
        WordScan scan = scan();
        Random random = new Random(3);
        String letters = "heHsirab权版©x";
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder();
            for (int at = random.nextInt(20); at >= 0; at--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            String lower = text.toString().toLowerCase(Locale.ROOT);
            int expected = 0;
            for (int at = 0; at < WORDS.length; at++) {
                expected |= lower.contains(WORDS[at]) ? 1 << at : 0;
            }
            assertEquals(expected, scan.anywhere(text.toString()), text.toString());
        }
    }

    @Test
    void aTrieTellsWholeWordsAndOpeningsApart() {
        WordTrie trie =
                new WordTrie().add(1, "share|by").addWhole(2, "tag|tags").addOpening(4, "by ");
        assertEquals(1, trie.at("Sharebar", 0));
        assertEquals(2, trie.at("TAGS: a", 0));
        assertEquals(0, trie.at("tagged", 0));
        assertEquals(5, trie.at("by Ann", 0));
        assertEquals(1, trie.at("by 2026", 0));
        assertEquals(1, trie.exactly("xby", 1, 3));
        assertEquals(0, trie.exactly("xbyx", 1, 4));
    }
}
