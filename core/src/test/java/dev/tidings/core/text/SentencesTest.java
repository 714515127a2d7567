// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.Span;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
    /** Each line is one text; a double bar stands where a sentence ends. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The plant closed on Monday.||It will not reopen.",
                "Mr. Brown met Dr. Lee at St. Mary's hospital.||They spoke for an hour.",
                "Growth was 3.5 percent in the U.S. last year.||Prices rose by 2.1 percent.",
                "She moved to the U.S. in May.||He stayed in the U.K.||They write.",
                "J. K. Rowling and J.R.R. Tolkien sold millions.||Others did not.",
                "Acme Inc. shares fell.||Bolt Corp. did better.",
                "It was bought by Acme Inc.||The price is unknown.",
                "He arrived at 9 a.m. on Tuesday.||She came at 10 p.m.||They left.",
                "See No. 5 and Fig. 3 on p. 7 for more.||That is all.",
                "The answer was no.||Nobody minded.",
                "Who did it?||Nobody knows!||Really?!||Yes.",
                "\"We won!\" she said.||\"It was hard.\"||They went home.",
                "“We won. It was hard,” she said.||They went home.",
                "He waited ... and then he left.||She stayed…||Then she left too.",
                "Visit www.example.com for more.||Or use Node.js 1.2.3 today.",
                "The vote (it took a day. No one slept.) was close.||It passed.",
                "It was founded in 2020.||In 2021 it closed.",
                "Er kam am 3. Oktober an.||Am 4. Oktober ging er, z. B. mit dem Zug.||Das war alles.",
                "„Wir gehen. Es ist spät“, sagte er.||Dann gingen sie.",
                "Il a dit « oui. Merci. » avant de partir.||Puis M. Dupont est venu.",
                "公司周一宣布裁员。||股价下跌3.5%。||市场震惊！",
                "“今年会更好。我们有信心。”张三说。||会议随后结束。",
                "他问：“为什么？”||没有人回答……但他知道。||真的吗？！||是的。",
                "「行こう。」と彼は言った。||みんな笑った。",
                "Apple发布新品。||iPhone 售价 999.5 美元。||U.S. 市场反应平淡。",
                "वह गया।||सब ठीक है।",
            })
    void cutsWhereASentenceEnds(String marked) {
        List<String> expected = List.of(marked.split("\\|\\|"));
        String separator = marked.codePoints().anyMatch(c -> c >= 0x3000 && c < 0xA000) ? "" : " ";
        assertEquals(expected, Sentences.texts(String.join(separator, expected)));
    }

    @Test
    void lineBreaksAreBordersSoThatHeadingsStandAlone() {
        assertEquals(
                List.of("A heading", "The first sentence.", "The second.", "• An item", "The end"),
                Sentences.texts("A heading\n\nThe first sentence. The second.\r\n• An item\u2028The end"));
    }

    @Test
    void anUnclosedQuoteDoesNotSwallowTheRest() {
        assertEquals(
                List.of("\"We won.", "It was hard.", "They left."),
                Sentences.texts("\"We won. It was hard. They left."));
        assertEquals(List.of("“我们赢了。", "很难。"), Sentences.texts("“我们赢了。很难。"));
    }

    @Test
    void aPageLongQuotationIsCut() {
        String text = "“" + "This is one of the sentences. ".repeat(20).strip() + "”";
        assertEquals(20, Sentences.of(text).size());
    }

    @Test
    void nothingYieldsNothing() {
        assertEquals(List.of(), Sentences.of(""));
        assertEquals(List.of(), Sentences.of(" \n\t\u3000\n"));
    }

    @Test
    void everyCharacterButSpaceLiesInExactlyOneSentence() {
        Random random = new Random(7);
        String alphabet = "ab .!?…。！？”“\"')(«»「」\nU.S. Mr. 3.5 中文字 \uD83D\uDE00é";
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertCovered(text.toString());
        }
    }

    private static void assertCovered(String text) {
        int at = 0;
        for (Span span : Sentences.of(text)) {
            assertTrue(span.start() >= at && span.length() > 0, text);
            assertTrue(text.substring(at, span.start()).isBlank(), text);
            assertFalse(span.in(text).isBlank(), text);
            assertEquals(span.in(text), span.in(text).strip());
            at = span.end();
        }
        assertTrue(text.substring(at).isBlank(), text);
    }

    @Test
    void hostileTextTakesLinearTime() {
        for (String part : List.of("\"", "(", "...", "“", "a.", "A. ", "。”", "1. ")) {
            assertTrue(Sentences.of(part.repeat(200_000)).size() >= 1);
        }
    }
}
