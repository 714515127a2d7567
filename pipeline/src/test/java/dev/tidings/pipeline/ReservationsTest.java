// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.Rights;
import dev.tidings.core.page.ArticleView;
import dev.tidings.fetch.feed.FeedSource;
import dev.tidings.fetch.http.HttpFetcher;
import dev.tidings.testkit.fake.FakeClock;
import dev.tidings.testkit.http.ScriptedServer;
import dev.tidings.testkit.sample.SampleStories;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What publishers reserve, from the answer of their server to the page that readers get. */
class ReservationsTest {
    private final FakeClock clock = FakeClock.at("2026-11-22T18:00:00Z");
    private final List<Article> shown = Collections.synchronizedList(new ArrayList<>());
    private ScriptedServer server;

    @BeforeEach
    void open() throws IOException {
        server = ScriptedServer.open();
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    private String page(String head) {
        String text = SampleStories.dam().articles().get(0).text().value();
        return "<!doctype html><html lang=en><head><title>Ennerdale dam opens after five years of work</title>" + head
                + "</head><body><article><h1>Ennerdale dam opens after five years of work</h1><p>"
                + text.replace("\n\n", "</p><p>") + "</p></article></body></html>";
    }

    /** Publishes one article and collects it; gives the article as it is kept. */
    private Article collect(Rights rights, String page, String... headers) {
        server.reply(
                        "/feed",
                        200,
                        "<rss version='2.0'><channel><title>H</title><item><title>Ennerdale dam opens after five years"
                                + " of work</title><link>/dam</link><description>The Ennerdale dam opened on Friday.</description></item></channel></rss>")
                .reply("/dam", 200, page, headers);
        FeedSource source = FeedSource.of("harbor", "The Harbor Ledger", server.url("/feed"))
                .withRights(rights);
        try (HttpFetcher fetcher = HttpFetcher.builder()
                        .allow("127.0.0.1", server.port())
                        .gate(gate -> gate.spacing(Duration.ZERO))
                        .build();
                Aggregator news = Aggregator.builder()
                        .source(source)
                        .fetcher(fetcher)
                        .clock(clock)
                        .enricher(new ModelUser(shown))
                        .build()) {
            news.run();
            Site site = news.site();
            ArticleView view = news.story(site.stories().get(0).id())
                    .orElseThrow()
                    .articles()
                    .get(0);
            Article article = site.articles(site.stories().get(0)).get(0);
            String excerpt = view.excerpt().orElse("");
            assertEquals(article.rights().excerptLimit() == 0, excerpt.isEmpty(), excerpt);
            return article;
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X-Robots-Tag    | noai      | false | 400",
                "X-Robots-Tag    | nosnippet | true  | 0",
                "tdm-reservation | 1         | false | 0",
                "tdm-reservation | 0         | true  | 400"
            })
    void headersForbidModelsAndExcerpts(String name, String value, boolean modelUse, int excerpt) {
        Rights rights = collect(Rights.cautious(), page(""), name, value).rights();
        assertEquals(modelUse, rights.modelUse());
        assertEquals(excerpt, rights.excerptLimit());
        assertEquals(modelUse ? 1 : 0, shown.size(), "articles shown to a model");
    }

    @ParameterizedTest
    @CsvSource({"robots, noai, false, 400", "robots, nosnippet, true, 0", "tdm-reservation, 1, false, 0"})
    void metaElementsForbidModelsAndExcerpts(String name, String content, boolean modelUse, int excerpt) {
        String meta = "<meta name=\"" + name + "\" content=\"" + content + "\">";
        Rights rights = collect(Rights.cautious(), page(meta)).rights();
        assertEquals(modelUse, rights.modelUse());
        assertEquals(excerpt, rights.excerptLimit());
        assertEquals(modelUse ? 1 : 0, shown.size(), "articles shown to a model");
    }

    @Test
    void theSitesFileForbidsBoth() {
        server.reply("/.well-known/tdmrep.json", 200, "[{\"location\": \"/dam\", \"tdm-reservation\": 1}]");
        Rights rights = collect(Rights.cautious(), page("")).rights();
        assertFalse(rights.modelUse());
        assertEquals(0, rights.excerptLimit());
    }

    @Test
    void theSettingsOfTheSourceCanSayOtherwise() {
        Rights leave = Rights.builder().overridesReservations(true).build();
        Rights rights = collect(leave, page("<meta name=robots content=noai>"), "tdm-reservation", "1")
                .rights();
        assertTrue(rights.modelUse());
        assertEquals(400, rights.excerptLimit());
        assertEquals(1, shown.size());
    }

    @Test
    void aPageThatIsNoArticleStillReservesWhatTheFeedSays() {
        Rights rights = collect(
                        Rights.cautious(),
                        "<html><head><meta name=robots content=noai><title>Sign in</title></head><body><form></form></body>")
                .rights();
        assertFalse(rights.modelUse());
        assertEquals(List.of(), shown);
    }
}
