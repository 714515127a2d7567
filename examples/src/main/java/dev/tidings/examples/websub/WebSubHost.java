// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.websub;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tidings.core.port.Bytes;
import dev.tidings.core.port.Headers;
import dev.tidings.fetch.websub.WebSubReply;
import dev.tidings.fetch.websub.WebSubRequest;
import dev.tidings.fetch.websub.WebSubSubscriber;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** The callback of a WebSub subscriber on the server of the JDK; on any other server it is as short. */
public final class WebSubHost implements AutoCloseable {
    private static final int MOST_BYTES = 16 << 20;

    private final HttpServer server;

    private WebSubHost(HttpServer server) {
        this.server = server;
    }

    /** Opens a server whose callback is not there until {@link #serve}. */
    public static WebSubHost open(InetSocketAddress address) throws IOException {
        HttpServer server = HttpServer.create(address, 0);
        server.start();
        return new WebSubHost(server);
    }

    /** The port that it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Hands what comes below {@code /websub/} to the subscriber. */
    public void serve(WebSubSubscriber subscriber) {
        server.createContext("/websub/", exchange -> {
            try (exchange) {
                send(exchange, subscriber.receive(request(exchange)));
            }
        });
    }

    private static WebSubRequest request(HttpExchange exchange) throws IOException {
        return new WebSubRequest(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                new Headers(exchange.getRequestHeaders()),
                Bytes.wrap(exchange.getRequestBody().readNBytes(MOST_BYTES + 1)));
    }

    private static void send(HttpExchange exchange, WebSubReply reply) throws IOException {
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/plain; charset=utf-8");
        exchange.getResponseHeaders().add("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
