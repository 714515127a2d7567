// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.feed;

import dev.tidings.render.internal.xml.XmlOut;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/**
 * RSS 2.0 (RSS Advisory Board, 2.0.11), with its own extensions where it lacks something: whole content ({@code content:encoded}),
 * publishers, rights and language of an entry (Dublin Core), the feed's own address and its last changes (Atom).
 */
public final class RssWriter {
    private static final DateTimeFormatter DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    /** An ampersand that begins a character reference, those without semicolon that browsers know among them. */
    private static final Pattern ENTITY =
            Pattern.compile("&(?=#|(?i:lt|gt|amp|quot|copy|reg|nbsp)|[A-Za-z][A-Za-z0-9]*;)");

    private static final Pattern TAG = Pattern.compile("<(?=[A-Za-z/!?])");

    private final XmlOut out = new XmlOut("rss");

    private RssWriter() {}

    /** The feed as a document. */
    public static String write(FeedView feed) {
        return new RssWriter().feed(feed);
    }

    private String feed(FeedView feed) {
        out.attribute("version", "2.0")
                .attribute("xmlns:content", "http://purl.org/rss/1.0/modules/content/")
                .attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/")
                .attribute("xmlns:atom", "http://www.w3.org/2005/Atom");
        out.line().open("channel").line();
        text("title", either(feed.title()));
        text("link", feed.self().isPresent() ? feed.home() : feed.id());
        text("description", escaped(feed.description()));
        text("language", feed.language());
        text("copyright", either(feed.rights()));
        text("lastBuildDate", date(feed.updated()));
        text("generator", FeedView.GENERATOR);
        text("docs", "https://www.rssboard.org/rss-specification");
        feed.self().ifPresent(url -> {
            out.open("atom:link").attribute("rel", "self").attribute("type", "application/rss+xml");
            out.attribute("href", url).close().line();
        });
        feed.entries().forEach(this::item);
        return out.done();
    }

    private void item(FeedEntry entry) {
        out.open("item").line();
        text("title", either(entry.title()));
        String link = entry.link().isEmpty() ? entry.original().orElse("") : entry.link();
        if (!link.isEmpty()) {
            text("link", link);
        }
        entry.summary().ifPresent(line -> text("description", escaped(line.words())));
        out.open("guid")
                .attribute("isPermaLink", "false")
                .words(entry.id())
                .close()
                .line();
        text("pubDate", date(entry.published().orElse(entry.updated())));
        text("atom:updated", entry.updated().toString());
        entry.publishers().forEach(p -> text("dc:creator", p.name()));
        for (FeedEntry.Tag tag : entry.tags()) {
            out.open("category");
            tag.scheme().ifPresent(scheme -> out.attribute("domain", scheme));
            out.words(tag.label()).close().line();
        }
        entry.language().ifPresent(language -> text("dc:language", language));
        if (!entry.rights().isEmpty()) {
            text("dc:rights", either(entry.rights()));
        }
        text("content:encoded", entry.content());
        out.close().line();
    }

    private void text(String name, String words) {
        out.element(name, words).line();
    }

    /** Words that some readers take for text and others for HTML: only what would be markup is escaped. */
    private static String either(String words) {
        return TAG.matcher(ENTITY.matcher(words).replaceAll("&amp;")).replaceAll("&lt;");
    }

    /** Descriptions are HTML, so that words of them are escaped once more. */
    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String date(Instant instant) {
        return DATE.format(instant);
    }
}
