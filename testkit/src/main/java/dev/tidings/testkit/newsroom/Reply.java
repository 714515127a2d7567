// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.newsroom;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/** One answer of the newsroom. The status goes to the log before the first byte goes to the client. */
final class Reply {
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);
    private static final byte[] NOT_FOUND =
            "<!DOCTYPE html><title>404</title><h1>Not found</h1>".getBytes(StandardCharsets.UTF_8);

    private final HttpExchange exchange;
    private final CountDownLatch closed;
    private final IntConsumer log;

    Reply(HttpExchange exchange, CountDownLatch closed, IntConsumer log) {
        this.exchange = exchange;
        this.closed = closed;
        this.log = log;
    }

    void send(Optional<Document> found) throws IOException {
        if (found.isEmpty()) {
            header("Content-Type", "text/html; charset=utf-8");
            send(404, NOT_FOUND);
            return;
        }
        Document document = found.get();
        describe(document);
        if (document.status() == 200) {
            header("ETag", document.etag());
            document.lastModified()
                    .ifPresent(at -> header("Last-Modified", HTTP_DATE.format(at.atZone(ZoneOffset.UTC))));
        }
        if (document.status() == 200 && unchanged(document)) {
            begin(304, -1);
        } else {
            send(document.status(), document.body());
        }
    }

    void fail(Fault fault, String url, Optional<Document> found) throws IOException {
        switch (fault) {
            case DOWN -> log.accept(0);
            case SERVER_ERROR -> send(500, "<h1>Internal Server Error</h1>".getBytes(StandardCharsets.UTF_8));
            case TOO_MANY_REQUESTS -> {
                header("Retry-After", "120");
                send(429, new byte[0]);
            }
            case REDIRECT_LOOP -> {
                header("Location", url);
                send(302, new byte[0]);
            }
            case GARBAGE -> {
                found.ifPresent(this::describe);
                byte[] noise = new byte[4096];
                new Random(42).nextBytes(noise);
                send(200, noise);
            }
            case ENDLESS -> flood();
            case SLOW, STALLED -> {
                if (found.isEmpty()) {
                    send(found);
                } else if (fault == Fault.SLOW) {
                    drip(found.get());
                } else {
                    stall(found.get());
                }
            }
        }
    }

    private boolean unchanged(Document document) {
        String tags = exchange.getRequestHeaders().getFirst("If-None-Match");
        if (tags != null) {
            return tags.equals("*") || tags.contains(document.etag());
        }
        String since = exchange.getRequestHeaders().getFirst("If-Modified-Since");
        return since != null
                && document.lastModified()
                        .map(at -> at.truncatedTo(ChronoUnit.SECONDS))
                        .filter(at -> !at.isAfter(httpDate(since)))
                        .isPresent();
    }

    /** A date that cannot be read counts as long ago, so that the whole document is sent (RFC 9110, 13.1.3). */
    private static Instant httpDate(String text) {
        try {
            return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException e) {
            return Instant.MIN;
        }
    }

    private void describe(Document document) {
        header("Content-Type", document.contentType());
        document.location().ifPresent(location -> header("Location", location));
    }

    private void header(String name, String value) {
        exchange.getResponseHeaders().set(name, value);
    }

    private void begin(int status, long length) throws IOException {
        log.accept(status);
        exchange.sendResponseHeaders(status, length);
    }

    private void send(int status, byte[] body) throws IOException {
        boolean bodiless = exchange.getRequestMethod().equals("HEAD") || body.length == 0;
        begin(status, bodiless ? -1 : body.length);
        if (!bodiless) {
            exchange.getResponseBody().write(body);
        }
    }

    private void drip(Document document) throws IOException {
        byte[] body = beginWhole(document);
        OutputStream out = exchange.getResponseBody();
        for (int at = 0; at < body.length; at += 64) {
            out.write(body, at, Math.min(64, body.length - at));
            out.flush();
            if (closedWithin(20)) {
                return;
            }
        }
    }

    private void stall(Document document) throws IOException {
        byte[] body = beginWhole(document);
        exchange.getResponseBody().write(body, 0, body.length / 2);
        exchange.getResponseBody().flush();
        closedWithin(TimeUnit.HOURS.toMillis(1));
    }

    private byte[] beginWhole(Document document) throws IOException {
        describe(document);
        byte[] body = document.body();
        begin(document.status(), body.length == 0 ? -1 : body.length);
        return body;
    }

    /** Ends when the client hangs up, which makes the write throw, or when the newsroom closes. */
    private void flood() throws IOException {
        begin(200, 0);
        byte[] line = "<p>and so on and so on</p>\n".repeat(40).getBytes(StandardCharsets.UTF_8);
        while (!closedWithin(0)) {
            exchange.getResponseBody().write(line);
        }
    }

    private boolean closedWithin(long millis) throws IOException {
        try {
            return closed.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the newsroom closed during an answer", e);
        }
    }
}
