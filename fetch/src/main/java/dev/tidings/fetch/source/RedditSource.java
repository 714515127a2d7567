// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import dev.tidings.core.model.FeedItem;
import dev.tidings.core.port.PollResult;
import dev.tidings.fetch.internal.feed.Links;
import dev.tidings.fetch.internal.source.Stopped;
import dev.tidings.fetch.internal.source.Visit;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * A subreddit, through the feed that Reddit publishes of it. The link is what the post links to; a text post links to
 * itself. The discussion is in {@link FeedItem#comments}. Default: the hot posts, at most 100.
 */
public final class RedditSource extends ServiceSource<RedditSource> {
    private static final String ENDPOINT = "https://www.reddit.com";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]{2,21}(\\+[A-Za-z0-9_]{2,21}){0,49}");

    /** The orders in which Reddit lists posts. */
    public enum Listing {
        /** What is discussed now. */
        HOT,
        /** The newest. */
        NEW,
        /** The best of the day. */
        TOP,
        /** What begins to be discussed. */
        RISING;

        private String path() {
            return switch (this) {
                case HOT -> "hot";
                case NEW -> "new";
                case TOP -> "top";
                case RISING -> "rising";
            };
        }
    }

    private final String subreddit;
    private final Listing listing;

    private RedditSource(Setup setup, String subreddit, Listing listing) {
        super(setup);
        this.subreddit = subreddit;
        this.listing = listing;
    }

    /**
     * A subreddit by its name without {@code r/}, or several joined by plus signs.
     *
     * @throws IllegalArgumentException when it can be no such name
     */
    public static RedditSource subreddit(String name) {
        Names.check(name, NAME, "no name of a subreddit");
        String path = "/r/" + name + "/";
        Setup setup = Setup.api(ENDPOINT, "reddit-" + name, "r/" + name, path + ".rss", ENDPOINT + path);
        return new RedditSource(setup, name, Listing.HOT);
    }

    /** With another order. */
    public RedditSource withListing(Listing listing) {
        return new RedditSource(setup, subreddit, listing);
    }

    @Override
    RedditSource with(Setup setup) {
        return new RedditSource(setup, subreddit, listing);
    }

    @Override
    String address() {
        return at("/r/" + subreddit + "/" + listing.path() + "/.rss?limit=100");
    }

    @Override
    PollResult collect(Visit visit) throws Stopped, InterruptedException {
        return Paging.feed(visit, address(), item -> Optional.of(post(item)));
    }

    /** The feed's link leads to the discussion; the one of the post stands in its text, marked as such. */
    private static FeedItem post(FeedItem item) {
        Element body = Jsoup.parseBodyFragment(item.content().orElse("")).body();
        Optional<URI> target = body.select("a[href]").stream()
                .filter(link -> link.text().equals("[link]"))
                .findFirst()
                .flatMap(link -> Links.web(link.attr("href")));
        Optional<Element> text = Optional.ofNullable(body.selectFirst("div.md"));
        boolean own = target.isEmpty() || target.equals(item.url());
        return FeedItem.builder()
                .from(item)
                .url(target.or(item::url))
                .comments(item.url())
                .content(text.map(Element::html))
                .complete(own)
                .build();
    }
}
