// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.kill;

import dev.tidings.testkit.http.ScriptedServer;
import dev.tidings.testkit.sample.InventedWords;
import java.io.IOException;

/** A loopback server with three feeds that tell of the same events in words of their own, and their pages. */
final class NewsByFeed {
    static final int FEEDS = 3;
    private static final int EVENTS = 12;

    private NewsByFeed() {}

    static ScriptedServer open() throws IOException {
        ScriptedServer server = ScriptedServer.open();
        server.reply("/robots.txt", 404, "", "Content-Type", "text/plain");
        for (int feed = 0; feed < FEEDS; feed++) {
            StringBuilder rss = new StringBuilder("<rss version='2.0'><channel><title>Feed " + feed + "</title>");
            for (int event = 0; event < EVENTS; event++) {
                String path = "/" + feed + "/" + event;
                String title = title(feed, event);
                rss.append(item(server, feed, event));
                server.reply(path, 200, page(title, feed, event), "Content-Type", "text/html");
            }
            server.reply(
                    "/feed" + feed,
                    200,
                    rss.append("</channel></rss>").toString(),
                    "Content-Type",
                    "application/rss+xml");
        }
        return server;
    }

    static String title(int feed, int event) {
        return InventedWords.of(event, 6) + " " + InventedWords.of(100L * feed + event + 1000, 1);
    }

    /** What a feed says of an event: told at the fourth hour and so many hours later, by each feed seven minutes after another. */
    static String item(ScriptedServer server, int feed, int event) {
        return "<item><guid>" + event + "</guid><title>" + title(feed, event) + "</title><link>"
                + server.url("/" + feed + "/" + event) + "</link><pubDate>Sun, 22 Nov 2026 "
                + String.format("%02d:%02d", 4 + event, 7 * feed) + ":00 GMT</pubDate></item>";
    }

    static String page(String title, int feed, int event) {
        StringBuilder html = new StringBuilder("<html><body><article><h1>" + title + "</h1>");
        for (int paragraph = 0; paragraph < 4; paragraph++) {
            html.append("<p>The ")
                    .append(InventedWords.of(event, 8))
                    .append(" was seen by ")
                    .append(InventedWords.of(10_000L * (feed + 1) + 10L * event + paragraph, 40))
                    .append(".</p>");
        }
        return html.append("</article></body></html>").toString();
    }
}
