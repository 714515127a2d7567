// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class ScoredNodeTest {
    private static final String LONG = "The mill on the river turns again, after two winters, three floods and one long"
            + " quarrel about who should pay for the wheel, the sluice and the roof.";

    private static PageTree tree(String body) {
        return PageReading.of(
                        Jsoup.parse("<html><body>" + body + "</body></html>"), URI.create("https://mill.example/"))
                .tree;
    }

    private static int placeOf(PageTree tree, String start) {
        TextBlock block = tree.blocks.stream()
                .filter(each -> each.text.startsWith(start))
                .findFirst()
                .orElseThrow();
        return ScoredNode.of(tree).placeOf(block);
    }

    @Test
    void paragraphsVoteForWhatHoldsThem() {
        PageTree tree = tree("<div class='menu'><p>Home, town, sports, and all the weather of the week.</p></div>"
                + "<div class='story'><p>A. " + LONG + "</p><p>B. " + LONG + "</p><p>C. " + LONG + "</p></div>"
                + "<div class='sidebar'><p>Elsewhere. " + LONG + "</p></div>");
        assertEquals(2, placeOf(tree, "A."));
        assertEquals(2, placeOf(tree, "C."));
        assertEquals(0, placeOf(tree, "Home"));
        assertEquals(0, placeOf(tree, "Elsewhere"));
    }

    @Test
    void aParagraphBesideTheNodeBelongsToIt() {
        PageTree tree = tree("<main><p>Lead. " + LONG + "</p><div class='story'><p>A. " + LONG + "</p><p>B. " + LONG
                + "</p><p>C. " + LONG + "</p><p>D. " + LONG + "</p></div><div><a href='/x'>Next. " + LONG
                + "</a></div></main>");
        assertEquals(2, placeOf(tree, "A."));
        assertEquals(1, placeOf(tree, "Lead."));
        assertEquals(0, placeOf(tree, "Next."));
    }

    @Test
    void listsOfLinksInTheNodeAreToBeCleanedAway() {
        PageTree tree = tree("<div class='story'><p>A. " + LONG + "</p><p>B. " + LONG + "</p><p>C. " + LONG
                + "</p><div><a href='/1'>More about mills</a> and <a href='/2'>about rivers</a></div></div>");
        assertEquals(2, placeOf(tree, "B."));
        assertEquals(3, placeOf(tree, "More about"));
    }

    @Test
    void aPageWithoutParagraphsHasNoNode() {
        PageTree tree = tree("<ul><li><a href='/1'>One</a></li><li><a href='/2'>Two</a></li></ul>");
        assertEquals(-1, ScoredNode.of(tree).top());
        assertEquals(0, placeOf(tree, "One"));
    }
}
