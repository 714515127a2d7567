// SPDX-License-Identifier: Apache-2.0
package dev.tidings.bench.fetch;

import dev.tidings.bench.feed.GeneratedFeeds;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Serves generated feeds on loopback, in a process of its own so that its CPU is not counted: {@code /N} is the N-th of
 * 200, 304 when an entity tag is sent along. Prints its port; ends when its standard input does.
 */
final class FeedServer {
    private static final int FEEDS = 200;
    private static final String COMMON = String.join(
            "\r\n",
            "ETag: \"v1\"",
            "Last-Modified: Mon, 23 Nov 2026 08:00:00 GMT",
            "Cache-Control: max-age=0",
            "Date: Mon, 23 Nov 2026 12:00:00 GMT",
            "Server: bench",
            "");
    private static final byte[] SAME =
            ("HTTP/1.1 304 Not Modified\r\n" + COMMON + "\r\n").getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NONE =
            "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private FeedServer() {}

    /** Serves until standard input ends. */
    public static void main(String[] args) throws IOException {
        List<byte[]> feeds = GeneratedFeeds.of(FEEDS, 20_000, 7);
        ServerSocket socket = new ServerSocket(0, 200, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        daemon(() -> {
            while (true) {
                Socket connection = socket.accept();
                connection.setTcpNoDelay(true);
                daemon(() -> serve(connection, feeds));
            }
        });
        System.out.println(socket.getLocalPort());
        while (System.in.read() >= 0) {
            // waits for the end
        }
        socket.close();
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void daemon(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                return; // the other side has ended
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static void serve(Socket connection, List<byte[]> feeds) throws IOException {
        try (connection) {
            InputStream in = new BufferedInputStream(connection.getInputStream());
            OutputStream out = connection.getOutputStream();
            for (String head = head(in); !head.isEmpty(); head = head(in)) {
                String path = head.substring(head.indexOf('/') + 1, head.indexOf(" HTTP"));
                if (!path.matches("\\d{1,6}")) {
                    out.write(NONE);
                } else if (head.contains("\nif-none-match:") || head.contains("\nIf-None-Match:")) {
                    out.write(SAME);
                } else {
                    byte[] feed = feeds.get(Integer.parseInt(path) % feeds.size());
                    String start = "HTTP/1.1 200 OK\r\nContent-Type: application/xml\r\n" + COMMON + "Content-Length: "
                            + feed.length + "\r\n\r\n";
                    out.write(start.getBytes(StandardCharsets.US_ASCII));
                    out.write(feed);
                }
                out.flush();
            }
        }
    }

    /** A request up to its empty line; empty at the end of the connection. */
    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int c = in.read(); c >= 0; c = in.read()) {
            head.append((char) c);
            if (c == '\n' && head.length() > 3 && head.charAt(head.length() - 3) == '\n') {
                return head.toString();
            }
        }
        return "";
    }
}
