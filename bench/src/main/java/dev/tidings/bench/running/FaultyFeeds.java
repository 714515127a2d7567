// SPDX-License-Identifier: Apache-2.0
package dev.tidings.bench.running;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tidings.testkit.sample.InventedWords;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A loopback server of many hosts, each with a feed that publishes at a pace of its own and a page for each item, on a network
 * that fails as networks do: of four hundred requests for feeds, four each are answered by 503, a cut connection, half of the
 * document, a document that is no feed, and 429, and one by silence. Each fiftieth feed is gone (410) one day.
 */
final class FaultyFeeds implements AutoCloseable {
    private static final int SHOWN = 8;
    private static final int GONE_OF = 50;
    private static final int WORDS = 5000;
    private static final int FAULT_CYCLE = 400;
    private static final Pattern HOST = Pattern.compile("feed(\\d+)\\.example(:\\d+)?");
    private static final Pattern PAGE = Pattern.compile("/(\\d+)");

    static {
        // The JDK's server sends head and body apart; with Nagle's algorithm each answer then waits 40 ms for an ACK.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Clock clock;
    private final Instant begin;
    private final Duration pace;
    private final Duration silence;
    private final Map<Integer, AtomicLong> asked = new ConcurrentHashMap<>();
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong faults = new AtomicLong();

    /** Each feed has an item every {@code pace} of the clock; {@code silence} is real time. */
    FaultyFeeds(Clock clock, Duration pace, Duration silence) throws IOException {
        this.clock = clock;
        this.begin = clock.instant();
        this.pace = pace;
        this.silence = silence;
        this.threads = Executors.newFixedThreadPool(16, task -> {
            Thread thread = new Thread(task, "feeds");
            thread.setDaemon(true);
            return thread;
        });
        this.server =
                HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    InetSocketAddress address() {
        return server.getAddress();
    }

    static String host(int feed) {
        return "feed" + feed + ".example";
    }

    String url(int feed) {
        return "http://" + host(feed) + ":" + address().getPort() + "/rss";
    }

    /** Requests so far, whatever for. */
    long requests() {
        return requests.get();
    }

    long faults() {
        return faults.get();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.incrementAndGet();
            Matcher host = HOST.matcher(exchange.getRequestHeaders().getFirst("Host"));
            String path = exchange.getRequestURI().getPath();
            Matcher page = PAGE.matcher(path);
            if (!host.matches()) {
                send(exchange, 404, "text/plain", "");
            } else if (path.equals("/rss")) {
                feed(exchange, Integer.parseInt(host.group(1)));
            } else if (page.matches()) {
                page(exchange, Integer.parseInt(host.group(1)), Long.parseLong(page.group(1)));
            } else {
                send(exchange, 404, "text/plain", "");
            }
        }
    }

    private void feed(HttpExchange exchange, int feed) throws IOException {
        long time = asked.computeIfAbsent(feed, any -> new AtomicLong()).incrementAndGet();
        Instant now = clock.instant();
        if (feed % GONE_OF == 0 && now.isAfter(begin.plus(pace.multipliedBy(10)))) {
            faults.incrementAndGet();
            send(exchange, 410, "text/plain", "");
            return;
        }
        int turn = (int) ((feed * 31L + time * 17L) % FAULT_CYCLE);
        faults.addAndGet(turn <= 20 ? 1 : 0);
        switch (turn <= 20 ? (turn + 3) / 4 : 6) {
            case 0 -> silent();
            case 1 -> send(exchange, 503, "text/plain", "");
            case 2 -> throw cut();
            case 3 -> half(exchange, rss(feed, now));
            case 4 -> send(exchange, 200, "text/html", "<html><body>Back soon</body></html>");
            case 5 -> {
                exchange.getResponseHeaders().set("Retry-After", "3600");
                send(exchange, 429, "text/plain", "");
            }
            default -> whole(exchange, feed, now);
        }
    }

    private void silent() throws IOException {
        try {
            closed.await(silence.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw cut();
    }

    /** Thrown, since the JDK's server forgets a connection that its handler merely closed never: a leak of the harness. */
    private static IOException cut() {
        return new IOException("cut off on purpose");
    }

    private static void half(HttpExchange exchange, String document) throws IOException {
        byte[] body = document.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body, 0, body.length / 2);
        exchange.getResponseBody().flush();
        throw cut();
    }

    private void whole(HttpExchange exchange, int feed, Instant now) throws IOException {
        String etag = "\"" + last(feed, now) + "\"";
        exchange.getResponseHeaders().set("ETag", etag);
        if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
        } else {
            send(exchange, 200, "application/rss+xml", rss(feed, now));
        }
    }

    private Duration offset(int feed) {
        return pace.multipliedBy(feed % 97).dividedBy(97);
    }

    private long last(int feed, Instant now) {
        return Duration.between(begin.minus(pace), now.minus(offset(feed))).dividedBy(pace);
    }

    private String rss(int feed, Instant now) {
        StringBuilder rss = new StringBuilder("<rss version='2.0'><channel><title>Feed</title>");
        long last = last(feed, now);
        for (long item = last; item >= 0 && item > last - SHOWN; item--) {
            Instant at = begin.minus(pace).plus(offset(feed)).plus(pace.multipliedBy(item));
            rss.append("<item><guid>")
                    .append(item)
                    .append("</guid><link>http://")
                    .append(host(feed))
                    .append(':')
                    .append(address().getPort())
                    .append('/')
                    .append(item)
                    .append("</link><title>")
                    .append(title(feed, item))
                    .append("</title><description>")
                    .append(InventedWords.ofVocabulary(WORDS, seed(feed, item), 30))
                    .append(".</description>");
            if (feed % 10 != 1) { // one feed of ten gives no dates
                rss.append("<pubDate>")
                        .append(DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC)))
                        .append("</pubDate>");
            }
            rss.append("</item>");
        }
        return rss.append("</channel></rss>").toString();
    }

    private static String title(int feed, long item) {
        return InventedWords.ofVocabulary(WORDS, feed * 100_000L + item, 7);
    }

    private static long seed(int feed, long item) {
        return -feed * 100_000L - item - 1;
    }

    private static void page(HttpExchange exchange, int feed, long item) throws IOException {
        StringBuilder html = new StringBuilder("<!DOCTYPE html><html lang='en'><head><title>")
                .append(title(feed, item))
                .append("</title></head><body><article><h1>")
                .append(title(feed, item))
                .append("</h1>");
        for (int paragraph = 0; paragraph < 4; paragraph++) {
            html.append("<p>")
                    .append(InventedWords.ofVocabulary(WORDS, seed(feed, item) * 31 + paragraph, 60))
                    .append(".</p>");
        }
        send(
                exchange,
                200,
                "text/html; charset=utf-8",
                html.append("</article></body></html>").toString());
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
