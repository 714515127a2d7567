// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.kill;

import dev.tidings.testkit.http.ScriptedServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A loopback server whose feeds publish in turn, six items at a time: first each feed tells of the first six events, then
 * each of the next six. So what a wave brings comes in one poll, and the sequence is that of the waves.
 */
final class NewsInWaves implements AutoCloseable {
    static final int WAVES = 6;
    static final int ITEMS = 6;

    private final ScriptedServer server = ScriptedServer.open();
    private volatile int wave;

    NewsInWaves() throws IOException {
        server.reply("/robots.txt", 404, "", "Content-Type", "text/plain");
        for (int feed = 0; feed < NewsByFeed.FEEDS; feed++) {
            int number = feed;
            server.on("/feed" + feed, (request, out) -> out.write(feed(number)));
            for (int event = 0; event < WAVES / NewsByFeed.FEEDS * ITEMS; event++) {
                String page = NewsByFeed.page(NewsByFeed.title(feed, event), feed, event);
                server.reply("/" + feed + "/" + event, 200, page, "Content-Type", "text/html");
            }
        }
    }

    ScriptedServer server() {
        return server;
    }

    /** Everything up to this wave is published from now on. */
    void publish(int number) {
        wave = number;
    }

    private byte[] feed(int feed) {
        StringBuilder rss = new StringBuilder("<rss version='2.0'><channel><title>Feed " + feed + "</title>");
        for (int published = 0; published <= wave; published++) {
            if (published % NewsByFeed.FEEDS == feed) {
                int first = published / NewsByFeed.FEEDS * ITEMS;
                for (int event = first; event < first + ITEMS; event++) {
                    rss.append(NewsByFeed.item(server, feed, event));
                }
            }
        }
        byte[] body = rss.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8);
        return ScriptedServer.answer(200, body, "Content-Type", "application/rss+xml");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
