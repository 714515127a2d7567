// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.port.FetchFailure;
import dev.tidings.core.port.FetchRequest;
import dev.tidings.core.port.FetchResult;
import dev.tidings.core.port.FetchResult.Failed;
import dev.tidings.core.port.FetchResult.Fetched;
import dev.tidings.core.port.FetchResult.NotModified;
import dev.tidings.core.port.FetchResult.Refused;
import dev.tidings.core.port.RefusalReason;
import dev.tidings.core.port.Validators;
import dev.tidings.testkit.http.ScriptedServer;
import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class HttpFetcherMoreTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final String TEXT = "<rss>".repeat(50);
    /** The text, compressed by the reference implementation of brotli. */
    private static final String BROTLI = "ocgHACDN4yM3J1aL4kUv";

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
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .gate(gate -> gate.spacing(Duration.ZERO))
                .reservations(false);
    }

    private FetchResult fetch(String path) throws InterruptedException {
        try (HttpFetcher fetcher = fetcher().build()) {
            return fetcher.fetch(FetchRequest.of(server.url(path)));
        }
    }

    @Test
    void brotliAndZstdAreUndone() throws Exception {
        ByteArrayOutputStream zstd = new ByteArrayOutputStream();
        try (OutputStream coding = new ZstdOutputStream(zstd)) {
            coding.write(TEXT.getBytes(StandardCharsets.UTF_8));
        }
        server.reply("/br", 200, Base64.getDecoder().decode(BROTLI), "Content-Encoding", "br")
                .reply("/zstd", 200, zstd.toByteArray(), "Content-Encoding", "zstd");
        for (String path : List.of("/br", "/zstd")) {
            Fetched fetched = assertInstanceOf(Fetched.class, fetch(path), path);
            assertEquals(TEXT, fetched.body().text(StandardCharsets.UTF_8), path);
        }
        String asked = server.requests().get(0).headers().get("accept-encoding");
        assertTrue(asked.contains("br") && asked.contains("zstd"), asked);
    }

    @Test
    void retryAfterIsReadAsSecondsAndAsADate() throws InterruptedException {
        server.reply("/seconds", 429, "", "Retry-After", "90")
                .reply("/date", 503, "", "Retry-After", "Sun, 01 Mar 2026 12:05:00 GMT");
        assertEquals(
                Optional.of(NOW.plusSeconds(90)),
                assertInstanceOf(Failed.class, fetch("/seconds")).retryAfter());
        assertEquals(
                Optional.of(NOW.plusSeconds(300)),
                assertInstanceOf(Failed.class, fetch("/date")).retryAfter());
    }

    @Test
    void aGoneAnswerIsFinal() throws InterruptedException {
        server.reply("/gone", 410, "");
        Failed failed = assertInstanceOf(Failed.class, fetch("/gone"));
        assertEquals(FetchFailure.GONE, failed.kind());
        assertEquals(false, failed.retryable());
    }

    @Test
    void aMoveForGoodIsToldOnlyForAnUnbrokenRunOfPermanentRedirects() throws InterruptedException {
        server.redirect("/old", 301, "/newer").redirect("/newer", 308, "/new").reply("/new", 200, "x");
        server.redirect("/mixed", 301, "/for-now").redirect("/for-now", 302, "/new");
        assertEquals(
                Optional.of(URI.create(server.url("/new"))),
                assertInstanceOf(Fetched.class, fetch("/old")).movedTo());
        assertEquals(
                Optional.of(URI.create(server.url("/for-now"))),
                assertInstanceOf(Fetched.class, fetch("/mixed")).movedTo());
    }

    @Test
    void aRedirectToAForbiddenSchemeOrPortIsRefused() throws InterruptedException {
        server.redirect("/ftp", 302, "ftp://files.org/feed").redirect("/port", 302, "https://files.org:22/feed");
        assertEquals(
                RefusalReason.SCHEME,
                assertInstanceOf(Refused.class, fetch("/ftp")).reason());
        assertEquals(
                RefusalReason.PORT,
                assertInstanceOf(Refused.class, fetch("/port")).reason());
    }

    @Test
    void validatorsComeBackVerbatimEvenWhenTheyAreMalformed() throws InterruptedException {
        server.on("/feed", (request, out) -> {
            boolean same = "W/odd tag".equals(request.headers().get("if-none-match"));
            out.write(ScriptedServer.answer(
                    same ? 304 : 200, new byte[0], "ETag", "W/odd tag", "Cache-Control", "max-age=60"));
        });
        Validators given = assertInstanceOf(Fetched.class, fetch("/feed")).validators();
        try (HttpFetcher fetcher = fetcher().build()) {
            FetchResult again = fetcher.fetch(FetchRequest.builder()
                    .url(server.url("/feed"))
                    .validators(given)
                    .build());
            assertEquals(
                    Optional.of(Duration.ofSeconds(60)),
                    assertInstanceOf(NotModified.class, again).freshFor());
        }
    }

    @Test
    void aProxyIsAskedInsteadOfTheHost() throws InterruptedException {
        server.reply("http://paper.org/feed", 200, "by proxy");
        try (HttpFetcher fetcher = fetcher().proxy("127.0.0.1", server.port()).build()) {
            FetchResult result = fetcher.fetch(FetchRequest.of("http://paper.org/feed"));
            assertEquals(
                    "by proxy", assertInstanceOf(Fetched.class, result).body().text(StandardCharsets.UTF_8));
            assertInstanceOf(Refused.class, fetcher.fetch(FetchRequest.of("http://10.0.0.1/feed")));
        }
    }
}
