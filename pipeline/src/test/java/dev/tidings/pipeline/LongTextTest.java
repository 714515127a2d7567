// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.Block;
import dev.tidings.core.model.BlockKind;
import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.Person;
import dev.tidings.fetch.source.PushSource;
import dev.tidings.testkit.fake.FakeClock;
import dev.tidings.testkit.fake.FakeFetcher;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An item with more text than any article has costs no more than the longest that is read. */
class LongTextTest {
    private static Article articleOf(AggregatorBuilder setup, String text) {
        return articleOf(setup, "A list of numbers", text);
    }

    private static Article articleOf(AggregatorBuilder setup, String title, String text) {
        try (Aggregator news = setup.source(PushSource.of("desk", "Our desk"))
                .fetcher(new FakeFetcher())
                .clock(FakeClock.at("2026-11-22T18:00:00Z"))
                .build()) {
            news.offer(
                    "desk",
                    List.of(FeedItem.builder()
                            .id("desk:1")
                            .sourceId("desk")
                            .url(URI.create("https://desk.example/1"))
                            .title(title)
                            .addAuthors(Person.of("Ada Brook"), Person.of("a".repeat(100_000)))
                            .content("<p>" + text + "</p>")
                            .complete(true)
                            .collectedAt(Instant.parse("2026-11-22T17:00:00Z"))
                            .build()));
            news.run();
            return news.store().all(Article.class).get(0);
        }
    }

    @Test
    void megabytesOfNumbersAreCutAndTheArticleSaysSo() {
        Article article = articleOf(Aggregator.builder(), "1,2,3 ".repeat(300_000));

        assertTrue(
                article.text().value().length() <= 400_000,
                article.text().value().length() + " characters");
        assertEquals(List.of("the text is cut off after 400000 characters"), article.warnings());
    }

    @Test
    void aHeadlineOfMegabytesIsCutBetweenWordsAndNamesThatAreNoneAreLeftOut() {
        Article article = articleOf(Aggregator.builder(), "sluice ".repeat(150_000), "The lock is closed.");

        assertEquals("sluice ".repeat(143).strip(), article.title().strip());
        assertEquals(List.of("the headline is cut off after 1000 characters"), article.warnings());
        assertEquals(List.of(Person.of("Ada Brook")), article.authors());
        assertEquals("\uD83D\uDE00".repeat(500), TextLimit.headline("\uD83D\uDE00".repeat(5000)));
    }

    @Test
    void theLimitCanBeSetAndCutsBetweenWords() {
        Article article = articleOf(Aggregator.builder().longestText(1000), "sluice ".repeat(200));

        assertEquals("sluice ".repeat(143).strip(), article.text().value());
    }

    @Test
    void aTextWithinTheLimitIsLeftAlone() {
        Article article = articleOf(Aggregator.builder().longestText(1000), "The lock is closed.");

        assertEquals("The lock is closed.", article.text().value());
        assertEquals(List.of(), article.warnings());
    }

    @Test
    void noCharacterIsCutInHalf() {
        TextLimit.Kept kept =
                new TextLimit(1001).within(List.of(new Block(BlockKind.PARAGRAPH, "\uD83D\uDE00".repeat(600))));

        assertEquals("\uD83D\uDE00".repeat(500), kept.text().value());
    }

    @Test
    void aLimitThatLeavesNoArticleIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Aggregator.builder().longestText(999));
    }
}
