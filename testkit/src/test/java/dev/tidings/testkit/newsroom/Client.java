// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.newsroom;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;

/** Asks a newsroom through its proxy side, so that no resolver is needed. Follows no redirect. */
final class Client {
    private final Newsroom room;

    Client(Newsroom room) {
        this.room = room;
    }

    record Response(int status, byte[] body, HttpURLConnection connection) {
        String header(String name) {
            String value = connection.getHeaderField(name);
            return value == null ? "" : value;
        }
    }

    Response get(String url, String... headers) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(url).toURL().openConnection(new Proxy(Proxy.Type.HTTP, room.address()));
        connection.setInstanceFollowRedirects(false);
        connection.setReadTimeout(20_000);
        for (int i = 0; i < headers.length; i += 2) {
            connection.setRequestProperty(headers[i], headers[i + 1]);
        }
        int status = connection.getResponseCode();
        InputStream stream = status >= 400 ? connection.getErrorStream() : connection.getInputStream();
        try (InputStream in = stream == null ? InputStream.nullInputStream() : stream) {
            return new Response(status, in.readAllBytes(), connection);
        }
    }
}
