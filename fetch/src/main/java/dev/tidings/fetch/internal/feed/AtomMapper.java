// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.feed;

import dev.tidings.fetch.feed.Feed;
import dev.tidings.fetch.feed.FeedEntry;
import dev.tidings.fetch.feed.FeedFormat;
import dev.tidings.fetch.feed.FeedOrigin;
import dev.tidings.fetch.feed.FeedText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From the canonical tree of Atom 0.3 and 1.0 to values. */
final class AtomMapper {
    private final Reader in;

    AtomMapper(Reader in) {
        this.in = in;
    }

    Feed feed(Element root) {
        Feed.Builder out = Feed.builder().format(FeedFormat.ATOM);
        boolean single = root.key.equals("atom:entry");
        out.version(Optional.ofNullable(root.attribute("version")));
        if (!single) {
            describe(root, out);
        }
        for (Element entry : single ? List.of(root) : root.all("atom:entry")) {
            out.addEntry(entry(entry));
        }
        return out.build();
    }

    private void describe(Element root, Feed.Builder out) {
        out.title(in.constructOf(root, "atom:title", "dc:title"));
        out.link(Optional.ofNullable(alternate(in, root)));
        out.self(Optional.ofNullable(linkByRelation(in, root, "self")));
        out.id(Optional.ofNullable(root.textOf("atom:id")));
        out.description(
                in.constructOf(root, "atom:subtitle", "atom:tagline", "atom:info", "dc:description", "itunes:summary"));
        String around = Reader.language(root);
        String language = around != null ? around : Reader.languageTag(root.textOf("dc:language", "atom:language"));
        in.speaks(language);
        out.language(Optional.ofNullable(language));
        out.published(in.dateOf(root, "atom:published", "atom:issued", "dcterms:issued"));
        out.updated(in.dateOf(root, "atom:updated", "atom:modified", "dcterms:modified", "dc:date"));
        out.rights(in.constructOf(root, "atom:rights", "atom:copyright", "dc:rights"));
        out.license(Optional.ofNullable(Extensions.license(in, root)));
        out.generator(Optional.ofNullable(root.textOf("atom:generator")));
        String image = in.linkOf(root, "atom:logo", "atom:icon");
        out.image(Optional.ofNullable(image != null ? image : Extensions.image(in, root)));
        out.authors(Persons.constructs(in, root, "atom:author"));
        out.contributors(Extensions.contributors(in, root, Persons.constructs(in, root, "atom:contributor")));
        out.categories(Extensions.categories(in, root));
        for (Element link : root.all("atom:link")) {
            String hub = "hub".equals(relation(link)) ? in.link(link, link.attribute("href")) : null;
            if (hub != null) {
                out.addHub(hub);
            }
        }
        Extensions.feed(root, out);
        String next = linkByRelation(in, root, "next");
        out.nextPage(Optional.ofNullable(next != null ? next : linkByRelation(in, root, "prev-archive")));
    }

    private FeedEntry entry(Element entry) {
        FeedEntry.Builder out = FeedEntry.builder();
        out.id(Optional.ofNullable(entry.textOf("atom:id", "dc:identifier")));
        out.title(in.constructOf(entry, "atom:title", "dc:title", "media:title"));
        Optional<FeedText> content = content(entry);
        out.content(content);
        String elsewhere = entry.first("atom:content") == null ? null : outOfLine(entry);
        String link = alternate(in, entry);
        out.link(Optional.ofNullable(link != null ? link : elsewhere));
        Optional<FeedText> summary = in.constructOf(entry, "atom:summary", "dc:description", "itunes:summary");
        out.summary(summary.isPresent() ? summary : group(entry));
        out.authors(Persons.constructs(in, entry, "atom:author"));
        if (entry.first("atom:author") == null) {
            out.addAllAuthors(Persons.lines(in, entry, "dc:creator", "itunes:author"));
        }
        out.contributors(Extensions.contributors(in, entry, Persons.constructs(in, entry, "atom:contributor")));
        out.published(
                in.dateOf(entry, "atom:published", "atom:issued", "dcterms:issued", "atom:created", "dcterms:created"));
        out.updated(in.dateOf(entry, "atom:updated", "atom:modified", "dcterms:modified", "dc:date"));
        out.categories(Extensions.categories(in, entry));
        out.enclosures(Extensions.enclosures(in, entry));
        out.language(Optional.ofNullable(language(entry)));
        out.rights(in.constructOf(entry, "atom:rights", "atom:copyright", "dc:rights"));
        out.comments(Optional.ofNullable(linkByRelation(in, entry, "replies")));
        Element source = entry.first("atom:source");
        if (source != null) {
            out.source(origin(source));
        }
        Extensions.entry(in, entry, out);
        return out.build();
    }

    /** YouTube and others describe the entry inside of {@code media:group}. */
    private Optional<FeedText> group(Element entry) {
        Element group = entry.first("media:group");
        return in.constructOf(group == null ? entry : group, "media:description");
    }

    /** Content by reference ({@code src}) has no text here; media that is not text is passed over. */
    private Optional<FeedText> content(Element entry) {
        for (Element content : entry.all("atom:content")) {
            Optional<FeedText> text = in.construct(content);
            if (text.isPresent()) {
                return text;
            }
        }
        return in.htmlOf(entry, "content:encoded", "xhtml:body", "xhtml:div");
    }

    private @Nullable String outOfLine(Element entry) {
        Element content = entry.first("atom:content");
        return content == null ? null : in.link(content, content.attribute("src"));
    }

    /** {@code xml:lang} at the entry or around it, else what its texts agree on by being first. */
    private static @Nullable String language(Element entry) {
        for (String key : List.of("atom:content", "atom:title", "atom:summary")) {
            Element text = entry.first(key);
            if (text != null && text.hasAttribute("xml:lang")) {
                return Reader.languageTag(text.attribute("xml:lang"));
            }
        }
        String language = Reader.languageTag(entry.textOf("dc:language"));
        return language != null ? language : Reader.language(entry);
    }

    FeedOrigin origin(Element source) {
        return FeedOrigin.builder()
                .title(in.constructOf(source, "atom:title"))
                .link(Optional.ofNullable(alternate(in, source)))
                .id(Optional.ofNullable(source.textOf("atom:id")))
                .updated(in.dateOf(source, "atom:updated", "atom:modified"))
                .authors(Persons.constructs(in, source, "atom:author"))
                .contributors(Persons.constructs(in, source, "atom:contributor"))
                .categories(Extensions.categories(in, source))
                .rights(in.constructOf(source, "atom:rights"))
                .generator(Optional.ofNullable(source.textOf("atom:generator")))
                .build();
    }

    /** The page of a feed or entry: {@code rel=alternate}, HTML before other types, the first before later ones. */
    static @Nullable String alternate(Reader in, Element element) {
        String other = null;
        for (Element link : element.all("atom:link")) {
            if (relation(link).equals("alternate")) {
                String address = link.attribute("href") != null ? link.attribute("href") : link.text();
                String url = in.link(link, address);
                String type = link.attribute("type");
                if (url != null && (type == null || type.contains("html"))) {
                    return url;
                }
                other = other == null ? url : other;
            }
        }
        return other;
    }

    static @Nullable String linkByRelation(Reader in, Element element, String relation) {
        for (Element link : element.all("atom:link")) {
            if (relation(link).equals(relation)) {
                String url = in.link(link, link.attribute("href"));
                if (url != null) {
                    return url;
                }
            }
        }
        return null;
    }

    /** The relation by its short name; the registry's address before it is allowed (RFC 4287, 4.2.7.2). */
    private static String relation(Element link) {
        String relation = link.attribute("rel");
        if (relation == null) {
            return "alternate";
        }
        String name = LenientXml.lower(relation);
        return name.startsWith("http://www.iana.org/assignments/relation/") ? name.substring(41) : name;
    }
}
