// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.ArticleText;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TaxonomyTest {
    private static List<Article> story(String title, String text) {
        return List.of(Article.builder()
                .id("a")
                .sourceId("a")
                .publisher("Courier")
                .url(URI.create("https://courier.example/"))
                .title(title)
                .collectedAt(Instant.EPOCH)
                .text(ArticleText.ofPlain(text))
                .build());
    }

    private static boolean about(String slug, List<Article> story) {
        return Taxonomy.standard().topics(story, Locale.ENGLISH).stream()
                .anyMatch(t -> t.slug().equals(slug));
    }

    @Test
    void wordFormsOfComputingAreKnownInBothSpellings() {
        assertTrue(about(
                "computing-infrastructure",
                story("Island plans computing halls", "Two data centres are to be built.")));
        assertTrue(about(
                "computing-infrastructure", story("Island plans data halls", "The computing capacity will double.")));
        assertTrue(about("computing-infrastructure", story("海岛新建智算园区", "机房明年启用。")));
    }

    @Test
    void aTopicBringsItsAudience() {
        assertFalse(Taxonomy.standard()
                .audiences(story("Island plans computing halls", "Two data centres are to be built."), Locale.ENGLISH)
                .isEmpty());
    }

    @Test
    void aStoryOfNothingInTheListHasNoTopic() {
        assertTrue(Taxonomy.standard()
                .topics(story("A bench is painted", "It is green now, and dry."), Locale.ENGLISH)
                .isEmpty());
    }
}
