// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A model behind the chat-completions protocol of OpenAI on a free port of 127.0.0.1: it answers each request with the
 * next turn of its script, as one document or as a stream, whichever was asked for; after its last turn with 503. It
 * fails in the ways that providers do.
 */
public final class ChatServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "chat-server");
        thread.setDaemon(true);
        return thread;
    });
    private final Deque<Turn> script = new ArrayDeque<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    private ChatServer(HttpServer server) {
        this.server = server;
    }

    /** What the server does with one request. */
    public sealed interface Turn {
        /**
         * Says something.
         *
         * @param text the content of the message
         * @param finish the reason for its end: {@code stop}, {@code length} or {@code content_filter}
         */
        record Says(String text, String finish) implements Turn {}

        /**
         * Answers with a status and an error document.
         *
         * @param status of the answer
         * @param message of the error
         * @param retryAfter the header's value; none when empty
         */
        record Fails(int status, String message, String retryAfter) implements Turn {}

        /**
         * Answers with a body that is no such document.
         *
         * @param body as it is
         */
        record Garbles(String body) implements Turn {}

        /**
         * Says something and cuts the connection after so many characters of it.
         *
         * @param text the content of the message
         * @param after how many
         */
        record Cuts(String text, int after) implements Turn {}

        /**
         * Says the beginning of something, and then nothing more.
         *
         * @param text the beginning
         */
        record Stalls(String text) implements Turn {}
    }

    /**
     * Starts on a free port.
     *
     * @throws IOException when there is none
     */
    public static ChatServer open(Turn... script) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
        ChatServer chat = new ChatServer(server);
        chat.script.addAll(List.of(script));
        server.setExecutor(chat.threads);
        server.createContext("/v1/chat/completions", chat::answer);
        server.start();
        return chat;
    }

    /** Says it whole. */
    public static Turn says(String text) {
        return new Turn.Says(text, "stop");
    }

    /** The address to give to a client. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** The bodies of all requests so far, in the order in which they came. */
    public List<String> bodies() {
        return List.copyOf(bodies);
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        bodies.add(body);
        Turn turn;
        synchronized (script) {
            Turn next = script.poll();
            turn = next == null ? new Turn.Fails(503, "the script is over", "") : next;
        }
        boolean stream = body.replaceAll("\\s", "").contains("\"stream\":true");
        try {
            play(turn, exchange, stream);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    private void play(Turn turn, HttpExchange exchange, boolean stream) throws IOException, InterruptedException {
        if (turn instanceof Turn.Says says) {
            send(
                    exchange,
                    stream,
                    stream
                            ? ChatForm.events(says.text(), says.finish())
                            : ChatForm.document(says.text(), says.finish()));
        } else if (turn instanceof Turn.Fails fails) {
            if (!fails.retryAfter().isEmpty()) {
                exchange.getResponseHeaders().add("Retry-After", fails.retryAfter());
            }
            bytes(exchange, fails.status(), "application/json", ChatForm.error(fails.message()));
        } else if (turn instanceof Turn.Garbles garbles) {
            bytes(exchange, 200, "application/json", garbles.body());
        } else if (turn instanceof Turn.Cuts cuts) {
            cut(exchange, stream, cuts);
        } else if (turn instanceof Turn.Stalls stalls) {
            exchange.getResponseHeaders().add("Content-Type", stream ? "text/event-stream" : "application/json");
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            out.write((stream ? ChatForm.event(stalls.text()) : " ").getBytes(StandardCharsets.UTF_8));
            out.flush();
            closed.await();
        }
    }

    /** Promises more than it sends. */
    private static void cut(HttpExchange exchange, boolean stream, Turn.Cuts cuts) throws IOException {
        String begun =
                cuts.text().substring(0, Math.min(cuts.after(), cuts.text().length()));
        byte[] sent = (stream
                        ? ChatForm.event(begun)
                        : ChatForm.document(begun, "stop").substring(0, 40))
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", stream ? "text/event-stream" : "application/json");
        exchange.sendResponseHeaders(200, sent.length + 1000L);
        exchange.getResponseBody().write(sent);
        exchange.getResponseBody().flush();
    }

    private static void send(HttpExchange exchange, boolean stream, String body) throws IOException {
        bytes(exchange, 200, stream ? "text/event-stream" : "application/json", body);
    }

    private static void bytes(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
