// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void lowersCaseForNoParticularLanguage() {
        // Under a Turkish default locale "TITLE" would become "tıtle".
        assertEquals(List.of("title", "istanbul", "straße"), Words.values("TITLE İstanbul Straße"));
    }

    @Test
    void foldsCompatibilityFormsAndPossessives() {
        assertEquals(
                List.of("ai", "2024", "fi", "china", "don't", "don't"), Words.values("ＡＩ ２０２４ ﬁ China’s don't don’t"));
    }

    @Test
    void asciiPossessivesAreFoldedToo() {
        assertEquals(List.of("china", "plan"), Words.values("China's plan"));
    }

    @Test
    void keepsNumbersWhole() {
        assertEquals(
                List.of("3.5", "1000000", "2024", "10", "20", "30"),
                Words.values("3.5% 1,000,000 in 2024: 10,20;30".replace("in ", "")));
    }

    @Test
    void keepsInitialsTogetherButNotSentences() {
        assertEquals(List.of("u.s", "army", "end", "start"), Words.values("U.S. Army end.Start"));
    }

    @Test
    void cutsHanIntoPairs() {
        assertEquals(List.of("东京", "京大", "大学", "2022", "年", "ai", "模", "型"), Words.values("东京大学，2022年AI模、型"));
        assertEquals(List.of("データ", "と").size(), 2);
        assertEquals(List.of("デー", "ータ"), Words.values("データ"));
        assertEquals(List.of("삼성", "성전", "전자"), Words.values("삼성전자"));
    }

    @Test
    void cutsThaiIntoPairsOfLettersWithTheirMarks() {
        List<Word> words = Words.of("ประเทศ");
        assertTrue(words.size() >= 4);
        assertTrue(words.stream().allMatch(word -> word.value().length() <= 6));
    }

    @Test
    void combiningMarksBelongToTheirWord() {
        assertEquals(List.of("café", "नमस्ते"), Words.values("Cafe\u0301 नमस्ते"));
    }

    @Test
    void offsetsPointIntoTheTextGiven() {
        String text = "“Ｈello”, 北京—𠀀𠀁! It's";
        for (Word word : Words.of(text)) {
            assertFalse(word.span().in(text).isBlank());
        }
        assertEquals("Ｈello", Words.of(text).get(0).span().in(text));
    }

    @Test
    void anyTextGivesOrderedWords() {
        Random random = new Random(3);
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                text.append((char) (random.nextInt(4) == 0 ? random.nextInt(0x10000) : 32 + random.nextInt(90)));
            }
            int start = -1;
            for (Word word : Words.of(text.toString())) {
                assertTrue(word.start() > start && word.end() > word.start() && word.end() <= text.length());
                assertFalse(word.value().isEmpty());
                start = word.start();
            }
        }
    }
}
