// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;

/**
 * An HTTP server on a free port of 127.0.0.1 that writes what its scripts write, byte for byte: also answers that no
 * proper server would give. One connection, one request. Requests without a script get 404.
 */
public final class ScriptedServer implements AutoCloseable {
    private final ServerSocket socket;
    private final String scheme;
    private final Map<String, Script> scripts = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    private ScriptedServer(ServerSocket socket, String scheme) {
        this.socket = socket;
        this.scheme = scheme;
    }

    /** What to do with one request. */
    @FunctionalInterface
    public interface Script {
        /** Writes the answer; the connection is closed when it returns. */
        void answer(Request request, OutputStream out) throws IOException, InterruptedException;
    }

    /**
     * A request as it came.
     *
     * @param method as in the request line
     * @param target path and query, as in the request line
     * @param headers names in lower case, repeated ones joined by a comma
     * @param body as UTF-8, when its length was declared; else empty
     */
    public record Request(String method, String target, Map<String, String> headers, String body) {
        /** Copies the headers. */
        public Request {
            headers = Map.copyOf(headers);
        }
    }

    /**
     * Starts on a free port.
     *
     * @throws IOException when there is none
     */
    public static ScriptedServer open() throws IOException {
        return open(new ServerSocket(), "http");
    }

    /**
     * Starts on a free port, over TLS.
     *
     * @param context with the server's certificate
     * @throws IOException when there is none
     */
    public static ScriptedServer open(SSLContext context) throws IOException {
        return open(context.getServerSocketFactory().createServerSocket(), "https");
    }

    private static ScriptedServer open(ServerSocket socket, String scheme) throws IOException {
        socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0));
        ScriptedServer server = new ScriptedServer(socket, scheme);
        server.start("scripted-server", server::accept);
        return server;
    }

    /** The port it listens on. */
    public int port() {
        return socket.getLocalPort();
    }

    /** The address of a path, such as {@code /feed}. */
    public String url(String path) {
        return scheme + "://127.0.0.1:" + port() + path;
    }

    /** Says what happens at a path, query included. */
    public ScriptedServer on(String target, Script script) {
        scripts.put(target, script);
        return this;
    }

    /** Answers with status, headers as alternating names and values, and a body; the length is added. */
    public ScriptedServer reply(String target, int status, byte[] body, String... headers) {
        byte[] answer = answer(status, body, headers);
        return on(target, (request, out) -> out.write(answer));
    }

    /** As above, with a body in UTF-8. */
    public ScriptedServer reply(String target, int status, String body, String... headers) {
        return reply(target, status, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** Answers with a redirect. */
    public ScriptedServer redirect(String target, int status, String location) {
        return reply(target, status, "", "Location", location);
    }

    /** A whole answer as bytes. */
    public static byte[] answer(int status, byte[] body, String... headers) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Scripted\r\nConnection: close\r\n");
        for (int i = 0; i < headers.length; i += 2) {
            head.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
        }
        if (status != 304 && status != 204) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
        byte[] whole = new byte[start.length + body.length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(body, 0, whole, start.length, body.length);
        return whole;
    }

    /** Waits until the server is closed: a script that never answers. */
    public void hang() throws InterruptedException {
        closed.await();
    }

    /** All requests so far, in the order in which they came. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        socket.close();
        for (Socket connection : open) {
            connection.close();
        }
    }

    private void accept() throws IOException {
        while (true) {
            Socket connection = socket.accept();
            open.add(connection);
            start("scripted-connection", () -> serve(connection));
        }
    }

    private void serve(Socket connection) throws IOException, InterruptedException {
        try (connection) {
            Request request = read(new BufferedInputStream(connection.getInputStream()));
            requests.add(request);
            Script script =
                    scripts.getOrDefault(request.target(), (unscripted, out) -> out.write(answer(404, new byte[0])));
            OutputStream out = connection.getOutputStream();
            script.answer(request, out);
            out.flush();
        } finally {
            open.remove(connection);
        }
    }

    private static Request read(InputStream in) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c != '\n') {
                line.append((char) c);
                continue;
            }
            String text = line.toString().strip();
            line.setLength(0);
            if (text.isEmpty()) {
                break;
            }
            lines.add(text);
        }
        if (lines.isEmpty()) {
            throw new IOException("a connection without a request");
        }
        String[] start = lines.get(0).split(" ", -1);
        Map<String, String> headers = new TreeMap<>();
        for (String field : lines.subList(1, lines.size())) {
            int colon = field.indexOf(':');
            headers.merge(
                    field.substring(0, colon).toLowerCase(Locale.ROOT),
                    field.substring(colon + 1).strip(),
                    (one, other) -> one + ", " + other);
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        return new Request(start[0], start[1], headers, body);
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private void start(String name, Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        return; // the client or the test has closed the connection: nothing left to do
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }
}
