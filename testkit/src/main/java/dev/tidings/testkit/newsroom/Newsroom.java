// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.newsroom;

import static java.util.Objects.requireNonNull;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A loopback HTTP server that is all publishers of a {@link NewsroomSet} at once. Requests are told apart by their
 * {@code Host} header, so a client needs a resolver that sends {@link #hosts()} to 127.0.0.1 and {@link #port()}; a
 * client that takes an HTTP proxy may use the newsroom as one. Answers carry ETag and, where known, Last-Modified, and
 * conditional requests are answered with 304. Safe for use by several threads. Loading the class sets the system property
 * {@code sun.net.httpserver.nodelay}, unless it is set already.
 */
public final class Newsroom implements AutoCloseable {
    static {
        // The JDK's server sends head and body apart; with Nagle's algorithm each answer then waits 40 ms for an ACK.
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    private final HttpServer server;
    private final ExecutorService threads;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Map<String, Fault> faults = new ConcurrentHashMap<>();
    private volatile Edition edition;

    private record Edition(NewsroomSet set, Map<String, Document> documents) {
        static Edition of(NewsroomSet set) {
            return new Edition(set, set.documents());
        }
    }

    /**
     * A request that reached the newsroom.
     *
     * @param method the HTTP method
     * @param url the address asked for, without port
     * @param status the status answered, or 0 where the connection was dropped without an answer
     * @param headers the request's headers, names in lower case, repeated ones joined by a comma
     */
    public record Request(String method, String url, int status, Map<String, String> headers) {
        /** Copies the map. */
        public Request {
            headers = Map.copyOf(headers);
        }
    }

    private Newsroom(NewsroomSet set) throws IOException {
        this.edition = Edition.of(set);
        this.threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "newsroom");
            thread.setDaemon(true);
            return thread;
        });
        this.server =
                HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
    }

    /**
     * Starts serving on an ephemeral port of 127.0.0.1.
     *
     * @throws IOException if no port can be bound
     */
    public static Newsroom open(NewsroomSet set) throws IOException {
        Newsroom room = new Newsroom(requireNonNull(set, "set"));
        room.server.setExecutor(room.threads);
        room.server.createContext("/", room::answer);
        room.server.start();
        return room;
    }

    /** The port on 127.0.0.1. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Where the newsroom listens, for a resolver or a proxy selector. */
    public InetSocketAddress address() {
        return server.getAddress();
    }

    /** The set that is served now. */
    public NewsroomSet set() {
        return edition.set();
    }

    /** The publishers of the set. */
    public List<Publisher> publishers() {
        return set().publishers();
    }

    /** The publishers' host names. */
    public List<String> hosts() {
        return set().hosts();
    }

    /** The publishers' feed addresses, without port. */
    public List<String> feedUrls() {
        return set().feedUrls();
    }

    /** Serves another set from now on, for example {@link NewsroomSet#until} a later day; faults stay. */
    public void publish(NewsroomSet set) {
        edition = Edition.of(requireNonNull(set, "set"));
    }

    /**
     * Lets all answers of a publisher fail from now on.
     *
     * @throws IllegalArgumentException if there is no publisher of that id
     */
    public void fail(String publisherId, Fault fault) {
        faults.put(publisher(publisherId).host(), requireNonNull(fault, "fault"));
    }

    /** Ends a publisher's fault, if it has one. */
    public void restore(String publisherId) {
        faults.remove(publisher(publisherId).host());
    }

    /** The requests so far, in order of arrival. A snapshot. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    /** Stops the server; answers under way are cut. */
    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private Publisher publisher(String id) {
        return publishers().stream()
                .filter(publisher -> publisher.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no publisher '" + id + "' among " + publishers()));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String host = host(exchange);
        String path = exchange.getRequestURI().getRawPath();
        String query = Optional.ofNullable(exchange.getRequestURI().getRawQuery())
                .map(text -> "?" + text)
                .orElse("");
        Map<String, Document> documents = edition.documents();
        String url = "http://" + host + path;
        Optional<Document> found =
                Optional.ofNullable(documents.get(url + query)).or(() -> Optional.ofNullable(documents.get(url)));
        String asked = url + query;
        Reply reply = new Reply(exchange, closed, status -> log(exchange, asked, status));
        try {
            Fault fault = faults.get(host);
            if (fault == null) {
                reply.send(found);
            } else {
                reply.fail(fault, asked, found);
            }
        } finally {
            exchange.close();
        }
    }

    private void log(HttpExchange exchange, String url, int status) {
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
        requests.add(new Request(exchange.getRequestMethod(), url, status, headers));
    }

    /** From the Host header, or from the request line of a client that takes us for a proxy. */
    private static String host(HttpExchange exchange) {
        String host = exchange.getRequestURI().getHost();
        if (host == null) {
            host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host"))
                    .orElse("");
        }
        return host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
    }
}
