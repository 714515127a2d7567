// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import dev.tidings.core.model.Enclosure;
import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.Person;
import dev.tidings.core.port.FetchPurpose;
import dev.tidings.core.port.FetchRequest;
import dev.tidings.core.port.PollResult;
import dev.tidings.fetch.html.HtmlText;
import dev.tidings.fetch.internal.source.Stopped;
import dev.tidings.fetch.internal.source.Visit;
import dev.tidings.fetch.source.Paging.Chunk;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The public posts of a Mastodon account, newest first, through the interface of the account's own server. A post has no
 * title; a content warning is its summary. An edited post is the same item. Each poll reads the newest 40 and goes back,
 * at most five pages, until it meets a post of the last poll. Defaults: neither replies nor boosts.
 */
public final class MastodonSource extends ServiceSource<MastodonSource> {
    private static final Pattern ACCOUNT =
            Pattern.compile("@?([A-Za-z0-9_]+(?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?)@([A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+)");
    private static final String LOOKUP = "/api/v1/accounts/lookup?acct=";
    private static final int MOST_PAGES = 5;
    private static final Function<String, FetchRequest.Builder> ASKING = Paging.asking(FetchPurpose.OTHER);

    private final String user;
    private final boolean replies;
    private final boolean boosts;

    private MastodonSource(Setup setup, String user, boolean replies, boolean boosts) {
        super(setup);
        this.user = user;
        this.replies = replies;
        this.boosts = boosts;
    }

    /**
     * An account, written {@code @user@server.example}.
     *
     * @throws IllegalArgumentException when it is not written so
     */
    public static MastodonSource account(String address) {
        Matcher parts = ACCOUNT.matcher(address);
        if (!parts.matches()) {
            throw new IllegalArgumentException("an account is written @user@server: '" + address + "'");
        }
        String user = parts.group(1);
        String server = "https://" + parts.group(2);
        Setup setup = Setup.api(
                server,
                "mastodon-" + parts.group(2) + "-" + user,
                "@" + user + "@" + parts.group(2),
                LOOKUP + user,
                server + "/@" + user);
        return new MastodonSource(setup, user, false, false);
    }

    /** With or without answers to others. */
    public MastodonSource withReplies(boolean wanted) {
        return new MastodonSource(setup, user, wanted, boosts);
    }

    /** With or without posts of others that the account passes on; they keep their author. */
    public MastodonSource withBoosts(boolean wanted) {
        return new MastodonSource(setup, user, replies, wanted);
    }

    @Override
    MastodonSource with(Setup setup) {
        return new MastodonSource(setup, user, replies, boosts);
    }

    @Override
    String address() {
        return at(LOOKUP + Names.query(user) + (replies ? "&replies" : "") + (boosts ? "&boosts" : ""));
    }

    @Override
    PollResult collect(Visit visit) throws Stopped, InterruptedException {
        Optional<String> kept = visit.before().note();
        String account = kept.isPresent() ? kept.get() : lookUp(visit);
        String first = at("/api/v1/accounts/" + Names.query(account) + "/statuses?limit=40&exclude_replies=" + !replies
                + "&exclude_reblogs=" + !boosts);
        return new Paging(ASKING, 1, MOST_PAGES).collect(visit, first, Optional.of(account), page -> {
            JsonNode posts = Json.read(visit, page);
            if (!posts.isArray()) {
                throw visit.unreadable(page.finalUrl() + " gave no list of posts");
            }
            List<FeedItem> items = visit.read(posts, post -> read(visit, post));
            Optional<String> last = posts.isEmpty() ? Optional.empty() : Json.text(posts.get(posts.size() - 1), "id");
            return new Chunk(items, last.map(id -> first + "&max_id=" + Names.query(id)));
        });
    }

    private String lookUp(Visit visit) throws Stopped, InterruptedException {
        String url = at(LOOKUP + Names.query(user));
        JsonNode account = Json.read(visit, visit.fetch(ASKING.apply(url).build()));
        return Json.text(account, "id").orElseThrow(() -> visit.unreadable(url + " gave no account"));
    }

    private static Optional<FeedItem> read(Visit visit, JsonNode status) {
        JsonNode boosted = status.path("reblog");
        JsonNode post = boosted.isObject() ? boosted : status;
        String visibility = Json.text(post, "visibility").orElse("public");
        if (!visibility.equals("public") && !visibility.equals("unlisted")) {
            return Optional.empty();
        }
        FeedItem.Builder item = visit.item(Json.need(post, "uri"))
                .url(Json.web(post, "url").or(() -> Json.web(post, "uri")))
                .summary(Json.text(post, "spoiler_text").map(HtmlText::ofPlain))
                .content(Json.text(post, "content"))
                .publishedAt(Json.date(post, "created_at"))
                .updatedAt(Json.date(post, "edited_at"))
                .language(Json.text(post, "language"))
                .complete(true);
        JsonNode author = post.path("account");
        Json.text(author, "display_name")
                .or(() -> Json.text(author, "acct"))
                .ifPresent(name -> item.addAuthor(new Person(name, Optional.empty(), Json.web(author, "url"))));
        post.path("tags").forEach(tag -> Json.text(tag, "name").ifPresent(item::addCategory));
        Optional<URI> picture = Optional.empty();
        for (JsonNode media : post.path("media_attachments")) {
            Optional<URI> url = Json.web(media, "url");
            url.ifPresent(at -> item.addEnclosure(new Enclosure(at, Optional.empty(), Optional.empty())));
            boolean image = Json.text(media, "type").filter("image"::equals).isPresent();
            picture = picture.or(() -> url.filter(at -> image));
        }
        item.image(picture);
        return Optional.of(item.build());
    }
}
