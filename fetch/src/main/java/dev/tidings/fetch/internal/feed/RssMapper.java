// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.feed;

import dev.tidings.fetch.feed.Feed;
import dev.tidings.fetch.feed.FeedEntry;
import dev.tidings.fetch.feed.FeedFormat;
import dev.tidings.fetch.feed.FeedOrigin;
import dev.tidings.fetch.feed.FeedPerson;
import dev.tidings.fetch.feed.FeedText;
import dev.tidings.fetch.feed.FeedWarning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From the canonical tree of RSS 0.9x, 1.0 and 2.0 to values. */
final class RssMapper {
    private final Reader in;

    RssMapper(Reader in) {
        this.in = in;
    }

    Feed feed(Element root) {
        boolean rdf = root.key.equals("rdf:rdf") || root.key.equals("rdf");
        Feed.Builder out = Feed.builder().format(rdf ? FeedFormat.RDF : FeedFormat.RSS);
        out.version(Optional.ofNullable(root.attribute("version")));
        Element channel = root.key.equals("channel") ? root : root.first("channel");
        if (channel == null) {
            in.warnings().add(FeedWarning.Kind.MISSING, "<channel>");
        } else {
            describe(root, channel, out);
        }
        for (Element item : items(root)) {
            out.addEntry(entry(item));
        }
        return out.build();
    }

    /** Items wherever the versions put them: in the channel, in its {@code items}, beside it. */
    private static List<Element> items(Element root) {
        List<Element> out = new ArrayList<>();
        List<Element> holders = new ArrayList<>(root.all("channel"));
        holders.add(root);
        for (Element holder : holders) {
            for (Element child : holder.elements()) {
                if (child.key.equals("item")) {
                    out.add(child);
                } else if (child.key.equals("items")) {
                    out.addAll(child.all("item"));
                }
            }
        }
        return out;
    }

    private void describe(Element root, Element channel, Feed.Builder out) {
        out.title(in.htmlOf(channel, "title", "dc:title", "atom:title", "itunes:title"));
        out.link(Optional.ofNullable(link(channel)));
        out.self(Optional.ofNullable(AtomMapper.linkByRelation(in, channel, "self")));
        out.id(Optional.ofNullable(id(channel, "atom:id", "dc:identifier", "guid", "id")));
        out.description(in.htmlOf(
                channel,
                "description",
                "dc:description",
                "atom:subtitle",
                "tagline",
                "itunes:summary",
                "itunes:subtitle",
                "googleplay:description"));
        String said = Reader.languageTag(channel.textOf("language", "dc:language"));
        String language = said != null ? said : Reader.language(channel);
        in.speaks(language);
        out.language(Optional.ofNullable(language));
        out.published(in.dateOf(channel, "pubdate", "dcterms:issued", "atom:published", "dcterms:created"));
        out.updated(in.dateOf(
                channel, "lastbuilddate", "atom:updated", "dcterms:modified", "dc:date", "modified", "updated"));
        out.rights(in.htmlOf(channel, "copyright", "dc:rights", "atom:rights", "rights"));
        out.license(Optional.ofNullable(Extensions.license(in, channel)));
        out.generator(Optional.ofNullable(generator(channel)));
        out.image(Optional.ofNullable(image(root, channel)));
        out.authors(authors(channel));
        out.contributors(contributors(channel));
        out.categories(Extensions.categories(in, channel));
        for (Element link : channel.all("atom:link")) {
            String hub = "hub".equals(link.attribute("rel")) ? in.link(link, link.attribute("href")) : null;
            if (hub != null) {
                out.addHub(hub);
            }
        }
        out.nextPage(Optional.ofNullable(AtomMapper.linkByRelation(in, channel, "next")));
        out.ttlMinutes(Extensions.number(channel.textOf("ttl")).or(() -> Extensions.updateMinutes(channel)));
        Extensions.feed(channel, out);
    }

    private static @Nullable String generator(Element channel) {
        String text = markupOf(channel, "generator", "atom:generator");
        Element agent = channel.first("admin:generatoragent");
        return text != null || agent == null ? text : agent.attribute("rdf:resource");
    }

    private @Nullable String image(Element root, Element channel) {
        for (Element holder : List.of(channel, root)) {
            for (Element image : holder.all("image")) {
                String url = in.linkOf(image, "url");
                if (url == null) {
                    url = in.link(image, Reader.firstOf(image, "href", "url", "rdf:resource"));
                }
                if (url != null) {
                    return url;
                }
            }
        }
        String image = Extensions.image(in, channel);
        return image != null ? image : in.linkOf(channel, "atom:logo", "atom:icon");
    }

    private List<FeedPerson> authors(Element element) {
        List<FeedPerson> atom = Persons.constructs(in, element, "atom:author");
        if (!atom.isEmpty() && element.first("author", "dc:creator") == null) {
            return atom;
        }
        return Persons.lines(
                in,
                element,
                "author",
                "dc:creator",
                "dc:author",
                "managingeditor",
                "itunes:author",
                "googleplay:author",
                "webmaster",
                "itunes:owner",
                "dc:publisher");
    }

    private List<FeedPerson> contributors(Element element) {
        List<FeedPerson> out = new ArrayList<>(Persons.lines(in, element, "dc:contributor", "contributor"));
        out.addAll(Persons.constructs(in, element, "atom:contributor"));
        return Extensions.contributors(in, element, out);
    }

    private FeedEntry entry(Element item) {
        FeedEntry.Builder out = FeedEntry.builder();
        out.id(Optional.ofNullable(id(item, "guid", "atom:id", "id", "dc:identifier")));
        String link = link(item);
        out.link(Optional.ofNullable(link != null ? link : permalink(item)));
        out.title(in.htmlOf(item, "title", "dc:title", "atom:title", "media:title", "itunes:title"));
        out.summary(summary(item));
        out.content(in.htmlOf(item, "content:encoded", "xhtml:body", "xhtml:div", "fullitem", "body")
                .or(() -> in.constructOf(item, "atom:content"))
                .or(() -> in.htmlOf(item, "content")));
        out.authors(authors(item));
        out.contributors(contributors(item));
        out.published(in.dateOf(
                item,
                "pubdate",
                "atom:published",
                "dcterms:issued",
                "dc:date",
                "published",
                "atom:issued",
                "dcterms:created",
                "date"));
        out.updated(in.dateOf(
                item,
                "atom:updated",
                "dcterms:modified",
                "atom:modified",
                "updated",
                "modified",
                "lastbuilddate",
                "dc:date"));
        out.categories(Extensions.categories(in, item));
        out.enclosures(Extensions.enclosures(in, item));
        out.language(Optional.ofNullable(language(item)));
        out.rights(in.htmlOf(item, "dc:rights", "copyright", "atom:rights", "rights"));
        String comments = in.linkOf(item, "comments", "wfw:comment");
        comments = comments != null ? comments : AtomMapper.linkByRelation(in, item, "replies");
        out.comments(Optional.ofNullable(comments != null ? comments : Extensions.discussion(in, item)));
        out.source(origin(item));
        Extensions.entry(in, item, out);
        if (Extensions.image(in, item) == null) {
            out.image(Optional.ofNullable(ownImage(item)));
        }
        return out.build();
    }

    private @Nullable String ownImage(Element item) {
        Element image = item.first("image");
        if (image == null) {
            return null;
        }
        String url = in.linkOf(image, "url");
        return url != null ? url : in.linkOf(item, "image");
    }

    private Optional<FeedText> summary(Element item) {
        Optional<FeedText> text = in.htmlOf(item, "description", "dc:description", "dcterms:abstract", "summary")
                .or(() -> in.constructOf(item, "atom:summary"))
                .or(() -> in.htmlOf(
                        item, "itunes:summary", "googleplay:description", "itunes:subtitle", "media:description"));
        Element group = item.first("media:group");
        return text.isPresent() || group == null ? text : in.htmlOf(group, "media:description");
    }

    private static @Nullable String language(Element item) {
        String language = Reader.languageTag(item.textOf("dc:language", "language"));
        if (language != null) {
            return language;
        }
        for (String key : List.of("content:encoded", "fullitem", "xhtml:body", "xhtml:div", "description", "title")) {
            Element text = item.first(key);
            if (text != null && text.hasAttribute("xml:lang")) {
                return Reader.languageTag(text.attribute("xml:lang"));
            }
        }
        return Reader.language(item);
    }

    /** The text of the first of some children that has any; when it holds bare elements, their markup. */
    private static @Nullable String markupOf(Element element, String... keys) {
        for (String key : keys) {
            for (Element child : element.all(key)) {
                String text = child.hasElements() ? Markup.inner(child, false).strip() : child.text();
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return null;
    }

    private static @Nullable String id(Element element, String... keys) {
        String text = markupOf(element, keys);
        return text != null ? text : element.attribute("rdf:about");
    }

    /** Of several links the last that says something; links of Atom count where RSS has none. */
    private @Nullable String link(Element element) {
        List<Element> links = element.all("link");
        for (int i = links.size() - 1; i >= 0; i--) {
            Element link = links.get(i);
            String rel = link.attribute("rel");
            if (rel != null && !rel.equals("alternate")) {
                continue;
            }
            String text = link.text();
            String url = in.link(link, text.isEmpty() ? Reader.firstOf(link, "href", "url", "rdf:resource") : text);
            if (url != null) {
                return url;
            }
        }
        return AtomMapper.alternate(in, element);
    }

    /** A {@code guid} is the address of its item unless it says that it is not (RSS 2.0). */
    private @Nullable String permalink(Element item) {
        Element guid = item.first("guid");
        if (guid != null && !"false".equalsIgnoreCase(guid.attribute("ispermalink")) && Links.isWeb(guid.text())) {
            return in.link(guid, guid.text());
        }
        String about = item.attribute("rdf:about");
        return Links.isWeb(about) ? in.link(item, about) : null;
    }

    private Optional<FeedOrigin> origin(Element item) {
        Element atom = item.first("atom:source");
        if (atom != null) {
            return Optional.of(new AtomMapper(in).origin(atom));
        }
        Element source = item.first("source", "dc:source");
        if (source == null || (source.text().isEmpty() && source.attribute("url") == null)) {
            return Optional.empty();
        }
        String title = source.text();
        return Optional.of(FeedOrigin.builder()
                .title(title.isEmpty() ? Optional.empty() : Optional.of(new FeedText(title, true)))
                .link(Optional.ofNullable(in.link(source, source.attribute("url"))))
                .build());
    }
}
