// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.feed;

import dev.tidings.core.json.TidingsJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** JSON Feed 1.1. It has no place for rights; they end each item's content, and stand in the extension {@code _tidings}. */
public final class JsonFeedWriter {
    private JsonFeedWriter() {}

    /** The feed as a document. */
    public static String write(FeedView feed) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("version", "https://jsonfeed.org/version/1.1");
        out.put("title", feed.title());
        feed.self().ifPresent(self -> {
            out.put("home_page_url", feed.home());
            out.put("feed_url", self);
        });
        out.put("description", feed.description());
        feed.icon().ifPresent(icon -> out.put("favicon", icon));
        out.put("authors", List.of(Map.of("name", feed.site())));
        out.put("language", feed.language());
        out.put("_tidings", Map.of("rights", feed.rights()));
        out.put("items", feed.entries().stream().map(JsonFeedWriter::item).toList());
        return TidingsJson.pretty(out);
    }

    private static Map<String, Object> item(FeedEntry entry) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", entry.id());
        if (!entry.link().isEmpty()) {
            item.put("url", entry.link());
        }
        entry.original().ifPresent(url -> item.put("external_url", url));
        item.put("title", entry.title());
        item.put("content_html", entry.content());
        entry.summary().ifPresent(line -> item.put("summary", line.words()));
        entry.published().ifPresent(at -> item.put("date_published", at.toString()));
        item.put("date_modified", entry.updated().toString());
        if (!entry.publishers().isEmpty()) {
            item.put(
                    "authors",
                    entry.publishers().stream().map(JsonFeedWriter::author).toList());
        }
        List<String> tags = new ArrayList<>(new LinkedHashSet<>(
                entry.tags().stream().map(FeedEntry.Tag::label).toList()));
        if (!tags.isEmpty()) {
            item.put("tags", tags);
        }
        entry.language().ifPresent(language -> item.put("language", language));
        if (!entry.rights().isEmpty()) {
            item.put("_tidings", Map.of("rights", entry.rights()));
        }
        return item;
    }

    private static Map<String, String> author(FeedEntry.Publisher publisher) {
        Map<String, String> author = new LinkedHashMap<>();
        author.put("name", publisher.name());
        publisher.home().ifPresent(home -> author.put("url", home));
        return author;
    }
}
