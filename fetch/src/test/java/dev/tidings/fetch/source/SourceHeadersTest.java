// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.port.Bytes;
import dev.tidings.core.port.FetchResult.Fetched;
import dev.tidings.core.port.PollContext;
import dev.tidings.core.port.SourceAdapter;
import dev.tidings.fetch.http.HttpFetcher;
import dev.tidings.testkit.fake.FakeFetcher;
import dev.tidings.testkit.http.ScriptedServer;
import dev.tidings.testkit.http.ScriptedServer.Request;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers that a source was given: where they go, and where they do not. */
class SourceHeadersTest {
    private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");

    private ScriptedServer home;
    private ScriptedServer other;
    private HttpFetcher http;

    @BeforeEach
    void open() throws IOException {
        home = ScriptedServer.open();
        other = ScriptedServer.open();
        http = HttpFetcher.builder()
                .allow("127.0.0.1", home.port())
                .allow("127.0.0.1", other.port())
                .gate(gate -> gate.spacing(Duration.ZERO))
                .robots(false)
                .reservations(false)
                .build();
    }

    @AfterEach
    void close() throws IOException {
        http.close();
        home.close();
        other.close();
    }

    private static SourceAdapter source(String json) {
        return SourceFile.standard()
                .withVariables(Map.of("LOGIN", "secret"))
                .source(json.replace('\'', '"'), Path.of(""));
    }

    private static boolean carriesBoth(Request request) {
        return "yes".equals(request.headers().get("x-subscriber")) && isTold(request);
    }

    private static boolean isTold(Request request) {
        return "secret".equals(request.headers().get("authorization"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'kind':'feed','url':'HOME/feed'",
                "'kind':'rsshub','instance':'HOME','route':'/github/issue/a/b'",
                "'kind':'list','url':'HOME/list','entries':'li'",
                "'kind':'watch','url':'HOME/page'",
                "'kind':'sitemap','url':'HOME/map.xml'",
                "'kind':'json','url':'HOME/news.json','mapping':{'url':'/u'}",
                "'kind':'hackernews','endpoint':'HOME'",
                "'kind':'reddit','subreddit':'energy','endpoint':'HOME'",
                "'kind':'arxiv','category':'cs.CL','endpoint':'HOME'",
                "'kind':'github','repository':'a/b','endpoint':'HOME'",
                "'kind':'youtube','channel':'UCharborLedgerChannel012','endpoint':'HOME'",
                "'kind':'mastodon','account':'@harbor@m.example','endpoint':'HOME'",
                "'kind':'bluesky','account':'harbor.example','endpoint':'HOME'",
                "'kind':'telegram','channel':'harborledger','endpoint':'HOME'"
            })
    void goWithEachRequestToTheHostThatIsAskedAndToNoOther(String settings) throws Exception {
        SourceAdapter source = source("{" + settings.replace("HOME", home.url(""))
                + ",'headers':{'X-Subscriber':'yes'},'headersFrom':{'Authorization':'LOGIN'}}");
        PollContext context = PollContext.builder().now(NOW).fetcher(http).build();

        source.poll(context);
        assertTrue(home.requests().stream().allMatch(SourceHeadersTest::carriesBoth), home.requests()::toString);

        home.redirect(home.requests().get(0).target(), 302, other.url("/elsewhere"));
        source.poll(context);
        assertEquals(1, other.requests().size());
        assertFalse(other.requests().stream().anyMatch(SourceHeadersTest::isTold), other.requests()::toString);
        assertFalse(other.requests().get(0).headers().containsKey("x-subscriber"));
    }

    @Test
    void doNotGoToAPageOfTheListAtAnotherHost() throws Exception {
        FakeFetcher network = new FakeFetcher();
        network.answer(
                "https://harbor.example/list",
                Fetched.builder()
                        .finalUrl(URI.create("https://harbor.example/list"))
                        .body(Bytes.utf8(
                                "<li><a href=/a>A</a></li><a class=next href=https://other.example/2>older</a>"))
                        .build());
        PageListSource.of("l", "L", "https://harbor.example/list", "li")
                .withNextPage("a.next", 2)
                .withHeaders(Map.of("Authorization", "secret"))
                .poll(PollContext.builder().now(NOW).fetcher(network).build());

        assertEquals("https://other.example/2", network.requests().get(1).url());
        assertEquals(
                Map.of("Authorization", "secret"), network.requests().get(0).headers());
        assertEquals(Map.of(), network.requests().get(1).headers());
    }

    @Test
    void survivesOtherSettings() {
        PageWatchSource watch = PageWatchSource.of("w", "W", "https://harbor.example/")
                .withHeaders(Map.of("Authorization", "secret"))
                .withLongestRest(Duration.ofMinutes(5))
                .withName("Harbor");
        assertEquals(Map.of("Authorization", "secret"), watch.setup.headers());
        assertEquals(Duration.ofMinutes(5), watch.setup.longestRest());
    }
}
