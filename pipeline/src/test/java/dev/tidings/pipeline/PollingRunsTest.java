// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.FailureKind;
import dev.tidings.core.model.RunReport;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.SourceAdapter;
import dev.tidings.core.port.SourceState;
import dev.tidings.core.port.StoryStore;
import dev.tidings.core.store.InMemoryStoryStore;
import dev.tidings.fetch.feed.FeedSource;
import dev.tidings.fetch.http.HttpFetcher;
import dev.tidings.fetch.source.JsonApiSource;
import dev.tidings.fetch.source.JsonMapping;
import dev.tidings.testkit.fake.FakeClock;
import dev.tidings.testkit.http.ScriptedServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From run to run on a clock of its own: what stops a source, what pauses it, and where it has moved. */
class PollingRunsTest {
    private static final String FEED = "<rss version='2.0'><channel><title>H</title></channel></rss>";
    private static final String PASSWORD = "of-the-test";

    private final FakeClock clock = FakeClock.at("2026-11-22T18:00:00Z");
    private ScriptedServer server;

    @BeforeEach
    void open() throws IOException {
        server = ScriptedServer.open();
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    private HttpFetcher.Builder fetcher() {
        return HttpFetcher.builder()
                .allow("127.0.0.1", server.port())
                .gate(gate -> gate.spacing(Duration.ZERO))
                .reservations(false)
                .clock(clock);
    }

    private Aggregator aggregator(HttpFetcher fetcher, SourceAdapter... sources) {
        return Aggregator.builder()
                .sources(List.of(sources))
                .fetcher(fetcher)
                .clock(clock)
                .build();
    }

    private FeedSource feed(String id) {
        return FeedSource.of(id, id, server.url("/" + id));
    }

    private static SourceState state(Aggregator news, String id) {
        return news.store().find(Key.sourceState(id)).orElseThrow();
    }

    private long asked(String target) {
        return server.requests().stream()
                .filter(request -> request.target().equals(target))
                .count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"feed", "json"})
    void whatIsGoneIsNeverAskedAgain(String kind) {
        server.reply("/" + kind, 410, "");
        SourceAdapter source = kind.equals("feed")
                ? feed("feed")
                : JsonApiSource.of(
                        "json",
                        "J",
                        server.url("/json"),
                        JsonMapping.builder().url("/url").build());
        try (HttpFetcher fetcher = fetcher().build();
                Aggregator news = aggregator(fetcher, source)) {
            RunReport first = news.run();
            assertEquals(FailureKind.HTTP_STATUS, first.failures().get(0).kind());
            server.reply("/" + kind, 200, FEED);
            for (int month = 0; month < 3; month++) {
                clock.advance(Duration.ofDays(30));
                assertEquals("GONE", news.run().sources().get(0).outcome());
            }
            assertEquals(1, asked("/" + kind));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {410, 404, 503})
    void whatWasLearntAtOneAddressDoesNotHoldForACorrectedOne(int status) {
        server.reply("/misspelt", status, "").reply("/right", 200, FEED).reply("/other", 200, FEED);
        StoryStore store = new InMemoryStoryStore();
        try (HttpFetcher fetcher = fetcher().build();
                Aggregator misspelt = at("/misspelt", fetcher, store);
                Aggregator right = at("/right", fetcher, store);
                Aggregator other = at("/other", fetcher, store)) {
            assertEquals(1, misspelt.run().failures().size());
            misspelt.run();
            assertEquals(1, asked("/misspelt"));
            assertEquals(SourceHealth.Condition.NEW, right.health().get(0).condition());
            assertEquals("ITEMS", right.run().sources().get(0).outcome());
            assertEquals(SourceHealth.Condition.WELL, right.health().get(0).condition());
            other.start(); // what was just asked at the first address is not due there for a while
            while (asked("/other") == 0) {
                Thread.onSpinWait();
            }
        }
    }

    private Aggregator at(String path, HttpFetcher fetcher, StoryStore store) {
        return Aggregator.builder()
                .source(FeedSource.of("harbor", "The Harbor Ledger", server.url(path)))
                .fetcher(fetcher)
                .store(store)
                .clock(clock)
                .build();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503})
    void failuresInARowMakeTheRestsLongerAndEachSourceHasItsOwn(int status) {
        List<FeedSource> sources = List.of(feed("a"), feed("b"), feed("c"));
        sources.forEach(source -> server.reply("/" + source.source().id(), status, ""));
        List<List<Duration>> rests = new ArrayList<>();
        for (FeedSource source : sources) {
            String id = source.source().id();
            List<Duration> own = new ArrayList<>();
            try (HttpFetcher fetcher = fetcher().build();
                    Aggregator news = aggregator(fetcher, source)) {
                for (int failures = 1; failures <= 5; failures++) {
                    news.run();
                    assertEquals(failures, asked("/" + id));
                    Instant until = state(news, id).notBefore().orElseThrow();
                    own.add(Duration.between(clock.instant(), until));
                    clock.set(until.minusMillis(1));
                    news.run();
                    assertEquals(failures, asked("/" + id), "asked within its rest");
                    clock.set(until);
                }
                server.reply("/" + id, 200, FEED);
                news.run();
                assertEquals(0, state(news, id).failures());
            }
            for (int i = 1; i < own.size(); i++) {
                assertTrue(own.get(i).compareTo(own.get(i - 1)) >= 0, own.toString());
            }
            assertTrue(own.get(4).compareTo(own.get(0).multipliedBy(4)) > 0, own.toString());
            rests.add(own);
        }
        assertNotEquals(rests.get(0).get(4), rests.get(1).get(4));
        assertNotEquals(rests.get(1).get(4), rests.get(2).get(4));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void aServerMaySayHowLongInSecondsOrUntilWhen(int status) {
        Instant until = clock.instant().plus(Duration.ofHours(2));
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(until.atOffset(ZoneOffset.UTC));
        for (String asked : List.of("7200", date)) {
            server.reply("/feed", status, "", "Retry-After", asked);
            try (HttpFetcher fetcher = fetcher().build();
                    Aggregator news = aggregator(fetcher, feed("feed"))) {
                news.run();
                assertEquals(until, state(news, "feed").notBefore().orElseThrow());
            }
        }
    }

    @Test
    void aFeedThatMovesToTlsIsAskedThereOnceTwoAnswersSaySo(@TempDir Path folder) throws Exception {
        Path store = selfSigned(folder);
        try (ScriptedServer secure = ScriptedServer.open(context(store));
                HttpFetcher fetcher = trusting(store, fetcher().allow("127.0.0.1", secure.port()));
                Aggregator news = aggregator(fetcher, feed("feed"))) {
            server.redirect("/feed", 301, secure.url("/feed"));
            secure.reply("/feed", 200, FEED);
            for (int run = 0; run < 4; run++) {
                assertEquals(List.of(), news.run().failures());
                clock.advance(Duration.ofHours(1));
            }
            assertEquals(2, asked("/feed"));
            assertEquals(4, secure.requests().size());
        }
    }

    @Test
    void aCertificateThatNobodyVouchesForIsAFailure(@TempDir Path folder) throws Exception {
        try (ScriptedServer secure = ScriptedServer.open(context(selfSigned(folder)));
                HttpFetcher fetcher =
                        fetcher().allow("127.0.0.1", secure.port()).build();
                Aggregator news = aggregator(fetcher, feed("feed"))) {
            server.redirect("/feed", 301, secure.url("/feed"));
            secure.reply("/feed", 200, FEED);
            assertEquals(FailureKind.NETWORK, news.run().failures().get(0).kind());
        }
    }

    /** A certificate for 127.0.0.1, made by the JDK's own tool. */
    private static Path selfSigned(Path folder) throws Exception {
        Path store = folder.resolve("store.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "s",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "SAN=ip:127.0.0.1",
                        "-validity",
                        "36500",
                        "-startdate",
                        "-1d",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.txt").toFile())
                .start();
        assertTrue(keytool.waitFor(1, TimeUnit.MINUTES), "keytool does not end");
        assertEquals(0, keytool.exitValue(), () -> {
            try {
                return Files.readString(folder.resolve("keytool.txt"));
            } catch (IOException e) {
                return e.toString();
            }
        });
        return store;
    }

    private static SSLContext context(Path file) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    /** The trust store is read when the fetcher is built. */
    private static HttpFetcher trusting(Path store, HttpFetcher.Builder fetcher) {
        System.setProperty("javax.net.ssl.trustStore", store.toString());
        System.setProperty("javax.net.ssl.trustStorePassword", PASSWORD);
        try {
            return fetcher.build();
        } finally {
            System.clearProperty("javax.net.ssl.trustStore");
            System.clearProperty("javax.net.ssl.trustStorePassword");
        }
    }
}
