// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.http;

import dev.tidings.testkit.http.ScriptedServer.Request;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * Services that news comes from, on loopback, with answers in the form in which they give them: Hacker News, Reddit,
 * arXiv, YouTube, GitHub, Mastodon, Bluesky, Telegram, a search interface, a port's list page and status page, sitemaps,
 * and a site with a feed. All names and news are invented. What answers with an entity tag answers 304 to it.
 */
public final class LoopbackServices implements AutoCloseable {
    /** The channel that the YouTube of here has. */
    public static final String YOUTUBE_CHANNEL = "UCharborLedgerChannel012";

    private static final String MASTODON =
            "/mastodon/api/v1/accounts/109302818113/statuses?limit=40&exclude_replies=true&exclude_reblogs=true";
    private static final String BLUESKY =
            "/bluesky/xrpc/app.bsky.feed.getAuthorFeed?actor=harbor.example&limit=50&filter=posts_no_replies";

    private final ScriptedServer server;

    private LoopbackServices(ScriptedServer server) {
        this.server = server;
    }

    /** Opens them on a free port. */
    public static LoopbackServices open() throws IOException {
        LoopbackServices services = new LoopbackServices(ScriptedServer.open());
        services.social();
        services.collections();
        services.sites();
        return services;
    }

    /** The server, on which any answer can be replaced. */
    public ScriptedServer server() {
        return server;
    }

    /** The address of a path; of a service it is the endpoint: {@code /hackernews}, {@code /reddit}, {@code /github}. */
    public String url(String path) {
        return server.url(path);
    }

    /** The paths and queries that were asked for, in order, without the question of what is reserved. */
    public List<String> asked() {
        return server.requests().stream()
                .map(Request::target)
                .filter(target -> !target.equals("/.well-known/tdmrep.json"))
                .toList();
    }

    /** Lets a target answer 429 with a pause of so many seconds. */
    public void pause(String target, int seconds) {
        server.reply(target, 429, "", "Retry-After", Integer.toString(seconds));
    }

    private void social() {
        server.reply("/hackernews/v0/topstories.json", 200, "[42100101,42100102,42100103,42100104]", json());
        for (int id = 42100101; id <= 42100104; id++) {
            server.reply("/hackernews/v0/item/" + id + ".json", 200, text("hackernews-" + id + ".json"), json());
        }
        tagged("/reddit/r/energy/hot/.rss?limit=100", "application/atom+xml; charset=UTF-8", "reddit.xml");
        server.reply("/mastodon/api/v1/accounts/lookup?acct=harbor", 200, text("mastodon-account.json"), json());
        server.reply(MASTODON, 200, text("mastodon-statuses.json"), json());
        server.reply(MASTODON + "&max_id=115002007", 200, text("mastodon-statuses-2.json"), json());
        server.reply(MASTODON + "&max_id=115001001", 200, "[]", json());
        server.reply(BLUESKY, 200, text("bluesky.json"), json());
        server.reply(BLUESKY + "&cursor=2026-11-21T20%3A00%3A00Z", 200, text("bluesky-2.json"), json());
        server.reply("/telegram/s/harborledger", 200, text("telegram.html"), html());
        server.redirect("/telegram/s/harborclosed", 302, "/telegram/harborclosed");
        server.reply("/telegram/harborclosed", 200, text("telegram-private.html"), html());
    }

    private void collections() {
        server.reply(
                "/arxiv/api/query?search_query=cat%3Aphysics.ao-ph&sortBy=submittedDate&sortOrder=descending&start=0"
                        + "&max_results=50",
                200, text("arxiv.xml"), "Content-Type", "application/atom+xml; charset=UTF-8");
        server.reply(
                "/youtube/feeds/videos.xml?channel_id=" + YOUTUBE_CHANNEL,
                200,
                text("youtube.xml"),
                "Content-Type",
                "text/xml; charset=UTF-8");
        tagged("/github/repos/harbor/tide/releases?per_page=30", "application/json; charset=utf-8", "github.json");
        server.reply("/api/search?query=tides", 200, text("search.json"), json());
        server.reply("/api/search?query=tides&page=1", 200, text("search-2.json"), json());
    }

    private void sites() {
        tagged("/port/notices", "text/html; charset=utf-8", "list.html");
        server.reply("/port/notices?page=2", 200, text("list-2.html"), html());
        tagged("/port/status", "text/html; charset=utf-8", "watch.html");
        server.reply("/sitemap.xml", 200, text("sitemap-index.xml"), "Content-Type", "application/xml");
        server.reply("/sitemap-news.xml", 200, text("sitemap-news.xml"), "Content-Type", "application/xml");
        server.reply("/sitemap-pages.xml.gz", 200, zipped("sitemap-pages.xml"), "Content-Type", "application/gzip");
        server.reply("/site/", 200, text("site.html"), html());
        tagged("/site/feed.xml", "application/rss+xml", "site-feed.xml");
        server.reply(
                "/robots.txt",
                200,
                "User-agent: *\nAllow: /\n\nSitemap: " + server.url("/sitemap.xml") + "\n",
                "Content-Type",
                "text/plain");
    }

    private void tagged(String target, String type, String file) {
        String body = text(file);
        String tag = "\"" + Integer.toHexString(body.hashCode()) + "\"";
        server.on(target, (request, out) -> {
            boolean known = tag.equals(request.headers().get("if-none-match"));
            byte[] bytes = known ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
            out.write(ScriptedServer.answer(known ? 304 : 200, bytes, "Content-Type", type, "ETag", tag));
        });
    }

    private static String[] json() {
        return new String[] {"Content-Type", "application/json; charset=utf-8"};
    }

    private static String[] html() {
        return new String[] {"Content-Type", "text/html; charset=utf-8"};
    }

    /** The text of one of the answers by its file, such as {@code arxiv.xml}, to be changed and put in its place. */
    public String text(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8).replace("@BASE@", server.url(""));
    }

    private byte[] zipped(String file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(text(file).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to memory", e);
        }
        return out.toByteArray();
    }

    private static byte[] bytes(String file) {
        try (InputStream in = LoopbackServices.class.getResourceAsStream("/dev/tidings/testkit/services/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the testkit lacks its file " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
