// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.model.Person;
import dev.tidings.core.port.FetchPurpose;
import dev.tidings.core.port.PollResult;
import dev.tidings.fetch.internal.source.Stopped;
import dev.tidings.fetch.internal.source.Visit;
import dev.tidings.fetch.source.Paging.Chunk;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The posts of a Bluesky account, newest first, through the open interface of the network. A post has no title. Each poll
 * reads the newest 50 and goes back, at most five pages, until it meets a post of the last poll. Defaults: neither
 * replies nor reposts.
 */
public final class BlueskySource extends ServiceSource<BlueskySource> {
    private static final String ENDPOINT = "https://public.api.bsky.app";
    private static final String SITE = "https://bsky.app";
    private static final Pattern ACTOR = Pattern.compile(
            "[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+|did:[a-z]+:[A-Za-z0-9._:-]+");
    private static final Pattern POST =
            Pattern.compile("at://(did:[^/]+)/app\\.bsky\\.feed\\.post/([A-Za-z0-9._~:-]+)");
    private static final int MOST_PAGES = 5;

    private final String actor;
    private final boolean replies;
    private final boolean reposts;

    private BlueskySource(Setup setup, String actor, boolean replies, boolean reposts) {
        super(setup);
        this.actor = actor;
        this.replies = replies;
        this.reposts = reposts;
    }

    /**
     * An account by its handle, with or without {@code @}, or by its DID.
     *
     * @throws IllegalArgumentException when it can be neither
     */
    public static BlueskySource account(String handle) {
        String actor = handle.startsWith("@") ? handle.substring(1) : handle;
        Names.check(actor, ACTOR, "no handle of Bluesky, such as name.bsky.social");
        Setup setup = Setup.api(
                ENDPOINT,
                "bluesky-" + actor,
                "@" + actor,
                "/xrpc/app.bsky.feed.getAuthorFeed?actor=" + Names.query(actor),
                SITE + "/profile/" + actor);
        return new BlueskySource(setup, actor, false, false);
    }

    /** With or without answers to others. */
    public BlueskySource withReplies(boolean wanted) {
        return new BlueskySource(setup, actor, wanted, reposts);
    }

    /** With or without posts of others that the account passes on; they keep their author. */
    public BlueskySource withReposts(boolean wanted) {
        return new BlueskySource(setup, actor, replies, wanted);
    }

    @Override
    BlueskySource with(Setup setup) {
        return new BlueskySource(setup, actor, replies, reposts);
    }

    @Override
    String address() {
        return at("/xrpc/app.bsky.feed.getAuthorFeed?actor=" + Names.query(actor) + "&limit=50&filter="
                + (replies ? "posts_with_replies" : "posts_no_replies"));
    }

    @Override
    PollResult collect(Visit visit) throws Stopped, InterruptedException {
        String first = address();
        return new Paging(Paging.asking(FetchPurpose.OTHER), 1, MOST_PAGES)
                .collect(visit, first, Optional.empty(), page -> {
                    JsonNode root = Json.read(visit, page);
                    if (!root.path("feed").isArray()) {
                        throw visit.unreadable(page.finalUrl() + " gave no feed");
                    }
                    List<FeedItem> items = visit.read(root.path("feed"), entry -> read(visit, entry));
                    return new Chunk(
                            items, Json.text(root, "cursor").map(cursor -> first + "&cursor=" + Names.query(cursor)));
                });
    }

    private Optional<FeedItem> read(Visit visit, JsonNode entry) {
        if (entry.path("reason").isObject() && !reposts) {
            return Optional.empty();
        }
        JsonNode post = entry.path("post");
        String uri = Json.need(post, "uri");
        Matcher parts = POST.matcher(uri);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no address of a post: '" + uri + "'");
        }
        JsonNode record = post.path("record");
        JsonNode card = post.path("embed").path("external");
        String text = FacetText.html(Json.text(record, "text").orElse(""), record.path("facets")) + card(card);
        FeedItem.Builder item = visit.item(uri)
                .url(URI.create(SITE + "/profile/" + parts.group(1) + "/post/" + parts.group(2)))
                .content(Optional.of(text).filter(html -> !html.isBlank()))
                .publishedAt(published(post, record))
                .complete(true);
        JsonNode author = post.path("author");
        Json.text(author, "displayName")
                .or(() -> Json.text(author, "handle"))
                .map(Person::of)
                .ifPresent(item::addAuthor);
        record.path("tags").forEach(tag -> Json.text(tag).ifPresent(item::addCategory));
        if (record.path("langs").size() == 1) {
            item.language(Json.text(record.path("langs").get(0)));
        }
        JsonNode pictures = post.path("embed").path("images");
        item.image(Json.web(pictures.path(0), "fullsize").or(() -> Json.web(card, "thumb")));
        return Optional.of(item.build());
    }

    /** The author's date may be any; what the network saw before it was written was not written then. */
    private static Optional<PartialDate> published(JsonNode post, JsonNode record) {
        Optional<PartialDate> said = Json.date(record, "createdAt");
        Optional<PartialDate> seen = Json.date(post, "indexedAt");
        return said.filter(date -> seen.isEmpty() || date.compareTo(seen.get()) <= 0)
                .or(() -> seen);
    }

    private static String card(JsonNode card) {
        return Json.web(card, "uri")
                .map(uri -> Html.link(uri, Json.text(card, "title").orElse(uri.toString())))
                .map(link -> "<p>" + link + "</p>")
                .orElse("");
    }
}
