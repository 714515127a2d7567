// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.feed;

import dev.tidings.render.internal.xml.XmlOut;
import org.jspecify.annotations.Nullable;

/** Atom (RFC 4287). The site is the author, as it put the entries together; publishers are contributors. */
public final class AtomWriter {
    private static final String HTML = "text/html";

    private final XmlOut out = new XmlOut("feed");

    private AtomWriter() {}

    /** The feed as a document. */
    public static String write(FeedView feed) {
        return new AtomWriter().feed(feed);
    }

    private String feed(FeedView feed) {
        out.attribute("xmlns", "http://www.w3.org/2005/Atom").attribute("xml:lang", feed.language());
        out.line();
        text("title", feed.title());
        text("subtitle", feed.description());
        text("id", feed.id());
        text("updated", feed.updated().toString());
        person("author", feed.site(), null);
        link("alternate", HTML, feed.home());
        feed.self().ifPresent(url -> link("self", "application/atom+xml", url));
        feed.icon().ifPresent(url -> text("icon", url));
        text("rights", feed.rights());
        text("generator", FeedView.GENERATOR);
        feed.entries().forEach(this::entry);
        return out.done();
    }

    private void entry(FeedEntry entry) {
        out.open("entry");
        entry.language().ifPresent(language -> out.attribute("xml:lang", language));
        out.line();
        line("title", new FeedEntry.Line(entry.title(), entry.language()));
        text("id", entry.id());
        entry.published().ifPresent(at -> text("published", at.toString()));
        text("updated", entry.updated().toString());
        link("alternate", HTML, entry.link());
        entry.original().ifPresent(url -> link("via", HTML, url));
        entry.publishers().forEach(p -> person("contributor", p.name(), p.home().orElse(null)));
        for (FeedEntry.Tag tag : entry.tags()) {
            out.open("category").attribute("term", tag.term());
            tag.scheme().ifPresent(scheme -> out.attribute("scheme", scheme));
            out.attribute("label", tag.label()).close().line();
        }
        entry.summary().ifPresent(line -> line("summary", line));
        if (!entry.rights().isEmpty()) {
            text("rights", entry.rights());
        }
        out.open("content").attribute("type", "html").words(entry.content()).close();
        out.line().close().line();
    }

    private void text(String name, String words) {
        out.element(name, words).line();
    }

    private void line(String name, FeedEntry.Line line) {
        out.open(name);
        line.language().ifPresent(language -> out.attribute("xml:lang", language));
        out.words(line.words()).close().line();
    }

    private void person(String name, String called, @Nullable String home) {
        out.open(name).element("name", called);
        if (home != null) {
            out.element("uri", home);
        }
        out.close().line();
    }

    private void link(String relation, String type, String href) {
        if (!href.isEmpty()) {
            out.open("link").attribute("rel", relation).attribute("type", type);
            out.attribute("href", href).close().line();
        }
    }
}
