// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.json.TidingsJson;
import dev.tidings.core.model.Article;
import dev.tidings.core.model.Claim;
import dev.tidings.core.model.ClaimKind;
import dev.tidings.core.model.Correction;
import dev.tidings.core.model.CorrectionKind;
import dev.tidings.core.model.Evidence;
import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.Insight;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.model.Prediction;
import dev.tidings.core.model.RunReport;
import dev.tidings.core.model.Source;
import dev.tidings.core.model.Span;
import dev.tidings.core.model.Story;
import dev.tidings.core.page.StoryPage;
import dev.tidings.core.port.Commit;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.RenderContext;
import dev.tidings.core.port.StoryStore;
import dev.tidings.core.port.Work;
import dev.tidings.core.port.WorkKind;
import dev.tidings.core.store.InMemoryStoryStore;
import dev.tidings.render.HtmlRenderer;
import dev.tidings.render.MarkdownRenderer;
import dev.tidings.testkit.fake.FakeClock;
import dev.tidings.testkit.fake.FakeFetcher;
import dev.tidings.testkit.sample.SampleStories;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CorrectionsTest {
    private static final Source HARBOR =
            Source.builder().id("harbor").name("Harbor Ledger").build();
    private static final Source MILL =
            Source.builder().id("mill").name("Mill Gazette").build();
    private static final String HEADLINE = "Ennerdale dam opens after five years of work";

    private final FakeClock clock = FakeClock.at("2026-11-22T18:00:00Z");
    private final StoryStore store = new InMemoryStoryStore();

    private Aggregator news() {
        return Aggregator.builder()
                .store(store)
                .fetcher(new FakeFetcher())
                .clock(clock)
                .build();
    }

    private static String text(int article) {
        return SampleStories.dam().articles().get(article).text().value();
    }

    private FeedItem item(Source source, String key, String title, String text) {
        return FeedItem.builder()
                .id(source.id() + ":" + key)
                .sourceId(source.id())
                .url(URI.create("https://" + source.id() + ".example/" + key))
                .title(title)
                .content("<p>" + text.replace("\n\n", "</p><p>") + "</p>")
                .publishedAt(PartialDate.parse("2026-11-22T12:00Z"))
                .collectedAt(clock.instant())
                .build();
    }

    private Aggregator damStory() {
        Aggregator news = news();
        news.offer(HARBOR, List.of(item(HARBOR, "dam", HEADLINE, text(0))));
        news.offer(MILL, List.of(item(MILL, "dam", "New dam at Ennerdale begins to fill", text(1))));
        news.run();
        assertEquals(1, news.site().stories().size());
        clock.advance(Duration.ofHours(1));
        return news;
    }

    private static StoryPage page(Aggregator news) {
        return news.story(news.site().stories().get(0).id()).orElseThrow();
    }

    private Article by(Source source) {
        return store.all(Article.class).stream()
                .filter(a -> a.sourceId().equals(source.id()))
                .findFirst()
                .orElseThrow();
    }

    /** Everything that the store and the pages hold, as text. */
    private String everything(Aggregator news) {
        Stream<Object> stored = Stream.of(
                        Article.class, FeedItem.class, Story.class, Insight.class, Prediction.class, RunReport.class)
                .flatMap(type -> store.all(type).stream());
        StringBuilder all = new StringBuilder();
        Stream.concat(stored, news.site().pages().stream()).forEach(v -> all.append(TidingsJson.write(v)));
        HtmlRenderer html = HtmlRenderer.create();
        news.site().pages().forEach(p -> all.append(html.toString(p, RenderContext.at(clock.instant()))));
        return all.toString();
    }

    @Test
    void nothingOfAWithdrawnArticleIsLeft() {
        try (Aggregator news = damStory()) {
            Article gone = by(HARBOR);
            String own = "The Ennerdale dam opened on 20 November 2026";
            assertTrue(everything(news).contains(own));
            Withdrawal.Done done = assertInstanceOf(Withdrawal.Done.class, news.withdraw(gone.id()));
            assertEquals(1, done.storyIds().size());
            assertTrue(done.statements() > 0, done.toString());
            String left = everything(news);
            assertFalse(left.contains(own), left);
            assertFalse(left.contains(HEADLINE), left);
            assertFalse(left.contains("dam-opens-after-five"), "the address tells the headline");
            assertEquals(Optional.empty(), store.find(Key.article(gone.id(), 1)));
            news.run();
            assertFalse(everything(news).contains(own));
        }
    }

    @Test
    void whatOthersSayStays() {
        try (Aggregator news = damStory()) {
            news.withdraw(by(HARBOR).id());
            StoryPage page = page(news);
            assertEquals(
                    List.of("mill"),
                    page.articles().stream().map(a -> a.source().id()).toList());
            Insight insight = page.insight().orElseThrow();
            assertFalse(insight.claims().isEmpty(), insight.toString());
            insight.claims().forEach(claim -> claim.evidence().forEach(e -> assertTrue(e.standsIn(by(MILL)))));
        }
    }

    @Test
    void thePageSaysThatAnArticleWasWithdrawn() {
        try (Aggregator news = damStory()) {
            news.withdraw(by(HARBOR).id());
            StoryPage page = page(news);
            Correction correction = page.corrections().get(0);
            assertEquals(CorrectionKind.WITHDRAWN, correction.kind());
            assertEquals("Harbor Ledger", correction.publisher());
            assertTrue(correction.statements() > 0);
            assertEquals(Optional.of(clock.instant()), page.story().correctedAt());
            String markdown = MarkdownRenderer.create().toString(page, RenderContext.at(clock.instant()));
            assertTrue(markdown.contains("Corrected on 22 Nov 2026: Harbor Ledger withdrew its article."), markdown);
        }
    }

    @Test
    void aStoryWithoutAnyOtherArticleEnds() {
        try (Aggregator news = news()) {
            news.offer(HARBOR, List.of(item(HARBOR, "dam", HEADLINE, text(0))));
            news.run();
            Withdrawal.Done done = assertInstanceOf(
                    Withdrawal.Done.class, news.withdraw(by(HARBOR).id()));
            assertEquals(1, done.endedStoryIds().size());
            assertEquals(List.of(), news.site().stories());
            assertEquals(List.of(), store.all(Insight.class));
        }
    }

    @Test
    void whatIsDeliveredAgainIsNotTakenIn() {
        try (Aggregator news = damStory()) {
            String id = by(HARBOR).id();
            news.withdraw(id);
            news.offer(HARBOR, List.of(item(HARBOR, "dam", HEADLINE, text(0) + " More.")));
            news.offer(HARBOR, List.of(item(HARBOR, "dam?utm_source=again", HEADLINE, text(0))));
            news.run();
            assertEquals(1, page(news).articles().size());
            assertTrue(store.find(Key.article(id)).orElseThrow().text().isEmpty());
            assertInstanceOf(Withdrawal.Earlier.class, news.withdraw(id));
            assertInstanceOf(Withdrawal.Unknown.class, news.withdraw("a-none"));
        }
    }

    @Test
    void predictionsThatStoodOnItLeaveTheLedger() {
        try (Aggregator news = damStory()) {
            Article article = by(HARBOR);
            String words = "The Ennerdale dam opened on 20 November 2026";
            int at = article.text().value().indexOf(words);
            Claim forecast = Claim.builder()
                    .text(words)
                    .kind(ClaimKind.FORECAST)
                    .addEvidence(Evidence.inText(article, new Span(at, at + words.length())))
                    .build();
            news.ledger()
                    .record(List.of(Prediction.builder()
                            .id("p")
                            .storyId("s")
                            .statement(forecast)
                            .enricher("test")
                            .madeAt(clock.instant())
                            .build()));
            Withdrawal.Done done = assertInstanceOf(Withdrawal.Done.class, news.withdraw(article.id()));
            assertTrue(done.predictions() >= 1);
            assertTrue(news.ledger().predictions().stream().noneMatch(p -> p.id().equals("p")));
        }
    }

    @Test
    void anEditSaysWhatIsNewAndNotWhatWasTakenBack() {
        try (Aggregator news = damStory()) {
            news.offer(HARBOR, List.of());
            FeedItem edited =
                    item(HARBOR, "dam", HEADLINE.replace("five", "six"), text(0).replace("five years", "six years"));
            store.commit(Commit.builder()
                    .put(Key.item(edited.id()), edited)
                    .open(new Work(WorkKind.FETCH_PAGE, edited.id()))
                    .build());
            news.run();
            Correction correction = page(news).corrections().get(0);
            assertEquals(CorrectionKind.CORRECTED, correction.kind());
            assertTrue(correction.headline());
            assertTrue(correction.sentences().stream().anyMatch(s -> s.contains("six years")), correction.toString());
            assertFalse(TidingsJson.write(page(news)).contains("five years"));
        }
    }

    @Test
    void anArticleThatGrowsIsUpdatedAndNotCorrected() {
        try (Aggregator news = damStory()) {
            FeedItem grown = item(HARBOR, "dam", HEADLINE, text(0) + "\n\nThe mayor thanked the divers on Sunday.");
            store.commit(Commit.builder()
                    .put(Key.item(grown.id()), grown)
                    .open(new Work(WorkKind.FETCH_PAGE, grown.id()))
                    .build());
            news.run();
            Correction correction = page(news).corrections().get(0);
            assertEquals(CorrectionKind.UPDATED, correction.kind());
            assertEquals(List.of("The mayor thanked the divers on Sunday."), correction.sentences());
            assertEquals(Optional.empty(), page(news).story().correctedAt());
        }
    }
}
