// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class ArticleChoiceTest {
    private static final String TEXT = "Forty people came to see the old mill turn for the first time in two years.";

    private static PageTree tree(String body) {
        return PageReading.of(
                        Jsoup.parse("<html><body>" + body + "</body></html>"), URI.create("https://mill.example/"))
                .tree;
    }

    private static ArticleChoice choose(PageTree tree, double... probabilities) {
        return ArticleChoice.of(tree, new ArticleModel.Judgement(probabilities, probabilities, 0), -1);
    }

    private static PageTree threeParagraphs() {
        return tree(("<p>" + TEXT + "</p>").repeat(3));
    }

    @Test
    void onAClearPageAnImprobableBlockIsLeftOut() {
        ArticleChoice choice = choose(threeParagraphs(), 0.95, 0.95, 0.3);
        assertArrayEquals(new boolean[] {true, true, false}, choice.keep);
        assertTrue(choice.confidence > 0.8);
    }

    @Test
    void onAPageThatIsHardToReadTheSameBlockIsKept() {
        ArticleChoice choice = choose(threeParagraphs(), 0.4, 0.35, 0.3);
        assertArrayEquals(new boolean[] {true, true, true}, choice.keep);
        assertTrue(choice.confidence < 0.6);
    }

    @Test
    void aPageOfNothingProbableHasNoArticle() {
        ArticleChoice choice = choose(threeParagraphs(), 0.05, 0.02, 0.01);
        assertTrue(choice.isEmpty());
        assertFalse(choice.confidence > 0.2);
    }

    @Test
    void aRowOfADataTableIsKeptWholeOrNotAtAll() {
        PageTree tree = tree("<p>" + TEXT + "</p><table><tr><td>1</td><td>Wheel of the upper mill</td><td>9%</td></tr>"
                + "<tr><td>Sluice of the lower mill</td><td>2</td></tr></table>");
        boolean[] keep = choose(tree, 0.95, 0.1, 0.8, 0.1, 0.1, 0.8).keep;
        assertArrayEquals(new boolean[] {true, true, true, true, false, false}, keep);
    }
}
