// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.Span;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SummarizerTest {
    private static final String TEXT = """
            By Lena Fischer

            The observatory on Mount Karu found a comet that will pass the Earth in June. The comet is four \
            kilometres wide. Astronomers at the observatory measured the comet for three weeks. The comet will not \
            hit the Earth, the observatory said. Sign up for our newsletter. The cafeteria serves soup""";

    @Test
    void chosenSentencesStandInTheTextInItsOrder() {
        List<Span> spans = Summarizer.create().select("Comet found", TEXT, new SummaryLength.OfSentences(3));
        assertEquals(3, spans.size());
        for (int i = 1; i < spans.size(); i++) {
            assertTrue(spans.get(i - 1).end() <= spans.get(i).start());
        }
    }

    @Test
    void bylinesBoilerplateAndCutSentencesAreNotChosen() {
        String summary = Summarizer.create().summarize("", TEXT, new SummaryLength.OfSentences(9));
        assertFalse(summary.contains("Lena"), summary);
        assertFalse(summary.contains("newsletter"), summary);
        assertFalse(summary.contains("soup"), summary);
        assertTrue(summary.contains("will pass the Earth"), summary);
    }

    @Test
    void wordsAreALimitWithHalfOfTolerance() {
        for (int words : new int[] {12, 20, 25}) {
            String summary = Summarizer.create().summarize("", TEXT, new SummaryLength.OfWords(words));
            assertTrue(summary.split(" ").length <= words * 1.5, summary);
        }
    }

    @Test
    void aShareIsFilledUpToAFifthMore() {
        int all = TEXT.split("\\s+").length;
        int words = Summarizer.create()
                .summarize("", TEXT, new SummaryLength.OfText(0.5))
                .split(" ")
                .length;
        assertTrue(words > 0.35 * all && words <= 0.6 * all, words + " of " + all);
    }

    @Test
    void whatIsSaidAlreadyIsNotChosenAgain() {
        String text = "The bridge over the Lune was closed on Monday after an inspector found cracks. "
                + "On Monday the bridge over the Lune was closed after an inspector found cracks. "
                + "Repairs will cost two million crowns and last until spring. "
                + "A bakery nearby sells rolls.";
        String summary = Summarizer.create().summarize("Bridge closed", text, new SummaryLength.OfSentences(2));
        assertTrue(summary.contains("Repairs"), summary);
    }

    @Test
    void chineseSentencesAreChosenWholeAndInOrder() {
        String text = "北湾市周一宣布，新地铁三号线将于六月开通。三号线全长二十公里，设有十五座车站。" + "市长表示，三号线建设耗资八十亿元。附近的面包店每天早上七点开门。";
        List<Span> spans = Summarizer.create().select("北湾市地铁三号线六月开通", text, new SummaryLength.OfSentences(2));
        assertEquals(2, spans.size());
        String chosen = spans.get(0).in(text) + spans.get(1).in(text);
        assertTrue(chosen.contains("开通") && !chosen.contains("面包店"), chosen);
    }

    @Test
    void emptyTextsHaveNoSummary() {
        assertEquals("", Summarizer.create().summarize("Title", "", new SummaryLength.OfText(0.5)));
    }

    @Test
    void impossibleLengthsAreRefusedWithTheValue() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> new SummaryLength.OfText(1.5))
                .getMessage()
                .contains("1.5"));
        assertThrows(IllegalArgumentException.class, () -> new SummaryLength.OfWords(0));
    }

    @Test
    void keyphrasesNameWhatTheTextIsAbout() {
        List<String> phrases = Keyphrases.create().find("Comet found at Mount Karu", TEXT, Locale.ENGLISH, 4);
        assertTrue(phrases.size() <= 4);
        assertTrue(phrases.stream().anyMatch(p -> p.equalsIgnoreCase("comet")), phrases.toString());
        assertTrue(phrases.contains("observatory"), phrases.toString());
    }

    @Test
    void numbersBehindANameAndHyphensArePartOfAPhrase() {
        List<String> phrases = Keyphrases.create()
                .find(
                        "",
                        "La fusée Kestrel 9 a décollé. Le lanceur Kestrel 9 de haute-montagne est parti. Kestrel 9 revient.",
                        Locale.FRENCH,
                        8);
        assertTrue(phrases.contains("Kestrel 9"), phrases.toString());
        assertTrue(phrases.stream().anyMatch(p -> p.contains("haute-montagne")), phrases.toString());
    }

    @Test
    void chineseKeyphrasesAreRunsThatRecurAndNoPartsOfThem() {
        List<String> phrases =
                Keyphrases.create().find("", "北湾市的地铁将于六月开通。居民期待地铁。地铁耗资巨大，市长说地铁值得。", Locale.SIMPLIFIED_CHINESE, 3);
        assertEquals(List.of("地铁"), phrases.subList(0, 1), phrases.toString());
        assertTrue(phrases.stream().allMatch(p -> p.length() > 1), phrases.toString());
    }

    @Test
    void textsWithoutWordsHaveNoKeyphrases() {
        assertEquals(List.of(), Keyphrases.create().find("", "", Locale.ROOT, 10));
        assertEquals(List.of(), Keyphrases.create().find("—", "… 42 !!", Locale.ROOT, 10));
    }

    @Test
    void frenchArticlesAreNoPartOfAPhrase() {
        List<String> phrases = Keyphrases.create()
                .find("", "L'observatoire a vu la comète. Selon l'observatoire, la comète passera.", Locale.FRENCH, 5);
        assertTrue(phrases.contains("observatoire"), phrases.toString());
    }

    @Test
    void aTaxonomyThatCannotBeReadNamesTheLine() {
        String message = assertThrows(IllegalArgumentException.class, () -> Taxonomy.parse("topic Big News | en: News"))
                .getMessage();
        assertTrue(message.contains("Big News"), message);
    }
}
