// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.port.Bytes;
import dev.tidings.core.port.FetchFailure;
import dev.tidings.core.port.FetchResult;
import dev.tidings.core.port.Fetcher;
import dev.tidings.core.port.Headers;
import dev.tidings.core.port.PollContext;
import dev.tidings.core.port.PollResult;
import dev.tidings.core.port.RefusalReason;
import dev.tidings.core.port.SourceAdapter;
import dev.tidings.fetch.feed.FeedSource;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What no service should answer, given to every adapter: an outcome, never an exception, and nothing made up. */
class HostileAnswersTest {
    private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");
    private static final String LOGIN = "<!doctype html><html><head><title>Sign in</title></head><body><h1>Sign in</h1>"
            + "<form action=/login method=post><label>E-mail <input name=email></label><label>Password"
            + " <input type=password name=password></label><button>Sign in</button></form>"
            + "<p>Forgot your password?</p></body></html>";

    private static List<SourceAdapter> adapters() {
        String url = "https://harbor.example/x";
        JsonMapping mapping =
                JsonMapping.builder().items("").url("/url").title("/title").build();
        return List.of(
                FeedSource.of("feed", "S", url),
                JsonApiSource.of("json", "S", url, mapping),
                PageListSource.of("list", "S", url, "li"),
                PageWatchSource.of("watch", "S", url),
                SitemapSource.of("map", "S", url),
                HackerNewsSource.top(),
                RedditSource.subreddit("tides"),
                ArxivSource.category("cs.CL"),
                GitHubReleasesSource.of("harbor", "tide"),
                YouTubeSource.channel("UCharborLedgerChannel012"),
                MastodonSource.account("@harbor@m.example"),
                BlueskySource.account("harbor.example"),
                TelegramSource.channel("harborledger"));
    }

    private static Stream<Arguments> answers() {
        String deep = "[".repeat(100_000);
        return adapters().stream()
                .flatMap(adapter -> Stream.of(
                                "",
                                " \n",
                                "\u0000\u0001\u0002",
                                LOGIN,
                                "null",
                                "7",
                                "\"text\"",
                                "{\"error\":\"unauthorized\"}",
                                "[{\"url\":\"https://harbor.example/a\",\"tit",
                                "<rss><chan",
                                deep,
                                "<x>".repeat(50_000),
                                "\ufffd".repeat(1_000))
                        .filter(body -> !(adapter instanceof PageWatchSource) || isNoPage(body))
                        .map(body -> Arguments.of(adapter, body)));
    }

    /** Any text can be a page that is watched. */
    private static boolean isNoPage(String body) {
        return body.isBlank() || body.equals(LOGIN);
    }

    private static PollResult poll(SourceAdapter adapter, Fetcher fetcher) throws Exception {
        return adapter.poll(PollContext.builder()
                .now(NOW)
                .cursor(Optional.of("{\"no\":\"cursor\"}"))
                .fetcher(fetcher)
                .build());
    }

    private static String text(SourceAdapter adapter, String body) {
        return adapter.source().id() + ": " + body.substring(0, Math.min(40, body.length()));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void whatIsNotWhatTheServiceGivesIsAFailureOfTheSource(SourceAdapter adapter, String body) throws Exception {
        PollResult result = poll(
                adapter,
                request -> FetchResult.Fetched.builder()
                        .finalUrl(URI.create(request.url()))
                        .headers(Headers.of("content-type", "text/html"))
                        .body(Bytes.utf8(body))
                        .build());

        if (result instanceof PollResult.Items items && body.startsWith("<rss>")) {
            assertEquals(List.of(), items.items());
            assertTrue(
                    items.warnings().toString().contains("TRUNCATED"),
                    items.warnings().toString());
            return;
        }
        PollResult.Failed failed = assertInstanceOf(PollResult.Failed.class, result, text(adapter, body));
        assertEquals(adapter.source().id(), failed.failure().thing());
    }

    @ParameterizedTest
    @MethodSource("adapters")
    void whatTheFetcherRefusesOrCannotGetIsAFailureOfTheSource(SourceAdapter adapter) throws Exception {
        for (FetchResult answer : List.of(
                FetchResult.Failed.of(FetchFailure.TOO_LARGE, "more than 16 MiB"),
                FetchResult.Failed.of(FetchFailure.TRUNCATED, "the body ends early"),
                FetchResult.Failed.of(FetchFailure.STATUS, "404"),
                FetchResult.Failed.of(FetchFailure.RATE_LIMITED, "429 without a time"),
                new FetchResult.Refused(RefusalReason.ADDRESS, "10.0.0.1 is private", "http://10.0.0.1/"))) {
            PollResult result = poll(adapter, request -> answer);

            PollResult.Failed failed = assertInstanceOf(PollResult.Failed.class, result, answer.toString());
            assertEquals(adapter.source().id(), failed.failure().thing());
            assertTrue(!failed.failure().reason().isEmpty());
        }
    }
}
