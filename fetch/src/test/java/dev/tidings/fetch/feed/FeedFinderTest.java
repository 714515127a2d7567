// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.port.Bytes;
import dev.tidings.core.port.FetchResult;
import dev.tidings.core.port.Headers;
import dev.tidings.fetch.feed.FeedSearch.CheckedFeed;
import dev.tidings.fetch.feed.FeedSearch.Origin;
import dev.tidings.testkit.fake.FakeFetcher;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedFinderTest {
    private static final String SITE = "https://harbor.example/";
    private static final String FEED =
            "<rss version='2.0'><channel><title>Harbor</title><link>https://harbor.example/</link>"
                    + "<item><title>Dam</title><link>https://harbor.example/dam</link></item></channel></rss>";

    private final FakeFetcher network = new FakeFetcher();

    private FeedSearch find(String page) throws Exception {
        network.page(SITE, "text/html", page);
        return FeedFinder.with(network).find(SITE);
    }

    private static List<Origin> origins(FeedSearch search) {
        return search.feeds().stream().map(CheckedFeed::origin).toList();
    }

    @Test
    void keepsDeclaredFeedsThatAreFeeds() throws Exception {
        network.page(SITE + "feed.xml", "application/rss+xml", FEED);
        network.page(SITE + "old.xml", "text/html", "<html><body>Moved</body></html>");

        FeedSearch search = find("<link rel=alternate type=application/rss+xml title=All href=/feed.xml>"
                + "<link rel=alternate type=application/atom+xml href=/old.xml>"
                + "<link rel=alternate type=application/atom+xml href=/none.xml>");

        assertEquals(List.of(Origin.DECLARED), origins(search));
        assertEquals(Optional.of("Harbor"), search.feeds().get(0).title());
        assertEquals(1, search.feeds().get(0).entries());
        assertEquals(2, search.failures().size());
        assertTrue(
                search.failures().get(0).reason().contains("old.xml is no feed"),
                search.failures().toString());
    }

    @Test
    void anAddressThatIsAFeedIsItsOwn() throws Exception {
        network.page(SITE, "application/rss+xml", FEED);

        FeedSearch search = FeedFinder.with(network).find(SITE);

        assertEquals(List.of(Origin.ITSELF), origins(search));
        assertEquals(1, network.requests().size());
    }

    @Test
    void looksAtUsualPlacesOnlyWhenThePageNamesNone() throws Exception {
        network.page(SITE + "rss.xml", "application/xml", FEED);

        assertEquals(List.of(Origin.USUAL_PLACE), origins(find("<p>Hello</p>")));

        int before = network.requests().size();
        network.page(SITE + "feed.xml", "application/rss+xml", FEED);
        assertEquals(List.of(Origin.LINKED), origins(find("<a href=/feed.xml>RSS</a>")));
        assertEquals(3, network.requests().size() - before);
    }

    @Test
    void tellsTheSitemapsOfRobotsTxt() throws Exception {
        network.page(
                SITE + "robots.txt",
                "text/plain",
                "User-agent: *\nsitemap: https://harbor.example/map.xml\nSitemap: javascript:alert(1)\n");

        assertEquals(
                List.of(URI.create("https://harbor.example/map.xml")),
                find("<p>Hello</p>").sitemaps());
    }

    @Test
    void requestsAreBoundedWhateverThePageDeclares() throws Exception {
        StringBuilder page = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            page.append("<link rel=alternate type=application/rss+xml href=/f" + i + ".xml>");
        }
        find(page.toString());

        assertTrue(
                network.requests().size() <= 21,
                "requests: " + network.requests().size());
    }

    @Test
    void aSiteThatCannotBeHadIsAFailure() throws Exception {
        FeedSearch search = FeedFinder.with(network).find("https://none.example/");

        assertEquals(List.of(), search.feeds());
        assertEquals("https://none.example/", search.failures().get(0).thing());
    }

    @Test
    void whatWasFoundIsAListOfSubscriptions() throws Exception {
        network.page(SITE, "application/rss+xml", FEED);
        Opml opml = FeedFinder.with(network).find(SITE).opml();

        assertEquals(opml, Opml.read(opml.write().getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                Optional.of("https://harbor.example/"),
                opml.subscriptions().get(0).siteUrl());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<link rel=alternate type=application/json href=/out>",
                "<link rel=alternate type=application/xml href=/out>",
                "<link rel=alternate type='text/xml; charset=utf-8' href=/out>",
                "<link rel=alternate title=RSS href=/out>",
                "<a type=application/rss+xml href=/out>news</a>",
                "<a href=/out>RSS feed</a>"
            })
    void whatMayBeAFeedIsOneWhenItsAnswerIs(String page) throws Exception {
        network.page(SITE + "out", "text/plain", FEED);

        assertEquals(List.of(Origin.LINKED), origins(find(page)));
    }

    @Test
    void whatMayBeAFeedAndIsNoneIsNoFailure() throws Exception {
        network.page(SITE + "out", "application/json", "{}");

        FeedSearch search = find("<link rel=alternate type=application/json href=/out>"
                + "<link rel=alternate hreflang=fr href=/fr><link rel='alternate stylesheet' href=/dark.css>");

        assertEquals(List.of(), search.feeds());
        assertEquals(List.of(), search.failures());
        assertFalse(network.requests().stream()
                .anyMatch(r -> r.url().endsWith("/fr") || r.url().endsWith(".css")));
    }

    @Test
    void aFeedInTheLinkHeaderIsDeclared() throws Exception {
        network.page(SITE + "out", "application/rss+xml", FEED);
        network.answer(
                SITE,
                FetchResult.Fetched.builder()
                        .finalUrl(URI.create(SITE))
                        .headers(Headers.of("Link", "</out>; rel=\"alternate\"; type=\"application/rss+xml\""))
                        .body(Bytes.utf8("<html><body>x</body></html>"))
                        .build());

        assertEquals(List.of(Origin.DECLARED), origins(FeedFinder.with(network).find(SITE)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://harbor.example/sub/", "https://harbor.example/sub", "https://harbor.example/sub/a.html"
            })
    void theUsualPlacesBelowAPathAreAskedFirst(String blog) throws Exception {
        network.page(blog, "text/html", "<p>Hello</p>");
        network.page("https://harbor.example/sub/feed", "application/rss+xml", FEED);

        FeedSearch search = FeedFinder.with(network).find(blog);

        assertEquals(
                "https://harbor.example/sub/feed", search.feeds().get(0).url().toString());
        assertTrue(
                network.requests().size() <= 21,
                "requests: " + network.requests().size());
    }

    @Test
    void anAddressWithoutSchemeIsAskedByHttps() throws Exception {
        network.page("https://harbor.example", "application/rss+xml", FEED);

        assertEquals(List.of(Origin.ITSELF), origins(FeedFinder.with(network).find("harbor.example")));
    }
}
