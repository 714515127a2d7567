// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.tidings.core.model.SourceKind;
import dev.tidings.core.port.Bytes;
import dev.tidings.core.port.FetchFailure;
import dev.tidings.core.port.FetchRequest;
import dev.tidings.core.port.FetchResult;
import dev.tidings.core.port.FetchResult.Fetched;
import dev.tidings.core.port.PollContext;
import dev.tidings.core.port.PollResult;
import dev.tidings.core.port.SourceAdapter;
import dev.tidings.core.port.Validators;
import dev.tidings.fetch.feed.FeedSource;
import dev.tidings.testkit.fake.FakeFetcher;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From poll to poll, of all adapters that ask one address: validators, freshness, moves. */
class PollingTest {
    private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");
    private static final String HOME = "https://harbor.example";
    private static final String NEW = "https://news.example/moved";
    private static final JsonMapping MAPPING =
            JsonMapping.builder().items("").url("/url").title("/title").build();

    private final FakeFetcher network = new FakeFetcher();
    private Optional<String> cursor = Optional.empty();
    private Instant now = NOW;

    /** An adapter, where it asks, and a good answer. */
    enum Kind {
        FEED(
                FeedSource.of("s", "S", HOME + "/feed"),
                "/feed",
                "<rss version='2.0'><channel><item><title>A</title><link>https://harbor.example/a</link></item></channel></rss>"),
        JSON(
                JsonApiSource.of("s", "S", HOME + "/news.json", MAPPING),
                "/news.json",
                "[{\"url\":\"https://harbor.example/a\",\"title\":\"A\"}]"),
        PAGE_WATCH(PageWatchSource.of("s", "S", HOME + "/status"), "/status", "<p>All locks are open today.</p>"),
        PAGE_LIST(PageListSource.of("s", "S", HOME + "/list", "li"), "/list", "<li><a href=/a>A</a></li>"),
        SITEMAP(
                SitemapSource.of("s", "S", HOME + "/map.xml"),
                "/map.xml",
                "<urlset><url><loc>https://harbor.example/a</loc></url></urlset>"),
        REDDIT(
                RedditSource.subreddit("tides").withEndpoint(HOME),
                "/r/tides/hot/.rss?limit=100",
                "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>t3_1</id><title>A</title><link href='https://harbor.example/a'/></entry></feed>"),
        HACKER_NEWS(HackerNewsSource.top().withEndpoint(HOME), "/v0/topstories.json", "[]");

        final SourceAdapter adapter;
        final String url;
        final String body;

        Kind(SourceAdapter adapter, String path, String body) {
            this.adapter = adapter;
            this.url = HOME + path;
            this.body = body;
        }

        Fetched.Builder answer(String at) {
            return Fetched.builder().finalUrl(URI.create(at)).body(Bytes.utf8(body));
        }
    }

    private PollResult poll(SourceAdapter adapter) throws Exception {
        PollResult result = adapter.poll(
                PollContext.builder().now(now).cursor(cursor).fetcher(network).build());
        if (result instanceof PollResult.Items items) {
            cursor = Optional.of(items.cursor());
        } else if (result instanceof PollResult.Unchanged same && same.cursor().isPresent()) {
            cursor = same.cursor();
        }
        return result;
    }

    private List<String> asked() {
        return network.requests().stream().map(FetchRequest::url).toList();
    }

    @ParameterizedTest
    @EnumSource
    void aSourceIsLeftAloneWhileItsAnswerIsFresh(Kind kind) throws Exception {
        network.answer(
                kind.url, kind.answer(kind.url).freshFor(Duration.ofMinutes(30)).build());
        poll(kind.adapter);
        now = NOW.plusSeconds(1_799);
        assertInstanceOf(PollResult.Unchanged.class, poll(kind.adapter));
        assertEquals(1, asked().size());
        now = NOW.plusSeconds(1_800);
        poll(kind.adapter);
        assertEquals(2, asked().size());
    }

    @ParameterizedTest
    @EnumSource
    void validatorsAreSentAgainAndAnUnchangedAnswerMakesItFreshAnew(Kind kind) throws Exception {
        Validators tag = Validators.etag("\"1\"");
        network.answer(kind.url, kind.answer(kind.url).validators(tag).build());
        poll(kind.adapter);
        network.answer(
                kind.url,
                new FetchResult.NotModified(
                        URI.create(kind.url), tag, Optional.of(Duration.ofHours(1)), Optional.empty()));
        assertInstanceOf(PollResult.Unchanged.class, poll(kind.adapter));
        now = NOW.plusSeconds(3_599);
        poll(kind.adapter);
        assertEquals(2, asked().size());
        assertEquals(tag, network.requests().get(1).validators());
    }

    @ParameterizedTest
    @EnumSource
    void aMoveForGoodIsFollowedOnceTwoAnswersSaySo(Kind kind) throws Exception {
        network.answer(kind.url, kind.answer(NEW).movedTo(URI.create(NEW)).build())
                .answer(NEW, kind.answer(NEW).build());
        for (int i = 0; i < 4; i++) {
            poll(kind.adapter);
        }
        assertEquals(List.of(kind.url, kind.url, NEW, NEW), asked());
    }

    @ParameterizedTest
    @EnumSource
    void aNewAddressThatIsLostIsForgottenInTheSamePoll(Kind kind) throws Exception {
        network.answer(kind.url, kind.answer(NEW).movedTo(URI.create(NEW)).build());
        poll(kind.adapter);
        poll(kind.adapter);
        network.answer(NEW, new FetchResult.Failed(FetchFailure.GONE, "410", Optional.of(410), false, Optional.empty()))
                .answer(kind.url, kind.answer(kind.url).build());
        poll(kind.adapter);
        poll(kind.adapter);
        assertEquals(List.of(kind.url, kind.url, NEW, kind.url, kind.url), asked());
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerWithoutUseLeavesTheCursorAsItWas(Kind kind) throws Exception {
        network.answer(
                kind.url,
                kind.answer(kind.url).validators(Validators.etag("\"1\"")).build());
        poll(kind.adapter);
        network.page(kind.url, "text/plain", "Please sign in");
        if (kind != Kind.PAGE_WATCH) {
            assertInstanceOf(PollResult.Failed.class, poll(kind.adapter));
        }
        poll(kind.adapter);
        assertEquals(
                Optional.of("\"1\""), network.requests().get(1).validators().etag());
    }

    @Test
    void whatIsKnownOfAnAddressHoldsForNoOther() throws Exception {
        JsonApiSource one = JsonApiSource.of("s", "S", HOME + "/one", MAPPING);
        JsonApiSource other = JsonApiSource.of("s", "S", HOME + "/other", MAPPING);
        network.answer(
                        HOME + "/one",
                        Kind.JSON
                                .answer(HOME + "/one")
                                .validators(Validators.etag("\"1\""))
                                .freshFor(Duration.ofHours(1))
                                .build())
                .answer(HOME + "/other", Kind.JSON.answer(HOME + "/other").build());
        poll(one);
        assertInstanceOf(PollResult.Items.class, poll(other));
        assertEquals(Validators.none(), network.requests().get(1).validators());
    }

    @Test
    void secretsAreNeverToldToTheHostThatASourceHasMovedTo() throws Exception {
        JsonApiSource source = JsonApiSource.of("s", "S", Kind.JSON.url, MAPPING)
                .withHeaders(Map.of("Authorization", "Bearer s3cret"));
        network.answer(
                Kind.JSON.url, Kind.JSON.answer(NEW).movedTo(URI.create(NEW)).build());
        for (int i = 0; i < 4; i++) {
            poll(source);
        }
        assertEquals(List.of(Kind.JSON.url, Kind.JSON.url, Kind.JSON.url, Kind.JSON.url), asked());
    }

    @Test
    void aRestCanBeCutShort() throws Exception {
        network.answer(
                Kind.JSON.url,
                Kind.JSON.answer(Kind.JSON.url).freshFor(Duration.ofDays(30)).build());
        JsonApiSource source = ((JsonApiSource) Kind.JSON.adapter).withLongestRest(Duration.ofMinutes(5));
        assertEquals(SourceKind.API, source.source().kind());
        poll(source);
        now = NOW.plus(Duration.ofMinutes(5));
        poll(source);
        assertEquals(2, asked().size());
    }

    @ParameterizedTest
    @EnumSource(names = {"FEED", "SITEMAP", "REDDIT"})
    void anAnswerThatBreaksOffIsTakenAndAskedForAgain(Kind kind) throws Exception {
        String cut = kind.body.substring(0, kind.body.lastIndexOf("</"));
        network.answer(
                kind.url,
                kind.answer(kind.url)
                        .body(Bytes.utf8(cut))
                        .validators(Validators.etag("\"1\""))
                        .freshFor(Duration.ofHours(1))
                        .build());
        assertEquals(
                1,
                assertInstanceOf(PollResult.Items.class, poll(kind.adapter))
                        .items()
                        .size());
        poll(kind.adapter);
        assertEquals(Validators.none(), network.requests().get(1).validators());
    }
}
