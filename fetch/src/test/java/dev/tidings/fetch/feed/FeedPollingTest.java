// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.tidings.core.model.FeedItem;
import dev.tidings.core.port.Bytes;
import dev.tidings.core.port.FetchFailure;
import dev.tidings.core.port.FetchResult;
import dev.tidings.core.port.FetchResult.Fetched;
import dev.tidings.core.port.PollContext;
import dev.tidings.core.port.PollResult;
import dev.tidings.core.port.Validators;
import dev.tidings.testkit.fake.FakeFetcher;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** From poll to poll: freshness, moves, what is reserved. */
class FeedPollingTest {
    private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");
    private static final String OLD = "https://harbor.example/feed.xml";
    private static final String NEW = "https://news.example/harbor.xml";
    private static final String FEED = "<rss version='2.0'><channel><title>H</title>"
            + "<item><title>Dam opens</title><link>https://harbor.example/dam</link></item></channel></rss>";

    private final FakeFetcher network = new FakeFetcher();
    private FeedSource source = FeedSource.of("harbor", "The Harbor Ledger", OLD);
    private Optional<String> cursor = Optional.empty();
    private Instant now = NOW;

    private PollResult poll() throws InterruptedException {
        PollResult result = source.poll(
                PollContext.builder().now(now).cursor(cursor).fetcher(network).build());
        if (result instanceof PollResult.Items items) {
            cursor = Optional.of(items.cursor());
        } else if (result instanceof PollResult.Unchanged same && same.cursor().isPresent()) {
            cursor = same.cursor();
        }
        return result;
    }

    private static Fetched.Builder answer(String url) {
        return Fetched.builder().finalUrl(URI.create(url)).body(Bytes.utf8(FEED));
    }

    private List<String> asked() {
        return network.requests().stream().map(request -> request.url()).toList();
    }

    @Test
    void aFeedIsLeftAloneWhileItsAnswerIsFresh() throws Exception {
        network.answer(OLD, answer(OLD).freshFor(Duration.ofMinutes(30)).build());
        poll();
        now = NOW.plusSeconds(1_799);
        assertInstanceOf(PollResult.Unchanged.class, poll());
        assertEquals(1, asked().size());
        now = NOW.plusSeconds(1_800);
        assertInstanceOf(PollResult.Items.class, poll());
    }

    @Test
    void aNotModifiedAnswerMakesItFreshAnew() throws Exception {
        network.answer(OLD, answer(OLD).validators(Validators.etag("\"1\"")).build());
        poll();
        network.answer(
                OLD,
                new FetchResult.NotModified(
                        URI.create(OLD), Validators.etag("\"1\""), Optional.of(Duration.ofHours(1)), Optional.empty()));
        poll();
        now = NOW.plusSeconds(3_599);
        poll();
        assertEquals(2, asked().size());
        assertEquals(
                Optional.of("\"1\""), network.requests().get(1).validators().etag());
    }

    @Test
    void noAnswerCountsAsFreshForLongerThanTheSourceAllows() throws Exception {
        network.answer(OLD, answer(OLD).freshFor(Duration.ofDays(30)).build());
        source = source.withLongestRest(Duration.ofHours(1));
        poll();
        now = NOW.plus(Duration.ofHours(1));
        poll();
        assertEquals(2, asked().size());
    }

    @Test
    void aMoveForGoodIsFollowedOnceTwoAnswersSaySo() throws Exception {
        network.answer(OLD, answer(NEW).movedTo(URI.create(NEW)).build())
                .answer(NEW, answer(NEW).build());
        for (int i = 0; i < 4; i++) {
            poll();
        }
        assertEquals(List.of(OLD, OLD, NEW, NEW), asked());
    }

    @Test
    void aMoveThatOneAnswerTookBackIsNoMove() throws Exception {
        network.answer(OLD, answer(NEW).movedTo(URI.create(NEW)).build());
        poll();
        network.answer(OLD, answer(OLD).build());
        poll();
        network.answer(OLD, answer(NEW).movedTo(URI.create(NEW)).build());
        poll();
        poll();
        assertEquals(List.of(OLD, OLD, OLD, OLD), asked());
    }

    @Test
    void aNewAddressThatIsLostIsForgotten() throws Exception {
        network.answer(OLD, answer(NEW).movedTo(URI.create(NEW)).build());
        poll();
        poll();
        network.answer(NEW, new FetchResult.Failed(FetchFailure.GONE, "410", Optional.of(410), false, Optional.empty()))
                .answer(OLD, answer(OLD).build());
        assertInstanceOf(PollResult.Items.class, poll());
        poll();
        assertEquals(List.of(OLD, OLD, NEW, OLD, OLD), asked());
    }

    @Test
    void headersAreNeverToldToTheHostThatAFeedHasMovedTo() throws Exception {
        source = source.withHeaders(Map.of("Authorization", "Bearer s3cret"));
        network.answer(OLD, answer(NEW).movedTo(URI.create(NEW)).build());
        for (int i = 0; i < 4; i++) {
            poll();
        }
        assertEquals(List.of(OLD, OLD, OLD, OLD), asked());
    }

    @Test
    void whatTheAnswerReservesIsRecordedOnEachItem() throws Exception {
        network.answer(OLD, answer(OLD).addReservation("noai").build());
        List<FeedItem> items = ((PollResult.Items) poll()).items();
        assertEquals(List.of("noai"), items.get(0).reservations());
    }
}
