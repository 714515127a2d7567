// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.Person;
import dev.tidings.core.port.FetchPurpose;
import dev.tidings.core.port.FetchResult.Fetched;
import dev.tidings.core.port.PollResult;
import dev.tidings.core.time.PublicationDates;
import dev.tidings.fetch.internal.feed.Links;
import dev.tidings.fetch.internal.source.Stopped;
import dev.tidings.fetch.internal.source.Visit;
import dev.tidings.fetch.source.Paging.Chunk;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The posts of a public Telegram channel, newest first, from the preview page that Telegram publishes of it. A post has
 * no title; one that is edited later is the same item. Each poll reads the newest page, some 20 posts, and goes back, at
 * most five pages, until it meets a post of the last poll.
 */
public final class TelegramSource extends ServiceSource<TelegramSource> {
    private static final String ENDPOINT = "https://t.me";
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{3,31}");
    private static final Pattern IMAGE = Pattern.compile("background-image:\\s*url\\(['\"]?(https?://[^'\")]+)");
    private static final int MOST_PAGES = 5;

    private final String channel;

    private TelegramSource(Setup setup, String channel) {
        super(setup);
        this.channel = channel;
    }

    /**
     * A channel by its public name, with or without {@code @}.
     *
     * @throws IllegalArgumentException when it can be no such name
     */
    public static TelegramSource channel(String name) {
        String channel = Names.check(name.startsWith("@") ? name.substring(1) : name, NAME, "no name of a channel");
        String path = "/s/" + channel;
        return new TelegramSource(
                Setup.api(ENDPOINT, "telegram-" + channel, "@" + channel, path, ENDPOINT + path), channel);
    }

    @Override
    TelegramSource with(Setup setup) {
        return new TelegramSource(setup, channel);
    }

    @Override
    String address() {
        return at("/s/" + channel);
    }

    @Override
    PollResult collect(Visit visit) throws Stopped, InterruptedException {
        return new Paging(Paging.asking(FetchPurpose.OTHER), 1, MOST_PAGES)
                .collect(visit, address(), Optional.empty(), page -> read(visit, page));
    }

    private Chunk read(Visit visit, Fetched page) throws Stopped {
        Document document = Pages.parse(visit, page);
        List<Element> posts = new ArrayList<>(document.select(".tgme_widget_message[data-post]"));
        if (posts.isEmpty() && document.selectFirst(".tgme_channel_info, .tgme_channel_history") == null) {
            throw visit.unreadable(page.finalUrl() + " shows no posts: the channel is private, or has no preview");
        }
        Collections.reverse(posts); // the page reads downwards
        List<FeedItem> items = visit.read(posts, post -> post(visit, post));
        Optional<String> older = posts.isEmpty()
                ? Optional.empty()
                : Optional.of(posts.get(posts.size() - 1).attr("data-post"))
                        .map(key -> key.substring(key.lastIndexOf('/') + 1))
                        .filter(number -> number.matches("\\d+") && !number.equals("1"))
                        .map(number -> address() + "?before=" + number);
        return new Chunk(items, older);
    }

    private static Optional<FeedItem> post(Visit visit, Element post) {
        if (post.hasClass("service_message")) {
            return Optional.empty();
        }
        String key = post.attr("data-post");
        FeedItem.Builder item =
                visit.item(key).url(URI.create(ENDPOINT + "/" + key)).complete(true);
        Element text = post.selectFirst(".tgme_widget_message_text.js-message_text, .tgme_widget_message_text");
        Element preview = post.selectFirst("a.tgme_widget_message_link_preview[href]");
        String html = (text == null ? "" : text.html()) + (preview == null ? "" : preview(preview));
        item.content(Optional.of(html).filter(content -> !content.isBlank()));
        Optional.ofNullable(post.selectFirst(".tgme_widget_message_date time[datetime]"))
                .flatMap(time -> PublicationDates.forPages().parse(time.attr("datetime")))
                .ifPresent(item::publishedAt);
        Optional.ofNullable(post.selectFirst(".tgme_widget_message_from_author"))
                .map(Element::text)
                .filter(name -> !name.isBlank())
                .map(Person::of)
                .ifPresent(item::addAuthor);
        Optional.ofNullable(post.selectFirst(".tgme_widget_message_forwarded_from_name"))
                .map(Element::text)
                .ifPresent(item::origin);
        Optional.ofNullable(post.selectFirst("a.tgme_widget_message_photo_wrap[style]"))
                .map(photo -> IMAGE.matcher(photo.attr("style")))
                .filter(Matcher::find)
                .flatMap(found -> Links.web(found.group(1)))
                .ifPresent(item::image);
        return Optional.of(item.build());
    }

    private static String preview(Element preview) {
        Element title = preview.selectFirst(".link_preview_title");
        return Links.web(preview.absUrl("href"))
                .map(target -> "<p>" + Html.link(target, title == null ? target.toString() : title.text()) + "</p>")
                .orElse("");
    }
}
