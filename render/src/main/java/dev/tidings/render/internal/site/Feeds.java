// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.site;

import dev.tidings.core.json.TidingsJson;
import dev.tidings.core.port.RenderContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The site as Atom (RFC 4287) and as JSON Feed 1.1. */
public final class Feeds {
    private final RenderContext context;
    private final List<FeedEntry> entries;

    /** Feeds of the entries, in their order. */
    public Feeds(RenderContext context, List<FeedEntry> entries) {
        this.context = context;
        this.entries = List.copyOf(entries);
    }

    /** The Atom feed. */
    public String atom() {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        out.append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
                .append(Xml.escape(context.locale().toLanguageTag()))
                .append("\">\n");
        element(out, "title", context.siteName());
        element(out, "id", "urn:uuid:" + UUID.nameUUIDFromBytes(site().getBytes(StandardCharsets.UTF_8)));
        element(out, "updated", updated().toString());
        out.append("<author><name>").append(Xml.escape(context.siteName())).append("</name></author>\n");
        link(out, "alternate", "text/html", page("index"));
        published("feed", "xml").ifPresent(url -> link(out, "self", "application/atom+xml", url));
        out.append("<generator>Tidings</generator>\n");
        entries.forEach(entry -> atom(out, entry));
        return out.append("</feed>\n").toString();
    }

    private void atom(StringBuilder out, FeedEntry entry) {
        out.append("<entry")
                .append(entry.language()
                        .map(l -> " xml:lang=\"" + Xml.escape(l) + "\"")
                        .orElse(""))
                .append(">\n");
        element(out, "title", entry.title());
        element(out, "id", entry.id());
        element(out, "published", entry.published().toString());
        element(out, "updated", entry.updated().toString());
        link(out, "alternate", "text/html", page(entry.path()));
        entry.original().ifPresent(url -> link(out, "related", "text/html", url));
        for (String publisher : entry.publishers()) {
            out.append("<author><name>").append(Xml.escape(publisher)).append("</name></author>\n");
        }
        for (String topic : entry.topics()) {
            out.append("<category term=\"").append(Xml.escape(topic)).append("\"/>\n");
        }
        element(out, "summary", entry.summary().orElse(entry.title()));
        element(out, "rights", entry.rights());
        out.append("</entry>\n");
    }

    /** The JSON Feed. */
    public String json() {
        Map<String, Object> feed = new LinkedHashMap<>();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", context.siteName());
        published("index", "html").ifPresent(url -> feed.put("home_page_url", url));
        published("feed", "json").ifPresent(url -> feed.put("feed_url", url));
        feed.put("language", context.locale().toLanguageTag());
        feed.put("items", entries.stream().map(this::item).toList());
        return TidingsJson.pretty(feed);
    }

    private Map<String, Object> item(FeedEntry entry) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", entry.id());
        published(entry.path(), "html").ifPresent(url -> item.put("url", url));
        entry.original().ifPresent(url -> item.put("external_url", url));
        item.put("title", entry.title());
        entry.language().ifPresent(l -> item.put("language", l));
        String rights = "\n\n" + entry.rights();
        item.put("content_text", entry.summary().orElse(entry.title()) + rights);
        item.put("date_published", entry.published().toString());
        item.put("date_modified", entry.updated().toString());
        List<Map<String, String>> authors = new ArrayList<>();
        entry.publishers().forEach(name -> authors.add(Map.of("name", name)));
        item.put("authors", authors);
        item.put("tags", entry.topics());
        return item;
    }

    private Instant updated() {
        return entries.stream().map(FeedEntry::updated).max(Instant::compareTo).orElse(context.now());
    }

    private String site() {
        return context.baseUrl().map(Object::toString).orElse("site " + context.siteName());
    }

    private String page(String path) {
        return published(path, "html").orElseGet(() -> new Addresses(context, "feed", "html").page(path));
    }

    private Optional<String> published(String path, String extension) {
        return new Addresses(context, "feed", extension).published(path);
    }

    private static void element(StringBuilder out, String name, String text) {
        out.append('<').append(name).append('>').append(Xml.escape(text)).append("</");
        out.append(name).append(">\n");
    }

    private static void link(StringBuilder out, String rel, String type, String href) {
        out.append("<link rel=\"").append(rel).append("\" type=\"").append(type);
        out.append("\" href=\"").append(Xml.escape(href)).append("\"/>\n");
    }
}
