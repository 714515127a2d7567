// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.feed;

import dev.tidings.fetch.feed.Feed;
import dev.tidings.fetch.feed.FeedCategory;
import dev.tidings.fetch.feed.FeedEnclosure;
import dev.tidings.fetch.feed.FeedEntry;
import dev.tidings.fetch.feed.FeedFormat;
import dev.tidings.fetch.feed.FeedPerson;
import dev.tidings.fetch.feed.FeedText;
import dev.tidings.fetch.feed.FeedWarning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** From JSON Feed 1.0 and 1.1 to values; also what is nearly one. */
final class JsonFeedMapper {
    private final Reader in;
    private final Limits limits;
    private final Element nowhere = new Element("json", "json", "", null);

    JsonFeedMapper(Reader in, Limits limits) {
        this.in = in;
        this.limits = limits;
    }

    /** The version says so, or there are items and a title. */
    static boolean isFeed(JsonNode root) {
        boolean named = root.path("version").asString("").contains("jsonfeed");
        return root.isObject()
                && (named
                        || (root.path("items").isArray()
                                && (root.has("title") || root.has("feed_url") || root.has("version"))));
    }

    Feed feed(JsonNode root) {
        Feed.Builder out = Feed.builder().format(FeedFormat.JSON);
        out.version(text(root, "version"));
        out.title(plain(root, "title"));
        out.link(link(root, "home_page_url"));
        out.self(link(root, "feed_url"));
        out.description(plain(root, "description"));
        out.language(text(root, "language"));
        out.image(link(root, "icon").or(() -> link(root, "favicon")));
        out.authors(authors(root));
        out.nextPage(link(root, "next_url"));
        for (JsonNode hub : list(root, "hubs")) {
            link(hub, "url").ifPresent(out::addHub);
        }
        int count = 0;
        for (JsonNode item : list(root, "items")) {
            if (++count > limits.maxEntries()) {
                in.warnings().add(FeedWarning.Kind.LIMIT, "entries after the first " + limits.maxEntries());
                break;
            }
            if (item.isObject()) {
                out.addEntry(entry(item));
            }
        }
        return out.build();
    }

    private FeedEntry entry(JsonNode item) {
        FeedEntry.Builder out = FeedEntry.builder();
        out.id(text(item, "id"));
        out.link(link(item, "url").or(() -> link(item, "external_url")));
        out.title(plain(item, "title"));
        out.summary(plain(item, "summary"));
        out.content(text(item, "content_html").map(t -> new FeedText(t, true)).or(() -> plain(item, "content_text")));
        out.image(link(item, "image").or(() -> link(item, "banner_image")));
        out.published(in.date(text(item, "date_published").orElse(null)));
        out.updated(in.date(text(item, "date_modified").orElse(null)));
        out.authors(authors(item));
        out.language(text(item, "language"));
        for (JsonNode tag : list(item, "tags")) {
            value(tag).ifPresent(t -> out.addCategory(new FeedCategory(t, Optional.empty(), Optional.empty())));
        }
        for (JsonNode attachment : list(item, "attachments")) {
            JsonNode size = attachment.path("size_in_bytes");
            Optional<Long> length = size.canConvertToLong() ? Optional.of(size.asLong()) : Optional.empty();
            link(attachment, "url")
                    .ifPresent(url -> out.addEnclosure(new FeedEnclosure(url, text(attachment, "mime_type"), length)));
            JsonNode seconds = attachment.path("duration_in_seconds");
            if (seconds.isNumber()) {
                out.duration(Optional.of(seconds.asString()));
            }
        }
        return out.build();
    }

    /** 1.1 has {@code authors}, 1.0 has {@code author}. */
    private List<FeedPerson> authors(JsonNode node) {
        List<JsonNode> found = list(node, "authors");
        if (found.isEmpty() && node.has("author")) {
            found = List.of(node.path("author"));
        }
        List<FeedPerson> out = new ArrayList<>();
        for (JsonNode author : found) {
            Optional<String> name = author.isObject() ? text(author, "name") : value(author);
            Optional<String> url = link(author, "url");
            if (name.isPresent() || url.isPresent()) {
                out.add(new FeedPerson(name, Optional.empty(), url));
            }
        }
        return out;
    }

    private Optional<String> link(JsonNode node, String property) {
        return text(node, property).flatMap(value -> Optional.ofNullable(in.link(nowhere, value)));
    }

    private static Optional<FeedText> plain(JsonNode node, String property) {
        return text(node, property).map(value -> new FeedText(value, false));
    }

    private static Optional<String> text(JsonNode node, String property) {
        return value(node.path(property));
    }

    /** A string, or a number where the format wants a string. */
    private static Optional<String> value(@Nullable JsonNode node) {
        if (node == null || !(node.isString() || node.isNumber())) {
            return Optional.empty();
        }
        String text = node.asString().strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static List<JsonNode> list(JsonNode node, String property) {
        List<JsonNode> out = new ArrayList<>();
        if (node.path(property).isArray()) {
            node.path(property).forEach(out::add);
        }
        return out;
    }
}
