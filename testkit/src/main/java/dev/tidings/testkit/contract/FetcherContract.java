// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.port.FetchFailure;
import dev.tidings.core.port.FetchRequest;
import dev.tidings.core.port.FetchResult;
import dev.tidings.core.port.FetchResult.Failed;
import dev.tidings.core.port.FetchResult.Fetched;
import dev.tidings.core.port.FetchResult.NotModified;
import dev.tidings.core.port.FetchResult.Refused;
import dev.tidings.core.port.Fetcher;
import dev.tidings.testkit.http.ScriptedServer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every {@link Fetcher} over HTTP does. Extend it and say how to make one that may ask the given server alone. */
@Timeout(60)
public abstract class FetcherContract {
    private ScriptedServer server;
    private Fetcher fetcher;

    /** For subclasses. */
    @SuppressWarnings("NullAway.Init") // JUnit calls open first
    protected FetcherContract() {}

    /** A fetcher that may connect to {@code 127.0.0.1} at this port, waits little between requests, and no more. */
    protected abstract Fetcher fetcherAllowing(int port);

    @BeforeEach
    void open() throws IOException {
        server = ScriptedServer.open();
        fetcher = fetcherAllowing(server.port());
    }

    @AfterEach
    void close() throws Exception {
        server.close();
        if (fetcher instanceof AutoCloseable closeable) {
            closeable.close();
        }
    }

    private FetchResult fetch(String path) throws InterruptedException {
        return fetcher.fetch(FetchRequest.of(server.url(path)));
    }

    @Test
    void fetchesBodyHeadersAndAddress() throws InterruptedException {
        server.reply("/feed", 200, "<rss/>", "Content-Type", "application/rss+xml");
        Fetched fetched = assertInstanceOf(Fetched.class, fetch("/feed#part"));
        assertEquals("<rss/>", fetched.body().text(StandardCharsets.UTF_8));
        assertEquals(Optional.of("application/rss+xml"), fetched.contentType());
        assertEquals(URI.create(server.url("/feed")), fetched.finalUrl());
        assertEquals(200, fetched.status());
        assertEquals(Optional.empty(), fetched.movedTo());
    }

    @Test
    void sendsValidatorsVerbatimAndReportsNotModified() throws InterruptedException {
        server.on("/feed", (request, out) -> {
            boolean same = "abc 4".equals(request.headers().get("if-none-match"));
            out.write(ScriptedServer.answer(same ? 304 : 200, new byte[0], "ETag", "abc 4"));
        });
        Fetched first = assertInstanceOf(Fetched.class, fetch("/feed"));
        assertEquals(Optional.of("abc 4"), first.validators().etag());
        FetchResult second = fetcher.fetch(FetchRequest.builder()
                .url(server.url("/feed"))
                .validators(first.validators())
                .build());
        assertEquals(
                first.validators(), assertInstanceOf(NotModified.class, second).validators());
    }

    @Test
    void followsRedirectsAndNamesTheLastAddress() throws InterruptedException {
        server.redirect("/a", 302, "/b").redirect("/b", 307, "c?d=1").reply("/c?d=1", 200, "x");
        Fetched fetched = assertInstanceOf(Fetched.class, fetch("/a"));
        assertEquals(URI.create(server.url("/c?d=1")), fetched.finalUrl());
        assertEquals(Optional.empty(), fetched.movedTo());
    }

    @Test
    void reportsOnlyThePermanentStartOfARedirectChain() throws InterruptedException {
        server.redirect("/a", 301, "/b").redirect("/b", 308, "/c").redirect("/c", 302, "/d");
        server.redirect("/d", 301, "/e").reply("/e", 200, "x");
        Fetched fetched = assertInstanceOf(Fetched.class, fetch("/a"));
        assertEquals(Optional.of(URI.create(server.url("/c"))), fetched.movedTo());
    }

    @Test
    void endsRedirectLoops() throws InterruptedException {
        server.redirect("/a", 302, "/b").redirect("/b", 302, "/a");
        assertEquals(FetchFailure.REDIRECT, failure("/a").kind());
        assertTrue(server.requests().size() <= 10, "asked " + server.requests().size() + " times");
    }

    @Test
    void refusesRedirectsToOtherSpellingsOfAnAllowedHost() throws InterruptedException {
        for (String host : new String[] {"127.1", "2130706433", "localhost.", "[::ffff:127.0.0.1]"}) {
            server.redirect("/to", 302, "http://" + host + ":" + server.port() + "/secret");
            assertInstanceOf(Refused.class, fetch("/to"), host);
        }
        assertFalse(
                server.requests().stream().anyMatch(request -> request.target().equals("/secret")));
    }

    @Test
    void refusesWhatIsNoHttpAddress() throws InterruptedException {
        for (String url : new String[] {"", "feed.xml", "file:///etc/passwd", "javascript:alert(1)", "http://"}) {
            assertInstanceOf(Refused.class, fetcher.fetch(FetchRequest.of(url)), url);
        }
    }

    @Test
    void saysWhichFailuresAreWorthAnotherTry() throws InterruptedException {
        server.reply("/404", 404, "").reply("/410", 410, "").reply("/500", 500, "");
        assertFalse(failure("/404").retryable());
        assertEquals(FetchFailure.GONE, failure("/410").kind());
        assertTrue(failure("/500").retryable());
        assertEquals(Optional.of(500), failure("/500").status());
    }

    @Test
    void givesNoBodyThatWasCutShort() throws InterruptedException {
        server.on(
                "/cut",
                (request, out) -> out.write(
                        "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf".getBytes(StandardCharsets.US_ASCII)));
        assertEquals(FetchFailure.TRUNCATED, failure("/cut").kind());
    }

    @Test
    void keepsToTheLimitOfTheRequest() throws InterruptedException {
        server.reply("/large", 200, "x".repeat(1001));
        FetchRequest.Builder request = FetchRequest.builder().url(server.url("/large"));
        FetchResult over = fetcher.fetch(request.maxBytes(1000).build());
        assertEquals(
                FetchFailure.TOO_LARGE, assertInstanceOf(Failed.class, over).kind());
        assertInstanceOf(Fetched.class, fetcher.fetch(request.maxBytes(1001).build()));
    }

    @Test
    void anInterruptEndsAFetchThatHangs() throws InterruptedException {
        Thread caller = Thread.currentThread();
        server.on("/hang", (request, out) -> {
            caller.interrupt();
            server.hang();
        });
        assertThrows(InterruptedException.class, () -> fetch("/hang"));
    }

    private Failed failure(String path) throws InterruptedException {
        return assertInstanceOf(Failed.class, fetch(path));
    }
}
