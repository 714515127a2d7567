// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.port.FetchFailure;
import dev.tidings.core.port.FetchPurpose;
import dev.tidings.core.port.FetchRequest;
import dev.tidings.core.port.FetchResult;
import dev.tidings.core.port.FetchResult.Failed;
import dev.tidings.core.port.FetchResult.Fetched;
import dev.tidings.core.port.FetchResult.Refused;
import dev.tidings.core.port.RefusalReason;
import dev.tidings.testkit.http.ScriptedServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(300)
class HttpFetcherTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private ScriptedServer server;
    private HttpFetcher fetcher;

    @BeforeEach
    void open() throws IOException {
        server = ScriptedServer.open();
        fetcher = fetcher().build();
    }

    @AfterEach
    void close() throws IOException {
        fetcher.close();
        server.close();
    }

    /** All names lead to the scripted server; port 80 of two of them is allowed. */
    private HttpFetcher.Builder fetcher() {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        return HttpFetcher.builder()
                .allow("127.0.0.1", server.port())
                .allow("one.example", 80)
                .allow("two.example", 80)
                .resolver((host, port) -> List.of(new InetSocketAddress(loopback, server.port())))
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .gate(gate -> gate.spacing(Duration.ZERO))
                .reservations(false);
    }

    private FetchResult fetch(String url) throws InterruptedException {
        return fetcher.fetch(FetchRequest.of(url));
    }

    private FetchFailure failureAt(String path) throws InterruptedException {
        return assertInstanceOf(Failed.class, fetch(server.url(path))).kind();
    }

    private String bodyAt(String path) throws InterruptedException {
        return assertInstanceOf(Fetched.class, fetch(server.url(path))).body().text(StandardCharsets.UTF_8);
    }

    @Test
    void anInjectedResolverMapsAllowedNamesToAnotherPort() throws InterruptedException {
        server.reply("/feed", 200, "news");
        Fetched fetched = assertInstanceOf(Fetched.class, fetch("http://one.example/feed"));
        assertEquals(URI.create("http://one.example/feed"), fetched.finalUrl());
        assertEquals("one.example", server.requests().get(0).headers().get("host"));
    }

    @Test
    void aNameThatResolvesToLoopbackIsRefusedUnlessAllowed() throws InterruptedException {
        Refused refused = assertInstanceOf(Refused.class, fetch("http://rebound.org/feed"));
        assertEquals(RefusalReason.ADDRESS, refused.reason());
        assertTrue(server.requests().isEmpty());
    }

    @Test
    void oneForbiddenAddressAmongManyRefusesTheHost() throws Exception {
        InetAddress good = InetAddress.getByName("93.184.215.14");
        InetAddress bad = InetAddress.getByName("10.0.0.1");
        try (HttpFetcher mixed = HttpFetcher.builder()
                .resolver((host, port) -> List.of(new InetSocketAddress(good, port), new InetSocketAddress(bad, port)))
                .build()) {
            assertInstanceOf(Refused.class, mixed.fetch(FetchRequest.of("http://mixed.org/")));
        }
    }

    @Test
    void aResolverThatChangesItsAnswerIsAskedOncePerRequest() throws InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        try (HttpFetcher rebinding = fetcher()
                .resolver((host, port) -> {
                    asked.incrementAndGet();
                    return List.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
                })
                .build()) {
            server.reply("/feed", 200, "news");
            rebinding.fetch(FetchRequest.of("http://one.example/feed"));
            assertEquals(1, asked.get());
        }
    }

    @Test
    void credentialsStayWithTheirHost() throws InterruptedException {
        server.redirect("/a", 302, "/b")
                .redirect("/b", 302, "http://two.example/c")
                .reply("/c", 200, "x");
        fetcher.fetch(FetchRequest.builder()
                .url("http://one.example/a")
                .putHeader("Authorization", "Bearer s3cret")
                .build());
        assertEquals("Bearer s3cret", server.requests().get(1).headers().get("authorization"));
        assertNull(server.requests().get(2).headers().get("authorization"));
    }

    @Test
    void headersThatBelongToTheConnectionAreRefused() throws InterruptedException {
        for (String name : List.of("Host", "Content-Length", "bad name")) {
            FetchResult result = fetcher.fetch(FetchRequest.builder()
                    .url(server.url("/"))
                    .putHeader(name, "x")
                    .build());
            assertEquals(
                    RefusalReason.HEADER,
                    assertInstanceOf(Refused.class, result).reason());
        }
    }

    @Test
    void cookiesAreNeverSentBack() throws InterruptedException {
        server.reply("/feed", 200, "x", "Set-Cookie", "sid=1; Path=/");
        bodyAt("/feed");
        bodyAt("/feed");
        assertNull(server.requests().get(1).headers().get("cookie"));
    }

    @Test
    void theUserAgentNamesProductAndContact() throws InterruptedException {
        try (HttpFetcher named =
                fetcher().agent("MyNews/2").contact("mailto:desk@my.example").build()) {
            named.fetch(FetchRequest.of(server.url("/feed")));
        }
        assertEquals(
                "MyNews/2 (+mailto:desk@my.example)",
                server.requests().get(0).headers().get("user-agent"));
    }

    @Test
    void contentCodingsAreUndone() throws Exception {
        byte[] text = "<rss>".repeat(50).getBytes(StandardCharsets.UTF_8);
        server.reply("/gzip", 200, gzip(text), "Content-Encoding", "gzip");
        ByteArrayOutputStream zlib = new ByteArrayOutputStream();
        try (OutputStream deflate = new DeflaterOutputStream(zlib)) {
            deflate.write(text);
        }
        server.reply("/deflate", 200, zlib.toByteArray(), "Content-Encoding", "deflate");
        server.reply("/twice", 200, gzip(zlib.toByteArray()), "Content-Encoding", "deflate, gzip");
        for (String path : List.of("/gzip", "/deflate", "/twice")) {
            assertEquals(new String(text, StandardCharsets.UTF_8), bodyAt(path), path);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "none",
                "utf-8",
                "UTF-8",
                "aws-chunked",
                "binary",
                "gzip",
                "br",
                "zstd",
                "deflate",
                "none, gzip",
                "aws-chunked,GZIP"
            })
    void aCodingThatTheBodyHasNotIsPassedOverWithAWarning(String coding) throws InterruptedException {
        server.reply(
                "/feed", 200, "<rss>text</rss>", "Content-Encoding", coding, "Content-Type", "application/rss+xml");

        Fetched fetched = assertInstanceOf(Fetched.class, fetcher.fetch(FetchRequest.of(server.url("/feed"))));
        assertEquals("<rss>text</rss>", fetched.body().text(StandardCharsets.UTF_8));
        assertFalse(fetched.warnings().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity", "identity, gzip", "GZIP", "X-Gzip", "none, gzip", "none"})
    void gzipIsToldByTheBodyWhateverIsDeclared(String coding) throws Exception {
        byte[] body = gzip("<rss>text</rss>".getBytes(StandardCharsets.UTF_8));
        server.reply("/feed", 200, body, "Content-Encoding", coding, "Content-Type", "text/xml");

        assertEquals("<rss>text</rss>", bodyAt("/feed"));
    }

    @Test
    void aBombWithoutADeclaredCodingIsCutOffAndAnArchiveStaysOne() throws Exception {
        byte[] bomb = gzip(new byte[12_000_000]);
        server.reply("/bomb", 200, bomb, "Content-Type", "text/xml");
        server.reply("/archive", 200, bomb, "Content-Type", "application/gzip");

        assertEquals(FetchFailure.TOO_LARGE, failureAt("/bomb"));
        Fetched archive = assertInstanceOf(Fetched.class, fetcher.fetch(FetchRequest.of(server.url("/archive"))));
        assertEquals(bomb.length, archive.body().size());
    }

    @Test
    void aBodyThatGrowsTooMuchIsCutOff() throws Exception {
        server.reply("/bomb", 200, gzip(new byte[12_000_000]), "Content-Encoding", "gzip");
        assertEquals(FetchFailure.TOO_LARGE, failureAt("/bomb"));
    }

    @Test
    void damagedAndUnknownCodingsAreFailures() throws Exception {
        byte[] damaged = gzip("text".getBytes(StandardCharsets.UTF_8));
        damaged[damaged.length - 5] ^= 1;
        server.reply("/damaged", 200, damaged, "Content-Encoding", "gzip");
        server.reply("/unknown", 200, "<rss/>", "Content-Encoding", "snappy", "Content-Type", "text/xml");
        server.reply("/br", 200, "no brotli at all", "Content-Encoding", "br");
        server.reply("/zstd", 200, "no zstd at all", "Content-Encoding", "zstd");
        for (String path : List.of("/damaged", "/unknown", "/br", "/zstd")) {
            assertEquals(FetchFailure.CODING, failureAt(path), path);
        }
    }

    @Test
    void theDeadlineCoversTheBody() throws InterruptedException {
        server.on("/slow", (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            server.hang();
        });
        FetchResult result = fetcher.fetch(FetchRequest.builder()
                .url(server.url("/slow"))
                .deadline(Duration.ofMillis(300))
                .build());
        assertEquals(
                FetchFailure.TIMEOUT, assertInstanceOf(Failed.class, result).kind());
    }

    @Test
    void anEndlessBodyEndsAtTheLimit() throws InterruptedException {
        server.on("/endless", (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] block = new byte[65_536];
            while (true) {
                out.write(block); // until the client closes the connection
            }
        });
        assertEquals(FetchFailure.TOO_LARGE, failureAt("/endless"));
    }

    @Test
    void aHostThatAsksForAPauseIsNotAskedAgain() throws InterruptedException {
        server.reply("/busy", 429, "", "Retry-After", "120").reply("/other", 200, "x");
        Failed first = assertInstanceOf(Failed.class, fetch(server.url("/busy")));
        Failed second = assertInstanceOf(Failed.class, fetch(server.url("/other")));
        assertEquals(Optional.of(NOW.plusSeconds(120)), first.retryAfter());
        assertEquals(FetchFailure.RATE_LIMITED, second.kind());
        assertEquals(Optional.of(NOW.plusSeconds(120)), second.retryAfter());
        assertEquals(1, server.requests().size());
    }

    @Test
    void aPauseIsBounded() throws InterruptedException {
        server.reply("/busy", 503, "", "Retry-After", "99999999999999999999");
        Failed failed = assertInstanceOf(Failed.class, fetch(server.url("/busy")));
        assertEquals(Optional.of(NOW.plus(Duration.ofDays(1))), failed.retryAfter());
    }

    @Test
    void pagesAreFetchedOnlyWhereRobotsAllow() throws InterruptedException {
        server.reply("/robots.txt", 200, "User-agent: tidings\nDisallow: /private\n")
                .reply("/open", 200, "x");
        assertInstanceOf(Fetched.class, fetcher.fetch(FetchRequest.page("http://one.example/open")));
        FetchResult result = fetcher.fetch(FetchRequest.page("http://one.example/private/1"));
        assertEquals(
                RefusalReason.ROBOTS, assertInstanceOf(Refused.class, result).reason());
        assertEquals(2, server.requests().size(), "the rules are kept");
    }

    @Test
    void aRedirectIntoAForbiddenPageIsRefused() throws InterruptedException {
        server.reply("/robots.txt", 200, "User-agent: *\nDisallow: /private\n").redirect("/open", 302, "/private/1");
        FetchResult result = fetcher.fetch(FetchRequest.page("http://one.example/open"));
        assertEquals(
                RefusalReason.ROBOTS, assertInstanceOf(Refused.class, result).reason());
    }

    @Test
    void aSiteThatCannotSayItsRulesIsLeftAloneForNow() throws InterruptedException {
        server.reply("/robots.txt", 500, "").reply("/page", 200, "x");
        Failed failed = assertInstanceOf(Failed.class, fetcher.fetch(FetchRequest.page("http://one.example/page")));
        assertTrue(failed.retryable() && failed.reason().startsWith("robots.txt"), failed.reason());
    }

    @Test
    void aNotModifiedAnswerToAnUnconditionalRequestIsAFailure() throws InterruptedException {
        server.reply("/feed", 304, "");
        assertEquals(FetchFailure.PROTOCOL, failureAt("/feed"));
    }

    @Test
    void aLookUpThatNeverEndsIsBrokenOffAtTheDeadline() throws InterruptedException {
        CountDownLatch brokenOff = new CountDownLatch(1);
        try (HttpFetcher patient = fetcher()
                .resolver((host, port) -> {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        brokenOff.countDown();
                    }
                    return List.of();
                })
                .build()) {
            FetchResult result = patient.fetch(FetchRequest.builder()
                    .url("http://one.example/")
                    .deadline(Duration.ofMillis(200))
                    .build());

            assertEquals(
                    FetchFailure.TIMEOUT, assertInstanceOf(Failed.class, result).kind());
            assertTrue(brokenOff.await(60, TimeUnit.SECONDS));
        }
    }

    @Test
    void aResolverThatThrowsIsAFailureThatNamesTheHost() throws InterruptedException {
        try (HttpFetcher odd = fetcher()
                .resolver((host, port) -> {
                    throw new IllegalArgumentException("no such table");
                })
                .build()) {
            Failed failed = assertInstanceOf(Failed.class, odd.fetch(FetchRequest.of("http://one.example/")));

            assertTrue(
                    failed.reason().contains("one.example") && failed.reason().contains("no such table"));
        }
    }

    @Test
    void theDeadlineCoversRobotsTxtOfAPageToo() throws InterruptedException {
        server.on("/robots.txt", (request, out) -> server.hang());
        server.reply("/page", 200, "a page");

        FetchResult result = fetcher.fetch(FetchRequest.builder()
                .url(server.url("/page"))
                .purpose(FetchPurpose.PAGE)
                .deadline(Duration.ofMillis(300))
                .build());

        assertEquals(
                FetchFailure.TIMEOUT, assertInstanceOf(Failed.class, result).kind());
    }

    @Test
    void rulesThatDidNotComeInAShortTimeAreAskedForAgain() throws InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        server.on("/robots.txt", (request, out) -> {
            if (asked.incrementAndGet() == 1) {
                server.hang();
            }
            out.write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        });
        server.reply("/page", 200, "a page");
        FetchRequest.Builder page =
                FetchRequest.builder().url(server.url("/page")).purpose(FetchPurpose.PAGE);

        fetcher.fetch(page.deadline(Duration.ofMillis(300)).build());

        assertInstanceOf(
                Fetched.class,
                fetcher.fetch(page.deadline(Duration.ofMinutes(2)).build()));
    }

    @Test
    void closingBreaksOffWhatIsUnderWay() throws InterruptedException {
        CountDownLatch underWay = new CountDownLatch(1);
        server.on("/hang", (request, out) -> {
            underWay.countDown();
            server.hang();
        });
        Thread closing = new Thread(() -> {
            try {
                underWay.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            fetcher.close();
        });
        closing.start();

        FetchResult result = fetcher.fetch(FetchRequest.builder()
                .url(server.url("/hang"))
                .deadline(Duration.ofMinutes(10))
                .build());

        Failed failed = assertInstanceOf(Failed.class, result);
        assertEquals("the fetcher was closed", failed.reason());
        closing.join();
        assertThrows(IllegalStateException.class, () -> fetch(server.url("/hang")));
    }

    @Test
    void aDeadlineBeyondAllTimeIsNone() throws InterruptedException {
        server.reply("/feed", 200, "a feed");
        assertInstanceOf(
                Fetched.class,
                fetcher.fetch(FetchRequest.builder()
                        .url(server.url("/feed"))
                        .deadline(Duration.ofSeconds(Long.MAX_VALUE))
                        .build()));
    }

    @Test
    void noThreadOutlivesItsFetcher() throws InterruptedException {
        server.on("/hang", (request, out) -> server.hang());
        fetcher.fetch(FetchRequest.builder()
                .url(server.url("/hang"))
                .deadline(Duration.ofMillis(100))
                .build());
        fetcher.close();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("tidings-fetch-")) {
                thread.join(10_000);
                assertFalse(thread.isAlive(), thread.getName());
            }
        }
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }
}
