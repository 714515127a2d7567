// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.FieldOrigin;
import dev.tidings.core.model.RunReport;
import dev.tidings.core.model.Source;
import dev.tidings.core.model.SourceKind;
import dev.tidings.core.port.FetchRequest;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.PollContext;
import dev.tidings.core.port.PollResult;
import dev.tidings.core.port.SourceAdapter;
import dev.tidings.fetch.source.PushSource;
import dev.tidings.testkit.fake.FakeClock;
import dev.tidings.testkit.fake.FakeFetcher;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Items that come from the application, and items that are whole without a page. */
class OfferTest {
    private final FakeFetcher network = new FakeFetcher();
    private final PushSource desk = PushSource.of("desk", "Our desk");
    private final Aggregator news = Aggregator.builder()
            .source(desk)
            .fetcher(network)
            .clock(FakeClock.at("2026-11-22T18:00:00Z"))
            .build();

    private static FeedItem.Builder post(String key, String text) {
        return FeedItem.builder()
                .id("desk:" + key)
                .sourceId("desk")
                .url(URI.create("https://desk.example/" + key))
                .content("<p>" + text + "</p>")
                .complete(true)
                .collectedAt(Instant.parse("2026-11-22T17:00:00Z"));
    }

    private Article onlyArticle() {
        List<Article> articles = news.store().all(Article.class);
        assertEquals(1, articles.size());
        return articles.get(0);
    }

    @Test
    void whatIsOfferedIsStoredWhenTheCallReturns() {
        news.offer("desk", List.of(post("a", "The lock is closed.").build()));

        assertTrue(news.store().find(Key.item("desk:a")).isPresent());
        assertEquals(
                SourceKind.PUSH,
                news.store().find(Key.source("desk")).orElseThrow().kind());
    }

    @Test
    void aSourceThatNobodyKnowsIsRefusedByItsId() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> news.offer("none", List.of()));
        assertEquals("no source has the id 'none'", e.getMessage());
    }

    @Test
    void aSourceThatHasOfferedBeforeIsKnown() {
        Source own =
                Source.builder().id("own").name("Own").kind(SourceKind.PUSH).build();
        news.offer(own, List.of());

        news.offer("own", List.of());

        assertTrue(news.store().find(Key.source("own")).isPresent());
    }

    @Test
    void whatIsPushedComesWithTheNextRun() {
        desk.push(post("a", "The lock is closed.").title("Lock closed").build());

        RunReport report = news.run();

        assertEquals(1, report.sources().get(0).articles());
        assertEquals("Lock closed", onlyArticle().title());
    }

    private List<String> reservations() {
        return news.store().find(Key.item("desk:a")).orElseThrow().reservations();
    }

    @Test
    void whatIsPushedAgainKeepsWhatItReserved() {
        FeedItem.Builder post = post("a", "The north lock is closed until Sunday.");
        desk.push(post.addReservation("noai").build());
        news.run();
        assertFalse(onlyArticle().rights().modelUse());

        news.offer("desk", List.of(post.reservations(List.of("nosnippet")).build()));
        news.run();
        assertEquals(List.of("nosnippet", "noai"), reservations());
        desk.push(post.reservations(List.of()).title("Lock closed").build());
        RunReport report = news.run();

        assertEquals(List.of("nosnippet", "noai"), reservations());
        assertFalse(onlyArticle().rights().modelUse());
        assertEquals(List.of(), report.sources().get(0).warnings());
    }

    @Test
    void aPollMayLiftAReservationAndTellsSo() {
        List<FeedItem> answer = new ArrayList<>();
        Source paper =
                Source.builder().id("desk").name("P").kind(SourceKind.FEED).build();
        SourceAdapter adapter = new SourceAdapter() {
            @Override
            public Source source() {
                return paper;
            }

            @Override
            public PollResult poll(PollContext context) {
                return PollResult.Items.of(answer);
            }
        };
        FeedItem.Builder post = post("a", "The north lock is closed until Sunday.");
        try (Aggregator polling = Aggregator.builder()
                .source(adapter)
                .fetcher(network)
                .clock(FakeClock.at("2026-11-22T18:00:00Z"))
                .build()) {
            answer.add(post.addReservation("noai").build());
            polling.run();
            polling.offer("desk", List.of(post.reservations(List.of()).build()));
            answer.set(0, post.build());

            assertEquals(
                    List.of("RIGHTS: 'desk:a' no longer reserves noai"),
                    polling.run().sources().get(0).warnings());
            assertEquals(List.of(), polling.run().sources().get(0).warnings());
        }
    }

    @Test
    void aPostIsItsOwnTextAndNoPageIsAskedFor() {
        desk.push(post("a", "The north lock is closed until Sunday. Use the south lock.")
                .build());

        news.run();

        assertEquals("The north lock is closed until Sunday.", onlyArticle().title());
        assertEquals(FieldOrigin.DERIVED, onlyArticle().origins().get("title"));
        assertTrue(onlyArticle().fullText());
        assertEquals(
                List.of("https://desk.example/.well-known/tdmrep.json"),
                network.requests().stream().map(FetchRequest::url).toList());
    }

    @Test
    void aLongFirstSentenceIsCutBetweenWords() {
        desk.push(post("a", "word ".repeat(60).strip() + ".").build());

        news.run();

        String title = onlyArticle().title();
        assertTrue(title.length() <= 121 && title.endsWith("word…"), title);
    }

    @Test
    void whatIsNotCompleteAndHasNoTitleIsDropped() {
        desk.push(post("a", "Short.").complete(false).build());

        RunReport report = news.run();

        assertEquals(1, report.sources().get(0).dropped());
        assertEquals(Optional.empty(), news.store().all(Article.class).stream().findFirst());
    }
}
