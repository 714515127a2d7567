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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** From JSON Feed 1.0 and 1.1 to values; also what is nearly one. */
final class JsonFeedMapper {
    private static final long LONGEST_SECONDS = 366L * 24 * 60 * 60;
    private static final int LONGEST_NUMBER = 30;

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

    /** Whether items stand there that can be nothing but those of a feed, of which the rest was lost. */
    static boolean hasEntries(JsonNode root) {
        JsonNode first = root.path("items").path(0);
        return first.has("id") && (first.has("url") || first.has("content_html") || first.has("content_text"));
    }

    Feed feed(JsonNode root) {
        Feed.Builder out = Feed.builder().format(FeedFormat.JSON);
        out.version(text(root, "version"));
        out.title(plain(root, "title"));
        out.link(link(root, "home_page_url"));
        out.self(link(root, "feed_url"));
        out.description(plain(root, "description"));
        text(root, "language").ifPresent(in::speaks);
        out.language(text(root, "language"));
        out.image(link(root, "icon").or(() -> link(root, "favicon")));
        out.authors(authors(root));
        out.nextPage(link(root, "next_url"));
        for (JsonNode hub : list(root, "hubs")) {
            link(hub, "url").ifPresent(out::addHub);
        }
        if (!root.path("items").isArray()) {
            in.warnings().add(FeedWarning.Kind.MISSING, "items");
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
        out.content(text(item, "content_html")
                .map(t -> new FeedText(Markup.absolute(t, in.base(null)), true))
                .or(() -> plain(item, "content_text")));
        out.image(link(item, "image").or(() -> link(item, "banner_image")));
        out.published(in.date(text(item, "date_published").orElse(null)));
        out.updated(in.date(text(item, "date_modified").orElse(null)));
        out.authors(authors(item));
        out.language(text(item, "language"));
        for (JsonNode tag : list(item, "tags")) {
            value(tag).ifPresent(t -> out.addCategory(new FeedCategory(t, Optional.empty(), Optional.empty())));
        }
        for (JsonNode attachment : list(item, "attachments")) {
            Optional<Long> length =
                    number(attachment, "size_in_bytes", Long.MAX_VALUE).map(Number::longValue);
            link(attachment, "url")
                    .ifPresent(url -> out.addEnclosure(new FeedEnclosure(url, text(attachment, "mime_type"), length)));
            number(attachment, "duration_in_seconds", LONGEST_SECONDS)
                    .ifPresent(seconds -> out.duration(Optional.of(seconds.toPlainString())));
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

    /** A number from 0 to a bound, also one in quotes. */
    private Optional<BigDecimal> number(JsonNode node, String property, long most) {
        JsonNode value = node.path(property);
        String text = value.isNumber() || value.isString() ? value.asString().strip() : "";
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            BigDecimal number = text.length() > LONGEST_NUMBER ? BigDecimal.ONE.negate() : new BigDecimal(text);
            boolean small = number.precision() - number.scale() < 20 && number.scale() < LONGEST_NUMBER;
            if (number.signum() >= 0 && small && number.compareTo(BigDecimal.valueOf(most)) <= 0) {
                return Optional.of(number.signum() == 0 ? BigDecimal.ZERO : number);
            }
        } catch (NumberFormatException e) {
            // named below
        }
        in.warnings().add(FeedWarning.Kind.NUMBER, "'" + text + "' in " + property);
        return Optional.empty();
    }

    private static Optional<FeedText> plain(JsonNode node, String property) {
        return text(node, property).map(value -> new FeedText(value, false));
    }

    private static Optional<String> text(JsonNode node, String property) {
        return value(node.path(property));
    }

    /** A string, or a number where the format wants a string. */
    private static Optional<String> value(@Nullable JsonNode node) {
        boolean number = node != null && node.isNumber() && Double.isFinite(node.doubleValue());
        if (node == null || !(node.isString() || number)) {
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
