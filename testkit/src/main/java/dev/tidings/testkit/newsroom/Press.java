// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.newsroom;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Prints a set: every address of every publisher with the bytes behind it. */
final class Press {
    private static final int EXCERPT = 220;
    private static final String FOOTER =
            "An invented example outlet of the Tidings test newsroom; no real publisher, company or person is meant.";

    private final NewsroomSet set;
    private final Map<String, Document> documents = new TreeMap<>();

    Press(NewsroomSet set) {
        this.set = set;
    }

    Map<String, Document> print() {
        for (Publisher publisher : set.publishers()) {
            List<NewsItem> items = set.items().stream()
                    .filter(item -> item.publisher().id().equals(publisher.id()))
                    .sorted(Comparator.comparing(NewsItem::appeared).reversed())
                    .toList();
            add(feed(publisher, items));
            add(robots(publisher));
            add(html(publisher, publisher.home(), 200, homePage(publisher, items), Optional.empty(), "declared"));
            items.forEach(item -> printPage(item, items));
        }
        return documents;
    }

    private void add(Document document) {
        documents.put(document.url(), document);
    }

    private static Document feed(Publisher publisher, List<NewsItem> items) {
        byte[] bytes = publisher.kind() == FeedKind.JSON
                ? new FeedWriter(publisher, items).write().getBytes(StandardCharsets.UTF_8)
                : Markup.encode(new FeedWriter(publisher, items).write(), publisher.feedCharset());
        Optional<Instant> newest =
                items.stream().flatMap(item -> item.published().stream()).max(Comparator.naturalOrder());
        return new Document(publisher.feedUrl(), 200, publisher.kind().mediaType(), bytes, newest, Optional.empty());
    }

    private static Document robots(Publisher publisher) {
        StringBuilder text = new StringBuilder("# " + FOOTER + "\nUser-agent: *\nDisallow: /account/\n");
        publisher
                .disallowed()
                .forEach(path -> text.append("Disallow: ").append(path).append('\n'));
        return new Document(
                publisher.home() + "robots.txt",
                200,
                "text/plain; charset=utf-8",
                text.toString().getBytes(StandardCharsets.UTF_8),
                Optional.empty(),
                Optional.empty());
    }

    private void printPage(NewsItem item, List<NewsItem> siblings) {
        Publisher publisher = item.publisher();
        String label = item.section().header("charset-label").orElse("declared");
        Optional<Instant> changed = item.updated().or(item::published);
        switch (item.page()) {
            case "missing" -> {}
            case "gone" -> add(html(publisher, item.url(), 410, message("410 Gone"), Optional.empty(), label));
            case "error" -> add(html(publisher, item.url(), 500, message("500"), Optional.empty(), label));
            case "empty" -> add(html(publisher, item.url(), 200, "", changed, label));
            case "chrome" -> add(html(publisher, item.url(), 200, page(item, siblings, ""), changed, label));
            case "moved" -> {
                String target = publisher.home() + "moved/"
                        + item.url().substring(publisher.home().length());
                add(new Document(item.url(), 301, "text/html", new byte[0], Optional.empty(), Optional.of(target)));
                add(html(publisher, target, 200, page(item, siblings, bodyOf(item)), changed, label));
            }
            case "article" -> add(html(publisher, item.url(), 200, page(item, siblings, bodyOf(item)), changed, label));
            default -> throw item.section().problem("has an unknown kind of page: '" + item.page() + "'");
        }
    }

    /** Where the charset is told: in the header as {@code label}, or for "declared" as the publisher always does it. */
    private static Document html(
            Publisher publisher, String url, int status, String text, Optional<Instant> changed, String label) {
        String type = "text/html";
        if (!label.equals("declared")) {
            type += "; charset=" + label;
        } else if (publisher.setting("charset-in", "header").equals("header")) {
            type += "; charset=" + publisher.charset().name();
        }
        byte[] bytes = Markup.encode(text, publisher.charset());
        return new Document(url, status, type, bytes, changed, Optional.empty());
    }

    private String page(NewsItem item, List<NewsItem> siblings, String body) {
        Publisher publisher = item.publisher();
        Map<String, String> values = outlet(publisher);
        values.put("title", item.title().map(Press::plain).orElse(""));
        values.put("author", item.author().orElse(""));
        values.put("summary", plain(excerpt(item)));
        values.put("url", item.url());
        values.put("tags", String.join(", ", item.tags()));
        values.put("body", body);
        values.put(
                "related",
                links(siblings.stream().filter(other -> other != item).limit(4).toList()));
        String pageDate = item.section().header("page-date").orElse("yes");
        item.published().filter(at -> pageDate.equals("yes")).ifPresent(at -> {
            values.put("date", readable(publisher, at));
            values.put("iso", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(publisher.zone())));
        });
        item.updated().ifPresent(at -> values.put("updated", readable(publisher, at)));
        return Looks.fill(set.looks().template(publisher), values);
    }

    private static Map<String, String> outlet(Publisher publisher) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", publisher.name());
        values.put("home", publisher.home());
        values.put("host", publisher.host());
        values.put("lang", publisher.language());
        values.put("dir", publisher.rightToLeft() ? "rtl" : "ltr");
        values.put("charset", publisher.charset().name());
        values.put("tagline", publisher.setting("tagline", ""));
        values.put("notice", publisher.setting("notice", FOOTER));
        values.put("feed", publisher.feedUrl());
        values.put("feedtype", publisher.kind().mediaType());
        return values;
    }

    private String bodyOf(NewsItem item) {
        Map<Integer, String> inserts = Looks.inserts(set.looks().template(item.publisher()));
        return body(item, item.publisher().setting("body", "p"), inserts);
    }

    static String body(NewsItem item, String style) {
        return body(item, style, Map.of());
    }

    private static String body(NewsItem item, String style, Map<Integer, String> inserts) {
        StringBuilder out = new StringBuilder();
        List<Block> blocks = item.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            out.append(markup(blocks, i, style));
            if (i + 1 < blocks.size()) {
                out.append(inserts.getOrDefault(i + 1, ""));
            }
        }
        return out.toString();
    }

    private static String markup(List<Block> blocks, int at, String style) {
        String text = Markup.xml(blocks.get(at).text());
        return switch (blocks.get(at).kind()) {
            case HEADING -> "<h2>" + text + "</h2>\n";
            case QUOTE -> "<blockquote><p>" + text + "</p></blockquote>\n";
            case ITEM ->
                (isItem(blocks, at - 1) ? "" : "<ul>\n") + "<li>" + text + "</li>\n"
                        + (isItem(blocks, at + 1) ? "" : "</ul>\n");
            case PARAGRAPH ->
                switch (style) {
                    case "br" -> text + "<br><br>\n";
                    case "div" -> "<div class=\"para\">" + text + "</div>\n";
                    default -> "<p>" + text + "</p>\n";
                };
        };
    }

    private static boolean isItem(List<Block> blocks, int at) {
        return at >= 0 && at < blocks.size() && blocks.get(at).kind() == Block.Kind.ITEM;
    }

    private static String homePage(Publisher publisher, List<NewsItem> items) {
        Map<String, String> values = outlet(publisher);
        values.put("related", links(items));
        return Looks.fill("""
                <!DOCTYPE html>
                <html lang="{{lang}}" dir="{{dir}}"><head><meta charset="{{charset}}"><title>{{name}}</title>
                <link rel="alternate" type="{{feedtype}}" title="{{name}}" href="{{feed}}"></head>
                <body><h1>{{name}}</h1><p>{{tagline}}</p><ul>{{related:raw}}</ul><footer>{{notice}}</footer></body></html>
                """, values);
    }

    private static String links(List<NewsItem> items) {
        StringBuilder out = new StringBuilder();
        for (NewsItem item : items) {
            String title = item.title().map(Press::plain).orElse(item.url());
            out.append("<li><a href=\"" + Markup.xml(item.url()) + "\">" + Markup.xml(title) + "</a></li>\n");
        }
        return out.toString();
    }

    /** The item's own excerpt, or its first paragraph cut at a word. */
    static String excerpt(NewsItem item) {
        return item.summary().orElseGet(() -> {
            String first = item.paragraphs().stream().findFirst().orElse("");
            if (first.length() <= EXCERPT) {
                return first;
            }
            int space = first.lastIndexOf(' ', EXCERPT);
            return first.substring(0, space < EXCERPT / 2 ? EXCERPT : space) + "…";
        });
    }

    private static String readable(Publisher publisher, Instant at) {
        ZonedDateTime date = at.atZone(publisher.zone());
        String pattern = publisher.setting("page-date", "yyyy-MM-dd HH:mm").replace("%m", "'%m'");
        String text = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(date);
        return publisher
                .setting("months")
                .map(names -> text.replace("%m", names.split(" +")[date.getMonthValue() - 1]))
                .orElse(text);
    }

    private static String plain(String html) {
        return html.replaceAll("<[^>]*>", "").replace("&amp;", "&");
    }

    private static String message(String what) {
        return "<!DOCTYPE html><title>" + what + "</title><h1>" + what + "</h1><p>" + FOOTER + "</p>";
    }
}
