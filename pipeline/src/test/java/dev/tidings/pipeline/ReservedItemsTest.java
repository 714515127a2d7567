// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.Rights;
import dev.tidings.core.model.RunReport;
import dev.tidings.core.port.SourceAdapter;
import dev.tidings.fetch.feed.FeedSource;
import dev.tidings.fetch.http.HttpFetcher;
import dev.tidings.fetch.source.DescribedSource;
import dev.tidings.fetch.source.HackerNewsSource;
import dev.tidings.fetch.source.JsonApiSource;
import dev.tidings.fetch.source.JsonMapping;
import dev.tidings.fetch.source.MastodonSource;
import dev.tidings.fetch.source.PageListSource;
import dev.tidings.fetch.source.PageWatchSource;
import dev.tidings.fetch.source.SitemapSource;
import dev.tidings.testkit.fake.FakeClock;
import dev.tidings.testkit.http.ScriptedServer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What reserves an item on its way through each kind of source keeps it from the model. */
class ReservedItemsTest {
    private static final String FILE = "/.well-known/tdmrep.json";
    private static final String RESERVED = "[{\"location\": \"/\", \"tdm-reservation\": 1}]";
    private static final String TITLE = "Ennerdale dam opens after five years of work";
    private static final String TEXT = "<p>"
            + IntStream.rangeClosed(1, 30)
                    .mapToObj(week -> "In week " + week + " the builders of the Ennerdale dam poured "
                            + (100 + week * week) + " tonnes of concrete.")
                    .collect(Collectors.joining(" "))
            + "</p>";

    private final FakeClock clock = FakeClock.at("2026-11-22T18:00:00Z");
    private final List<Article> shown = Collections.synchronizedList(new ArrayList<>());
    private @Nullable Aggregator news;
    private HttpFetcher http;

    /** Delivers the items. */
    private ScriptedServer service;

    /** Where the items' addresses lead. */
    private ScriptedServer site;

    @BeforeEach
    void open() throws IOException {
        service = ScriptedServer.open();
        site = ScriptedServer.open();
        http = HttpFetcher.builder()
                .allow("127.0.0.1", service.port())
                .allow("127.0.0.1", site.port())
                .gate(gate -> gate.spacing(Duration.ZERO))
                .clock(clock)
                .build();
    }

    @AfterEach
    void close() throws IOException {
        if (news != null) {
            news.close();
        }
        http.close();
        service.close();
        site.close();
    }

    /** A way in which the same article comes in. */
    enum Way {
        /** The whole text in the feed: the page is not asked for. */
        FEED_WITH_TEXT,
        /** A post, whose text is whole. */
        MASTODON,
        /** A JSON interface that delivers whole texts. */
        JSON_WITH_TEXT,
        /** A question at Hacker News. */
        HACKER_NEWS,
        /** The page itself. */
        PAGE_WATCH,
        /** An address alone: the page is asked for. */
        SITEMAP,
        /** A link on a page. */
        PAGE_LIST;

        boolean readsThePage() {
            return this == SITEMAP || this == PAGE_LIST;
        }

        /** Whether the site is the service itself. */
        boolean atHome() {
            return this == PAGE_WATCH || this == HACKER_NEWS;
        }
    }

    private SourceAdapter publish(Way way, Rights rights, String... headers) {
        String url = site.url("/dam");
        site.reply("/dam", 200, "<title>" + TITLE + "</title><article><h1>" + TITLE + "</h1>" + TEXT + "</article>");
        return switch (way) {
            case FEED_WITH_TEXT -> {
                service.reply(
                        "/feed",
                        200,
                        "<rss version='2.0'><channel><title>H</title><item><title>" + TITLE + "</title><link>" + url
                                + "</link><description><![CDATA[" + TEXT
                                + "]]></description></item></channel></rss>",
                        headers);
                yield with(FeedSource.of("s", "S", service.url("/feed")), rights);
            }
            case MASTODON -> {
                service.reply("/api/v1/accounts/lookup?acct=harbor", 200, "{\"id\":\"7\"}");
                service.reply(
                        "/api/v1/accounts/7/statuses?limit=40&exclude_replies=true&exclude_reblogs=true",
                        200,
                        "[{\"id\":\"1\",\"uri\":\"" + url + "\",\"url\":\"" + url + "\",\"content\":\"" + TEXT + "\"}]",
                        headers);
                yield with(MastodonSource.account("@harbor@m.example").withEndpoint(service.url("")), rights);
            }
            case JSON_WITH_TEXT -> {
                service.reply(
                        "/news.json",
                        200,
                        "[{\"url\":\"" + url + "\",\"title\":\"" + TITLE + "\",\"text\":\"" + TEXT + "\"}]",
                        headers);
                JsonMapping mapping = JsonMapping.builder()
                        .items("")
                        .url("/url")
                        .title("/title")
                        .content("/text")
                        .complete(true)
                        .build();
                yield with(JsonApiSource.of("s", "S", service.url("/news.json"), mapping), rights);
            }
            case HACKER_NEWS -> {
                service.reply("/v0/topstories.json", 200, "[1]");
                service.reply(
                        "/v0/item/1.json",
                        200,
                        "{\"id\":1,\"title\":\"" + TITLE + "\",\"text\":\"" + TEXT + "\"}",
                        headers);
                yield with(HackerNewsSource.top().withEndpoint(service.url("")), rights);
            }
            case PAGE_WATCH -> {
                service.reply(
                        "/dam",
                        200,
                        "<title>" + TITLE + "</title><article><h1>" + TITLE + "</h1>" + TEXT + "</article>",
                        headers);
                yield with(PageWatchSource.of("s", "S", service.url("/dam")), rights);
            }
            case SITEMAP -> {
                service.reply("/map.xml", 200, "<urlset><url><loc>" + url + "</loc></url></urlset>", headers);
                yield with(SitemapSource.of("s", "S", service.url("/map.xml")), rights);
            }
            case PAGE_LIST -> {
                service.reply("/list", 200, "<li><a href='" + url + "'>" + TITLE + "</a></li>", headers);
                yield with(PageListSource.of("s", "S", service.url("/list"), "li"), rights);
            }
        };
    }

    private static <S extends DescribedSource<S>> SourceAdapter with(S source, Rights rights) {
        return source.withId("s").withRights(rights);
    }

    private RunReport run(SourceAdapter source) {
        if (news == null) {
            news = Aggregator.builder()
                    .source(source)
                    .fetcher(http)
                    .clock(clock)
                    .enricher(new ModelUser(shown))
                    .build();
        }
        return news.run();
    }

    private List<Article> articles() {
        return Objects.requireNonNull(news).store().all(Article.class);
    }

    private Rights kept() {
        assertEquals(1, articles().size());
        return articles().get(0).rights();
    }

    @ParameterizedTest
    @EnumSource
    void withoutAReservationTheModelIsShownTheArticle(Way way) {
        run(publish(way, Rights.cautious()));
        assertEquals(1, shown.size());
    }

    @ParameterizedTest
    @EnumSource
    void aHeaderOfTheAnswerThatDeliversItReservesAnItem(Way way) {
        run(publish(way, Rights.cautious(), "X-Robots-Tag", "noai"));
        assertEquals(false, kept().modelUse());
        assertEquals(List.of(), shown);
    }

    @ParameterizedTest
    @EnumSource
    void theFileOfTheSiteThatDeliversItReservesAnItem(Way way) {
        service.reply(FILE, 200, RESERVED);
        run(publish(way, Rights.cautious()));
        assertEquals(0, kept().excerptLimit());
        assertEquals(List.of(), shown);
    }

    @ParameterizedTest
    @EnumSource
    void theFileOfTheSiteItLeadsToReservesAnItemWhetherItsPageIsReadOrNot(Way way) {
        (way.atHome() ? service : site).reply(FILE, 200, RESERVED);
        run(publish(way, Rights.cautious()));
        assertEquals(List.of(), shown);
        long pages =
                site.requests().stream().filter(r -> r.target().equals("/dam")).count();
        assertEquals(way.readsThePage() ? 1 : 0, pages);
    }

    @ParameterizedTest
    @EnumSource
    void theSettingsOfTheSourceCanSayOtherwise(Way way) {
        service.reply(FILE, 200, RESERVED);
        site.reply(FILE, 200, RESERVED);
        Rights leave = Rights.builder().overridesReservations(true).build();
        run(publish(way, leave, "tdm-reservation", "1"));
        assertEquals(1, shown.size());
    }

    @ParameterizedTest
    @EnumSource
    void aSiteThatCannotSayWhatItReservesIsNoFailure(Way way) {
        site.reply(FILE, 500, "");
        service.reply(FILE, 500, "");
        RunReport report = run(publish(way, Rights.cautious()));
        assertEquals(List.of(), report.failures());
        assertEquals(1, shown.size());
    }

    @ParameterizedTest
    @EnumSource
    void eachSiteIsAskedOnce(Way way) {
        run(publish(way, Rights.cautious()));
        for (ScriptedServer server : List.of(service, site)) {
            long asked = server.requests().stream()
                    .filter(r -> r.target().equals(FILE))
                    .count();
            assertTrue(asked <= 1, way + " asked " + asked + " times");
        }
    }

    @Test
    void whatAPageReservesInItsHeadHoldsForTheItemsThatItLists() {
        SourceAdapter list = publish(Way.PAGE_LIST, Rights.cautious());
        service.reply(
                "/list",
                200,
                "<head><meta name='robots' content='noai'></head><li><a href='" + site.url("/dam") + "'>" + TITLE
                        + "</a></li>");
        run(list);
        assertEquals(List.of(), shown);
    }

    @Test
    void aReservationThatComesLaterHoldsForWhatIsKnown() {
        run(publish(Way.FEED_WITH_TEXT, Rights.cautious()));
        assertEquals(true, kept().modelUse());
        clock.advance(Duration.ofHours(7));
        run(publish(Way.FEED_WITH_TEXT, Rights.cautious(), "tdm-reservation", "1"));
        assertEquals(false, kept().modelUse());
        clock.advance(Duration.ofHours(7));
        run(publish(Way.FEED_WITH_TEXT, Rights.cautious()));
        assertEquals(true, kept().modelUse());
    }

    @Test
    void aSiteThatFailsForATimeStillReservesWhatItReserved() {
        site.reply(FILE, 200, RESERVED);
        SourceAdapter feed = publish(Way.FEED_WITH_TEXT, Rights.cautious());
        run(feed);
        clock.advance(Duration.ofHours(25));
        site.reply(FILE, 500, "");
        service.reply(
                "/feed",
                200,
                "<rss version='2.0'><channel><title>H</title><item><title>Ferries stay in port</title><link>"
                        + site.url("/ferries") + "</link><description>"
                        + "No ferry leaves before the storm is over, says the harbour master. ".repeat(20)
                        + "</description></item></channel></rss>");
        run(feed);
        assertEquals(2, articles().size());
        assertEquals(List.of(), shown);
    }
}
