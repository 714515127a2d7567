// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.newsroom;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Writes a publisher's items as its kind of feed. Dates that are no dates are repeated as the fixture has them. */
final class FeedWriter {
    private static final DateTimeFormatter RFC_822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss xx", Locale.ENGLISH);

    private final Publisher publisher;
    private final List<NewsItem> items;

    FeedWriter(Publisher publisher, List<NewsItem> items) {
        this.publisher = publisher;
        this.items = items;
    }

    String write() {
        return switch (publisher.kind()) {
            case RSS2 -> rss2();
            case ATOM -> atom();
            case RSS1 -> rss1();
            case JSON -> json();
        };
    }

    private String rss2() {
        StringBuilder out = new StringBuilder(declaration());
        out.append("<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">\n<channel>\n");
        out.append(element("title", publisher.name()))
                .append(element("link", publisher.home()))
                .append(element("description", publisher.setting("tagline", publisher.name())))
                .append(element("language", publisher.language().toLowerCase(Locale.ROOT)));
        for (NewsItem item : items) {
            out.append("<item>\n")
                    .append(optional("title", item.title()))
                    .append(element("link", item.link()))
                    .append("  <guid isPermaLink=\"false\">" + escape(item.guid()) + "</guid>\n")
                    .append(optional("pubDate", date(item, RFC_822)))
                    .append(optional("dc:creator", item.author()));
            item.tags().forEach(tag -> out.append(element("category", tag)));
            out.append(element("description", excerpt(item)));
            if (publisher.fullText()) {
                out.append(element("content:encoded", Press.body(item, "p")));
            }
            if (publisher.broken()) {
                out.append("  <media:thumbnail url=\"" + publisher.home() + "thumb.jpg?w=80&h=80\"/>\n");
            }
            out.append("</item>\n");
        }
        return out.append("</channel>\n</rss>\n").toString();
    }

    private String atom() {
        StringBuilder out = new StringBuilder(declaration());
        out.append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"" + publisher.language() + "\">\n");
        out.append(element("title", publisher.name()))
                .append(element("id", "tag:" + publisher.host() + ",2026:feed"))
                .append("  <link rel=\"alternate\" type=\"text/html\" href=\"" + publisher.home() + "\"/>\n")
                .append("  <link rel=\"self\" href=\"" + publisher.feedUrl() + "\"/>\n")
                .append(element("updated", newest().toString()));
        for (NewsItem item : items) {
            out.append("<entry>\n")
                    .append("  <title type=\"html\">" + escape(item.title().orElse("")) + "</title>\n")
                    .append("  <link rel=\"alternate\" href=\"" + escape(item.link()) + "\"/>\n")
                    .append(element("id", item.guid()))
                    .append(optional("published", date(item, DateTimeFormatter.ISO_OFFSET_DATE_TIME)))
                    .append(optional("updated", updated(item)));
            item.author().ifPresent(name -> out.append("  <author><name>" + escape(name) + "</name></author>\n"));
            item.tags().forEach(tag -> out.append("  <category term=\"" + escape(tag) + "\"/>\n"));
            out.append("  <summary type=\"html\">" + escape(excerpt(item)) + "</summary>\n</entry>\n");
        }
        return out.append("</feed>\n").toString();
    }

    private String rss1() {
        StringBuilder out = new StringBuilder(declaration());
        out.append("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
                + " xmlns=\"http://purl.org/rss/1.0/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n");
        out.append("<channel rdf:about=\"" + publisher.feedUrl() + "\">\n")
                .append(element("title", publisher.name()))
                .append(element("link", publisher.home()))
                .append(element("description", publisher.setting("tagline", publisher.name())))
                .append(element("dc:language", publisher.language()))
                .append("  <items><rdf:Seq>\n");
        items.forEach(item -> out.append("    <rdf:li rdf:resource=\"" + escape(item.guid()) + "\"/>\n"));
        out.append("  </rdf:Seq></items>\n</channel>\n");
        for (NewsItem item : items) {
            out.append("<item rdf:about=\"" + escape(item.guid()) + "\">\n")
                    .append(optional("title", item.title()))
                    .append(element("link", item.link()))
                    .append(element("description", excerpt(item)))
                    .append(optional("dc:date", date(item, DateTimeFormatter.ISO_OFFSET_DATE_TIME)))
                    .append(optional("dc:creator", item.author()))
                    .append("</item>\n");
        }
        return out.append("</rdf:RDF>\n").toString();
    }

    private String json() {
        StringBuilder out = new StringBuilder("{\n");
        out.append(member("version", "https://jsonfeed.org/version/1.1"))
                .append(member("title", publisher.name()))
                .append(member("home_page_url", publisher.home()))
                .append(member("feed_url", publisher.feedUrl()))
                .append(member("language", publisher.language()))
                .append("  \"items\": [");
        String between = "\n";
        for (NewsItem item : items) {
            out.append(between).append("  {\n");
            item.title().ifPresent(title -> out.append(member("title", title)));
            date(item, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                    .ifPresent(date -> out.append(member("date_published", date)));
            updated(item).ifPresent(date -> out.append(member("date_modified", date)));
            item.author()
                    .ifPresent(name -> out.append("  \"authors\": [{\"name\": \"" + Markup.json(name) + "\"}],\n"));
            out.append(member("url", item.link())).append(member("summary", excerpt(item)));
            out.append("  \"tags\": ["
                    + String.join(
                            ", ",
                            item.tags().stream()
                                    .map(tag -> '"' + Markup.json(tag) + '"')
                                    .toList())
                    + "],\n");
            out.append("  \"id\": \"" + Markup.json(item.guid()) + "\"\n  }");
            between = ",\n";
        }
        return out.append("\n  ]\n}\n").toString();
    }

    private Optional<String> date(NewsItem item, DateTimeFormatter format) {
        Function<Instant, String> written = at -> format.format(at.atZone(publisher.zone()));
        return item.published().map(written).or(item::publishedAsWritten);
    }

    private Optional<String> updated(NewsItem item) {
        return item.updated().map(at -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(publisher.zone())));
    }

    private Instant newest() {
        return items.stream()
                .map(NewsItem::appeared)
                .max(Instant::compareTo)
                .filter(Instant.EPOCH::isBefore)
                .orElse(Instant.EPOCH);
    }

    private String excerpt(NewsItem item) {
        return Press.excerpt(item) + publisher.setting("summary-tail", "");
    }

    private String declaration() {
        return "<?xml version=\"1.0\" encoding=\"" + publisher.feedCharset().name() + "\"?>\n";
    }

    private String element(String name, String text) {
        return "  <" + name + ">" + escape(text) + "</" + name + ">\n";
    }

    private String optional(String name, Optional<String> text) {
        return text.map(value -> element(name, value)).orElse("");
    }

    private static String member(String name, String text) {
        return "  \"" + name + "\": \"" + Markup.json(text) + "\",\n";
    }

    private String escape(String text) {
        String escaped = Markup.xml(text);
        return publisher.broken() ? escaped.replace("&amp;", "&") : escaped;
    }
}
