// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ArticleTextTest {
    @Test
    void joinsBlocksAndSaysWhereTheyStand() {
        ArticleText text = ArticleText.of(List.of(
                new Block(BlockKind.HEADING, " A  dam "),
                new Block(BlockKind.PARAGRAPH, "It\u00a0opened\non Friday."),
                new Block(BlockKind.PARAGRAPH, " \u200b "),
                new Block(BlockKind.CODE, "a = 1\n\n\nb = 2\n")));
        assertEquals("A dam\n\nIt opened on Friday.\n\na = 1\nb = 2", text.value());
        assertEquals(3, text.blocks().size());
        for (int i = 0; i < text.blocks().size(); i++) {
            Span span = text.spans().get(i);
            assertEquals(text.blocks().get(i).text(), text.value().substring(span.start(), span.end()));
        }
    }

    @Test
    void theNormalFormIsItsOwnNormalForm() {
        Random random = new Random(5);
        for (int run = 0; run < 500; run++) {
            StringBuilder wild = new StringBuilder();
            for (int i = 0; i < 40; i++) {
                wild.appendCodePoint(random.nextInt(4) == 0 ? random.nextInt(0x2100) : 'a' + random.nextInt(26));
            }
            String once = ArticleText.normalize(wild.toString());
            assertEquals(once, ArticleText.normalize(once));
        }
    }

    @Test
    void theHashIsOfTheUtf8Text() {
        assertEquals(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                ArticleText.ofPlain("abc").sha256());
    }

    @Test
    void evidenceStandsOnlyInTheTextThatItWasTakenFrom() {
        Article article = Samples.article();
        Evidence evidence = Evidence.inText(article, new Span(4, 7));
        assertEquals("dam", evidence.quote());
        assertTrue(evidence.standsIn(article));
        Article edited = Article.builder()
                .from(article)
                .text(ArticleText.ofPlain("The dam opened late."))
                .build();
        assertFalse(evidence.standsIn(edited), "another text, another hash");
        assertThrows(IllegalArgumentException.class, () -> Evidence.inText(article, new Span(0, 9_999)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Evidence("a", article.text().sha256(), EvidencePart.TEXT, 0, 5, "dam"));
    }
}
