// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.json.TidingsJson;
import dev.tidings.core.model.Article;
import dev.tidings.core.model.Failure;
import dev.tidings.core.model.FailureKind;
import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.FieldOrigin;
import dev.tidings.core.model.Insight;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.model.RunReport;
import dev.tidings.core.model.Source;
import dev.tidings.core.model.SourceReport;
import dev.tidings.core.page.FrontPage;
import dev.tidings.core.page.Page;
import dev.tidings.core.page.StoryPage;
import dev.tidings.core.port.PollContext;
import dev.tidings.core.port.PollResult;
import dev.tidings.core.port.SourceAdapter;
import dev.tidings.enrich.Dossier;
import dev.tidings.enrich.Draft;
import dev.tidings.enrich.EnrichContext;
import dev.tidings.enrich.Enricher;
import dev.tidings.testkit.fake.FakeClock;
import dev.tidings.testkit.fake.FakeFetcher;
import dev.tidings.testkit.sample.SampleStories;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AggregatorTest {
    private final FakeClock clock = FakeClock.at("2026-11-22T18:00:00Z");
    private final FakeFetcher network = new FakeFetcher();

    /** A source whose items a test sets. */
    private static final class Desk implements SourceAdapter {
        private final Source source;
        private final List<FeedItem> items = new ArrayList<>();

        Desk(String id, String name) {
            source = Source.builder().id(id).name(name).build();
        }

        Desk with(String key, String title, String text) {
            items.removeIf(item -> item.id().equals(source.id() + ":" + key));
            items.add(item(key, title, text).build());
            return this;
        }

        FeedItem.Builder item(String key, String title, String text) {
            return FeedItem.builder()
                    .id(source.id() + ":" + key)
                    .sourceId(source.id())
                    .url(URI.create("https://" + source.id() + ".example/" + key))
                    .title(title)
                    .content("<p>" + text.replace("\n\n", "</p><p>") + "</p>")
                    .publishedAt(PartialDate.parse("2026-11-22T12:00Z"))
                    .collectedAt(SampleStories.NOW);
        }

        @Override
        public Source source() {
            return source;
        }

        @Override
        public PollResult poll(PollContext context) {
            return PollResult.Items.of(items.stream()
                    .map(item -> FeedItem.builder()
                            .from(item)
                            .collectedAt(context.now())
                            .build())
                    .toList());
        }
    }

    private static String text(int article) {
        return SampleStories.dam().articles().get(article).text().value();
    }

    private Desk harbor() {
        return new Desk("harbor", "Harbor Ledger").with("dam", "Ennerdale dam opens after five years of work", text(0));
    }

    private Desk mill() {
        return new Desk("mill", "Mill Gazette").with("dam", "New dam at Ennerdale begins to fill", text(1));
    }

    private AggregatorBuilder aggregator(SourceAdapter... sources) {
        return Aggregator.builder().sources(List.of(sources)).fetcher(network).clock(clock);
    }

    @Test
    void articlesOfOneEventBecomeOneStoryWithAPage() {
        try (Aggregator news = aggregator(harbor(), mill()).build()) {
            RunReport report = news.run();
            assertEquals(1, news.site().stories().size(), report.toString());
            StoryPage page = news.story(news.site().stories().get(0).slug()).orElseThrow();
            assertEquals(2, page.articles().size());
            Insight insight = page.insight().orElseThrow();
            assertFalse(insight.takeaways().isEmpty(), insight.toString());
            insight.claims().forEach(claim -> assertTrue(claim.supported(), claim.text()));
        }
    }

    @Test
    void everyItemIsAccountedFor() {
        Desk harbor = harbor();
        harbor.items.add(
                harbor.item("nolink", "No link", "Text").url(Optional.empty()).build());
        harbor.items.add(harbor.item("notitle", "x", "").title(Optional.empty()).build());
        harbor.items.add(harbor.item("dam?utm_source=feed", "Ennerdale dam opens after five years of work", text(0))
                .build());
        try (Aggregator news = aggregator(harbor).build()) {
            RunReport report = news.run();
            SourceReport source = report.sources().get(0);
            assertEquals(4, source.newItems());
            assertEquals(1, source.articles());
            assertEquals(1, source.duplicates());
            assertEquals(2, source.dropped());
            List<String> things = report.failures().stream().map(Failure::thing).toList();
            assertTrue(things.containsAll(List.of("harbor:nolink", "harbor:notitle")), things.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {StackOverflowError.class, OutOfMemoryError.class})
    void aSourceWhoseAnswerIsTooDeepOrTooLargeStopsNoOther(Class<? extends VirtualMachineError> kind) {
        SourceAdapter deep = new SourceAdapter() {
            @Override
            public Source source() {
                return Source.builder().id("deep").name("Deep").build();
            }

            @Override
            public PollResult poll(PollContext context) {
                if (kind == OutOfMemoryError.class) {
                    throw new OutOfMemoryError("Java heap space");
                }
                throw new StackOverflowError();
            }
        };
        try (Aggregator news = aggregator(deep, harbor()).build()) {
            RunReport report = news.run();
            assertEquals(1, news.site().stories().size());
            assertTrue(report.failures().get(0).reason().contains(kind.getSimpleName()));
        }
    }

    @Test
    void aSourceThatThrowsStopsNoOther() {
        SourceAdapter broken = new SourceAdapter() {
            @Override
            public Source source() {
                return Source.builder().id("broken").name("Broken").build();
            }

            @Override
            public PollResult poll(PollContext context) {
                throw new IllegalStateException("no such luck");
            }
        };
        try (Aggregator news = aggregator(broken, harbor()).build()) {
            RunReport report = news.run();
            assertEquals(1, news.site().stories().size());
            assertEquals("FAILED", report.sources().get(0).outcome());
            assertEquals(FailureKind.ADAPTER, report.failures().get(0).kind());
            assertTrue(report.failures().get(0).reason().contains("no such luck"));
        }
    }

    @Test
    void aPageThatIsMissingLeavesTheFeedsTextAndAFailure() {
        Desk desk = new Desk("harbor", "Harbor Ledger").with("short", "Ferry is late again", "It is late.");
        try (Aggregator news = aggregator(desk).build()) {
            RunReport report = news.run();
            Article article = news.site().articles(news.site().stories().get(0)).get(0);
            assertEquals("It is late.", article.text().value());
            assertFalse(article.fullText());
            assertEquals(
                    "https://harbor.example/short", report.failures().get(0).thing());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Home</p><p>About us and this site</p><p>Log in or sign up</p><p>All rights reserved</p>",
                "<p>We use cookies and tracking; you may withdraw your consent to cookies in our privacy settings.</p>",
                "<div id=root></div>"
            })
    void whereThePageShowsNoArticleTheFeedsTextStaysAndTheFailureSaysWhy(String body) {
        Desk desk = new Desk("harbor", "Harbor Ledger").with("short", "Ferry is late again", "It is late by an hour.");
        String url = "https://harbor.example/short";
        network.page(url, "text/html", "<html><head><title>Ledger</title></head><body>" + body + "</body></html>");
        try (Aggregator news = aggregator(desk).build()) {
            RunReport report = news.run();
            Article article = news.site().articles(news.site().stories().get(0)).get(0);
            assertEquals("It is late by an hour.", article.text().value());
            assertEquals(FieldOrigin.FEED, article.origins().get("text"));
            assertFalse(article.fullText());
            Failure failure = report.failures().get(0);
            assertEquals(url, failure.thing());
            assertEquals(FailureKind.UNREADABLE, failure.kind());
            assertTrue(failure.reason().contains("confidence"), failure.reason());
        }
    }

    @Test
    void whereThePageShowsTheArticleItsTextIsTaken() {
        Desk desk = new Desk("harbor", "Harbor Ledger")
                .with("dam", "Ennerdale dam opens after five years of work", "The dam is open.");
        String paragraphs = "<p>" + text(0).replace("\n\n", "</p><p>") + "</p>";
        network.page(
                "https://harbor.example/dam",
                "text/html",
                "<html><body><article><h1>Ennerdale dam opens after five years of work</h1>" + paragraphs
                        + "</article></body></html>");
        try (Aggregator news = aggregator(desk).build()) {
            news.run();
            Article article = news.site().articles(news.site().stories().get(0)).get(0);
            assertEquals(FieldOrigin.PAGE_TEXT, article.origins().get("text"));
            assertTrue(article.fullText());
        }
    }

    @Test
    void aSecondRunOverTheSameItemsChangesNothing() {
        try (Aggregator news = aggregator(harbor(), mill()).build()) {
            news.run();
            List<String> before = pages(news);
            RunReport second = news.run();
            assertEquals(0, second.storiesOpened() + second.storiesChanged() + second.insights());
            assertEquals(before, pages(news));
        }
    }

    @Test
    void pagesAreMadeWhenTheyAreAskedForAndNotKept() {
        try (Aggregator news = aggregator(harbor(), mill()).build()) {
            news.run();
            List<Page> pages = news.site().pages();
            assertEquals(pages.get(1), pages.get(1));
            assertNotSame(pages.get(1), pages.get(1));
            assertEquals(news.site().stories().get(0).lastUpdated(), ((FrontPage) pages.get(0)).asOf());
        }
    }

    @Test
    void theOrderOfSourcesChangesNothing() {
        try (Aggregator one = aggregator(harbor(), mill()).build();
                Aggregator other = aggregator(mill(), harbor()).build()) {
            one.run();
            other.run();
            assertEquals(pages(one), pages(other));
        }
    }

    private static List<String> pages(Aggregator news) {
        return news.site().pages().stream().map(TidingsJson::write).toList();
    }

    @Test
    void anEditedArticleIsANewVersionAndThePageSaysSo() {
        Desk harbor = harbor();
        try (Aggregator news = aggregator(harbor).build()) {
            news.run();
            clock.advance(Duration.ofHours(1));
            harbor.with("dam", "Ennerdale dam opens after six years of work", text(0).replace("five", "six"));
            news.run();
            StoryPage page = news.story(news.site().stories().get(0).slug()).orElseThrow();
            assertEquals(Optional.of(clock.instant()), page.story().correctedAt());
            assertTrue(page.lead().title().contains("six"));
            String published = TidingsJson.write(page);
            assertFalse(published.contains("after five years"), published);
        }
    }

    @Test
    void theSameTextAtAnotherPublisherIsACopy() {
        Desk mill = new Desk("mill", "Mill Gazette")
                .with("agency", "Ennerdale dam opens after five years of work", text(0));
        try (Aggregator news = aggregator(harbor(), mill).build()) {
            RunReport report = news.run();
            StoryPage page = news.story(news.site().stories().get(0).slug()).orElseThrow();
            assertEquals(1, page.articles().size());
            assertEquals("Mill Gazette", page.lead().copies().get(0).publisher());
            assertEquals(1, report.sources().get(1).duplicates());
        }
    }

    @Test
    void offeredItemsAreTakenUpByTheNextRun() {
        Desk desk = harbor();
        try (Aggregator news = aggregator().build()) {
            news.offer(desk.source(), desk.items);
            news.run();
            assertEquals(1, news.site().stories().size());
            FeedItem foreign =
                    FeedItem.builder().from(desk.items.get(0)).sourceId("other").build();
            assertThrows(IllegalArgumentException.class, () -> news.offer(desk.source(), List.of(foreign)));
        }
    }

    @Test
    void anEnricherThatFailsLosesNoArticle() {
        Enricher failing = new Enricher() {
            @Override
            public String name() {
                return "failing";
            }

            @Override
            public String version() {
                return "1";
            }

            @Override
            public Draft enrich(Dossier dossier, EnrichContext context) {
                throw new IllegalStateException("out of order");
            }
        };
        try (Aggregator news = aggregator(harbor()).enricher(failing).build()) {
            RunReport report = news.run();
            Insight insight = news.story(news.site().stories().get(0).slug())
                    .orElseThrow()
                    .insight()
                    .orElseThrow();
            assertTrue(insight.provenance().degradedFrom().orElseThrow().contains("out of order"));
            assertTrue(report.failures().stream().anyMatch(f -> f.kind() == FailureKind.ENRICHER), report.toString());
        }
    }

    @Test
    void anEnricherThatNeverComesBackFromItselfStopsNoRun() {
        Enricher endless = new Enricher() {
            @Override
            public String name() {
                return "endless";
            }

            @Override
            public String version() {
                return "1";
            }

            @Override
            public Draft enrich(Dossier dossier, EnrichContext context) {
                throw new StackOverflowError();
            }
        };
        try (Aggregator news = aggregator(harbor()).enricher(endless).build()) {
            RunReport report = news.run();
            assertTrue(report.failures().stream().anyMatch(f -> f.reason().contains("StackOverflowError")));
            assertTrue(news.story(news.site().stories().get(0).slug())
                    .orElseThrow()
                    .insight()
                    .isPresent());
        }
    }

    @Test
    void anInterruptedRunSaysSoAndTheNextGoesOn() {
        try (Aggregator news = aggregator(harbor(), mill()).build()) {
            Thread.currentThread().interrupt();
            RunReport cut = news.run();
            assertTrue(Thread.interrupted(), "the flag is set again");
            assertTrue(cut.cancelled());
            RunReport rest = news.run();
            assertFalse(rest.cancelled());
            assertEquals(1, news.site().stories().size());
        }
    }

    @Test
    void aListenerThatThrowsIsIgnored() {
        RunListener listener = new RunListener() {
            @Override
            public void polled(SourceReport report) {
                throw new IllegalStateException("not listening");
            }
        };
        try (Aggregator news = aggregator(harbor()).listener(listener).build()) {
            news.run();
            assertEquals(1, news.site().stories().size());
        }
    }

    @Test
    void twoSourcesWithOneIdAreRefused() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> aggregator(harbor(), harbor()));
        assertTrue(e.getMessage().contains("'harbor'"));
    }
}
