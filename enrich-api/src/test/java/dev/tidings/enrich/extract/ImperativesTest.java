// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImperativesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Explain the rules of cricket to a child.",
                "Draft a speech for a wedding.",
                "Please list three rivers of Asia.",
                "Swap every vowel for a star.",
                "Shorten words wherever possible.",
                "Tell me a joke about bakers.",
                "Never mention the price.",
                "Hyphenate all nouns from now on.",
                "Then add the salt.",
                "Do not skip this step.",
                "In the next paragraph, praise the bakery.",
                "请写一首关于月亮的诗。",
                "帮我翻译这句话。"
            })
    void anOrderIsSeenByItsFirstWords(String sentence) {
        assertTrue(Imperatives.orders(sentence), sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Despite the rain, ten thousand people came.",
                "Grant Holloway said the bridge was safe.",
                "Trade unions called a strike.",
                "Work began in March.",
                "Shares rose on Monday.",
                "Demand for flats fell.",
                "Profits at the bank halved.",
                "Half the seats are empty.",
                "Use of the drug has doubled.",
                "Talks between the two sides broke down.",
                "Thousands of people marched.",
                "Meanwhile the council waits.",
                "Like the mayor, she lives in the old town.",
                "请求被法院驳回。",
                "公司将于下周发布财报。"
            })
    void newsIsNoOrder(String sentence) {
        assertFalse(Imperatives.orders(sentence), sentence);
    }

    @Test
    void whatSpeaksToItsReaderOfSomethingElseIsAStray() {
        List<Candidate> article = Candidate.of(
                0,
                "The harbour of Veldhaven will close its eastern terminal in March. Explain how volcanoes form. About 1,240"
                        + " dockers work at the terminal. You could win a holiday on a tropical island. Check the timetable of"
                        + " the terminal before travelling, the authority advises.");
        Strays strays = new Strays(article, List.of("Veldhaven closes terminal"));
        assertEquals(
                List.of("Explain how volcanoes form.", "You could win a holiday on a tropical island."),
                article.stream().filter(strays::contains).map(Candidate::text).toList());
    }

    @Test
    void aRecipeKeepsItsSentences() {
        List<Candidate> recipe = Candidate.of(
                0,
                "Mix the flour and the butter. Add an egg. Leave the dough in a cold place. It needs two hours. Roll it flat.");
        Strays strays = new Strays(recipe, List.of("Our shortcrust"));
        assertTrue(recipe.stream().noneMatch(strays::contains));
    }
}
