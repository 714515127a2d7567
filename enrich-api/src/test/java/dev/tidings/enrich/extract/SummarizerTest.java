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
    void wordsAreALimitWithAFifthOfTolerance() {
        String summary = Summarizer.create().summarize("", TEXT, new SummaryLength.OfWords(25));
        assertTrue(summary.split(" ").length <= 30, summary);
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
