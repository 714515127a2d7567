// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.FailureKind;
import dev.tidings.core.port.Bytes;
import dev.tidings.core.port.FetchFailure;
import dev.tidings.core.port.FetchResult;
import dev.tidings.core.port.Fetcher;
import dev.tidings.core.port.PollContext;
import dev.tidings.core.port.PollResult;
import dev.tidings.core.port.SourceAdapter;
import dev.tidings.core.port.Validators;
import dev.tidings.testkit.contract.SourceAdapterContract;
import dev.tidings.testkit.fake.FakeFetcher;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FeedSourceTest extends SourceAdapterContract {
    private static final String URL = "https://harbor.example/feed.xml";
    private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");
    private static final String FEED = """
            <rss version="2.0"><channel><title>Harbor</title><link>https://harbor.example/</link>
            <item><title>Dam opens</title><link>https://harbor.example/dam</link><guid>1</guid>
            <pubDate>Fri, 20 Nov 2026 08:00:00 GMT</pubDate></item>
            <item><title>Ferry late</title><link>/ferry</link><guid>2</guid></item>
            </channel></rss>""";

    private final FakeFetcher network = new FakeFetcher();

    @Override
    protected SourceAdapter adapter() {
        return FeedSource.of("harbor", "The Harbor Ledger", URL).withIcon("⚓").withLanguage("en");
    }

    @Override
    protected Fetcher fetcher() {
        return network.answer(
                URL,
                FetchResult.Fetched.builder()
                        .finalUrl(URI.create(URL))
                        .body(Bytes.utf8(FEED))
                        .validators(Validators.etag("\"v1\""))
                        .build());
    }

    private PollResult poll(FetchResult answer) throws Exception {
        return adapter()
                .poll(PollContext.builder()
                        .now(NOW)
                        .fetcher(network.answer(URL, answer))
                        .build());
    }

    @Test
    void asksAgainWithTheValidatorsOfTheLastAnswer() throws Exception {
        PollContext first = PollContext.builder().now(NOW).fetcher(fetcher()).build();
        String cursor =
                assertInstanceOf(PollResult.Items.class, adapter().poll(first)).cursor();
        adapter().poll(PollContext.builder().from(first).cursor(cursor).build());
        assertEquals(
                Optional.of("\"v1\""), network.requests().get(1).validators().etag());
    }

    private FetchResult fresh(String feed) {
        return FetchResult.Fetched.builder()
                .finalUrl(URI.create(URL))
                .body(Bytes.utf8(feed))
                .freshFor(Duration.ofHours(1))
                .build();
    }

    @Test
    void aClockThatIsSetBackMakesNoAnswerFreshForLonger() throws Exception {
        String cursor =
                assertInstanceOf(PollResult.Items.class, poll(fresh(FEED))).cursor();
        PollContext.Builder again = PollContext.builder().fetcher(network).cursor(cursor);
        adapter().poll(again.now(NOW.plusSeconds(60)).build());
        assertEquals(1, network.requests().size());
        adapter().poll(again.now(NOW.minus(Duration.ofDays(300))).build());
        assertEquals(2, network.requests().size());
    }

    @Test
    void saysUntilWhenServerOrFeedExpectNothingNew() throws Exception {
        String byServer =
                assertInstanceOf(PollResult.Items.class, poll(fresh(FEED))).cursor();
        assertEquals(Optional.of(NOW.plus(Duration.ofHours(1))), adapter().quietUntil(byServer));
        String ttl = FEED.replace("<item><title>Dam", "<ttl>120</ttl><item><title>Dam");
        String byFeed =
                assertInstanceOf(PollResult.Items.class, poll(fresh(ttl))).cursor();
        assertEquals(Optional.of(NOW.plus(Duration.ofHours(2))), adapter().quietUntil(byFeed));
        String module = FEED.replace("<rss ", "<rss xmlns:sy='http://purl.org/rss/1.0/modules/syndication/' ")
                .replace(
                        "<item><title>Dam",
                        "<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>6</sy:updateFrequency><item><title>Dam");
        String byModule =
                assertInstanceOf(PollResult.Items.class, poll(fresh(module))).cursor();
        assertEquals(Optional.of(NOW.plus(Duration.ofHours(4))), adapter().quietUntil(byModule));
    }

    @Test
    void aForeignCursorCountsAsNone() throws Exception {
        PollResult result = adapter()
                .poll(PollContext.builder()
                        .now(NOW)
                        .fetcher(fetcher())
                        .cursor("no JSON")
                        .build());
        assertInstanceOf(PollResult.Items.class, result);
    }

    @Test
    void entriesThatAreNoItemsOfTheirOwnAreCountedInAWarning() throws Exception {
        String capsules = FEED.replace(
                "</channel>",
                "<item><title>One</title><link>/capsule</link></item>"
                        + "<item><title>Two</title><link>/capsule</link></item></channel>");
        PollResult.Items items = assertInstanceOf(
                PollResult.Items.class,
                adapter()
                        .poll(PollContext.builder()
                                .now(NOW)
                                .maxItems(1)
                                .fetcher(network.answer(
                                        URL,
                                        FetchResult.Fetched.builder()
                                                .finalUrl(URI.create(URL))
                                                .body(Bytes.utf8(capsules))
                                                .build()))
                                .build()));

        assertEquals(1, items.items().size());
        assertEquals(
                List.of(
                        "SAME_ITEM: 1 of 4 entries have the identity of another",
                        "TOO_MANY: 2 of 3 items left out, the last ones"),
                items.warnings());
    }

    @Test
    void anUnchangedFeedIsUnchanged() throws Exception {
        assertInstanceOf(
                PollResult.Unchanged.class,
                poll(new FetchResult.NotModified(
                        URI.create(URL), Validators.none(), Optional.empty(), Optional.empty())));
    }

    @Test
    void aFeedThatIsGoneIsGone() throws Exception {
        assertInstanceOf(
                PollResult.Gone.class,
                poll(new FetchResult.Failed(
                        FetchFailure.GONE, "status 410", Optional.of(410), false, Optional.empty())));
    }

    @Test
    void aPauseThatTheServerAsksForIsKept() throws Exception {
        Instant later = NOW.plusSeconds(600);
        PollResult result = poll(new FetchResult.Failed(
                FetchFailure.RATE_LIMITED, "status 429", Optional.of(429), true, Optional.of(later)));
        assertEquals(new PollResult.RetryAfter(later), result);
    }

    @Test
    void aPageInsteadOfAFeedIsAFailureThatNamesIt() throws Exception {
        PollResult.Failed failed = assertInstanceOf(
                PollResult.Failed.class,
                poll(FetchResult.Fetched.builder()
                        .finalUrl(URI.create(URL))
                        .body(Bytes.utf8("<!doctype html><html><body><p>Hello</p></body></html>"))
                        .build()));
        assertEquals(FailureKind.UNREADABLE, failed.failure().kind());
        assertTrue(failed.failure().reason().contains(URL), failed.failure().reason());
    }

    @Test
    void anIdThatCannotStandInAddressesIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> FeedSource.of("Harbor Ledger", "x", URL));
    }

    @Test
    void anAddressWithCharactersThatNoneMayHoldIsAskedAsBrowsersAskIt() throws Exception {
        String asked = "https://harbor.example/f?x=a%7Cb&y=%25zz";
        FakeFetcher odd = new FakeFetcher()
                .answer(
                        asked,
                        FetchResult.Fetched.builder()
                                .finalUrl(URI.create(asked))
                                .body(Bytes.utf8(FEED))
                                .build());

        PollResult result = FeedSource.of("harbor", "Harbor", "https://harbor.example/f?x=a|b&y=%zz")
                .poll(PollContext.builder().now(NOW).fetcher(odd).build());

        assertEquals(2, assertInstanceOf(PollResult.Items.class, result).items().size());
    }
}
