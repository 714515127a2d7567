// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SearchWordsTest {
    @Test
    void cutsWordsWithoutCaseAndAccents() {
        assertEquals("cafe zurich istanbul 3 5", SearchWords.index("Café, ZÜRICH; İstanbul – 3.5!"));
    }

    @Test
    void cutsScriptsWithoutSpacesIntoPairsAndTheLastCharacter() {
        assertEquals("算力 力中 中心 心 a100", SearchWords.index("算力中心A100"));
        assertEquals("ตล ลา าด ด", SearchWords.index("ตลาด"));
    }

    @Test
    void asksForWordsPairsSideBySideAndBeginnings() {
        assertEquals(List.of("dam", "算力", "力*", "算力 力中"), SearchWords.query("Dam 算力 力 算力中"));
        assertEquals(List.of(), SearchWords.query(" \"'*& | "));
    }

    @Test
    void aLongVowelBelongsToItsWordAndAVoicedKanaIsALetterOfItsOwn() {
        assertEquals("サー ーバ バー ー", SearchWords.index("サーバー"));
        assertEquals(SearchWords.index("サーバー"), SearchWords.index("ｻｰﾊﾞｰ"));
        assertEquals(List.of("バス", "ハス", "パス"), SearchWords.query("バス ハス パス"));
    }

    @Test
    void widthDoesNotCount() {
        assertEquals(SearchWords.index("ABC ガス"), SearchWords.index("ＡＢＣ ｶﾞｽ"));
    }

    @Test
    void keepsTheBeginningOfAnEndlessWord() {
        assertEquals(64, SearchWords.index("x".repeat(10_000)).length());
    }

    @Test
    void anyPartOfAPairedRunIsFoundInIt() {
        Random random = new Random(11);
        for (int round = 0; round < 500; round++) {
            StringBuilder run = new StringBuilder();
            for (int i = 2 + random.nextInt(12); i > 0; i--) {
                run.appendCodePoint(0x4E00 + random.nextInt(40));
            }
            int from = random.nextInt(run.length());
            String part = run.substring(from, from + 1 + random.nextInt(run.length() - from));
            String index = " " + SearchWords.index(run.toString()) + " ";
            for (String word : SearchWords.query(part)) {
                String sought = word.endsWith("*") ? " " + word.substring(0, word.length() - 1) : " " + word + " ";
                assertTrue(index.contains(sought), part + " in " + run);
            }
        }
    }

    @Test
    void wordsHoldLettersAndDigitsAlone() {
        Random random = new Random(5);
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                text.append((char) random.nextInt(0x3000));
            }
            String index = SearchWords.index(text.toString());
            assertFalse(index.codePoints().anyMatch(c -> c != ' ' && !Character.isLetterOrDigit(c)), index);
        }
    }
}
