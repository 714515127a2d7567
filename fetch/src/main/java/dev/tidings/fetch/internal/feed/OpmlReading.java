// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.feed;

import dev.tidings.core.TidingsException;
import dev.tidings.fetch.charset.Charsets;
import dev.tidings.fetch.feed.FeedWarning.Kind;
import dev.tidings.fetch.feed.Opml;
import dev.tidings.fetch.feed.Opml.Subscription;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** From the bytes of an OPML file to its subscriptions. Used once, by one thread. */
public final class OpmlReading {
    private static final Limits LIMITS = new Limits(16 * 1024 * 1024, 1_000, 5_000, 500_000);
    private static final Pattern ROOT = Pattern.compile("<opml[\\s/>]", Pattern.CASE_INSENSITIVE);
    private static final Pattern FEED_SCHEME =
            Pattern.compile("(?:feed|itpc|pcast|podcast):(?://)?(https?:)?(?://)?", Pattern.CASE_INSENSITIVE);
    private static final int MOST = 100;
    /** What is read, and what says no more than that. */
    private static final Set<String> OF_FEEDS =
            Set.of("xmlurl", "htmlurl", "title", "text", "language", "category", "type", "version");

    private static final Set<String> OF_FOLDERS = Set.of("title", "text", "type");

    private final Warnings warnings = new Warnings();
    private final Map<String, Subscription> found = new LinkedHashMap<>();

    private OpmlReading() {}

    /** Reads a list; throws when the bytes are no OPML or more than 16 MiB. */
    public static Opml read(byte[] bytes) {
        if (bytes.length > LIMITS.maxBytes()) {
            throw new TidingsException("OPML of " + bytes.length + " bytes, more than " + LIMITS.maxBytes());
        }
        String text = Charsets.decode(bytes, (String) null).text();
        Matcher start = ROOT.matcher(text);
        if (!start.find()) {
            throw new TidingsException("no OPML: there is no <opml> element in " + text.length() + " characters");
        }
        return new OpmlReading().read(text, start.start());
    }

    private Opml read(String text, int start) {
        Element root = tree(text, start, LIMITS, "opml", warnings);
        Element head = root.first("head");
        outlines(root, List.of());
        for (Element body : root.all("body")) {
            outlines(body, List.of());
        }
        String title = head == null ? null : head.textOf("title");
        return new Opml(Optional.ofNullable(title), List.copyOf(found.values()), warnings.list());
    }

    /** The document from its root element on: strictly, and leniently when that fails. */
    static Element tree(String text, int start, Limits limits, String rootName, Warnings warnings) {
        Warnings strict = new Warnings();
        TreeBuilder tree = new TreeBuilder(limits, strict);
        try {
            StrictXml.read(text.substring(start), tree, limits);
            warnings.addAll(strict);
        } catch (XMLStreamException e) {
            tree = new TreeBuilder(limits, warnings);
            LenientXml.read(text, start, tree, warnings);
        }
        Element root = tree.root();
        return root == null ? new Element(rootName, rootName, "", null) : root;
    }

    /** The tree is no deeper than the limit allows, so recursion is bounded. */
    private void outlines(Element parent, List<String> folders) {
        for (Element outline : parent.all("outline")) {
            String title = Reader.firstOf(outline, "title", "text");
            String address = address(outline.attribute("xmlurl"));
            boolean feed = address != null && Links.web(address).isPresent();
            if (feed && address != null) {
                others(outline, OF_FEEDS, "feeds");
                found.merge(address, subscription(outline, address, title, folders), this::both);
                outlines(outline, folders);
            } else if (outline.all("outline").isEmpty() || outline.attribute("xmlurl") != null) {
                noFeed(outline, title);
                outlines(outline, folders);
            } else {
                others(outline, OF_FOLDERS, "folders");
                outlines(outline, inside(folders, title));
            }
        }
    }

    private void others(Element outline, Set<String> kept, String holders) {
        for (Element.Attribute attribute : outline.attributes()) {
            if (!kept.contains(attribute.key()) && !attribute.value().isBlank()) {
                warnings.add(Kind.LIMIT, "attribute '" + attribute.name() + "' of " + holders + " is not kept");
            }
        }
    }

    private List<String> inside(List<String> folders, @Nullable String title) {
        if (title == null) {
            return folders;
        }
        if (folders.size() == Opml.DEEPEST) {
            warnings.add(Kind.LIMIT, "folder '" + title + "' lies deeper than " + Opml.DEEPEST + "; its feeds move up");
            return folders;
        }
        List<String> inside = new ArrayList<>(folders);
        inside.add(title);
        return inside;
    }

    private void noFeed(Element outline, @Nullable String title) {
        String name = title == null ? "" : " '" + title + "'";
        String address = Reader.firstOf(outline, "xmlurl", "url", "htmlurl");
        if (address != null) {
            warnings.add(Kind.LINK, "outline" + name + " is no feed: '" + address + "'");
        } else {
            warnings.add(Kind.MISSING, "outline" + name + " has neither feed nor outlines");
        }
    }

    /** {@code feed://host} means http, {@code feed:https://host} what it says. */
    private static @Nullable String address(@Nullable String written) {
        String address = written == null ? null : Links.clean(written);
        Matcher scheme = FEED_SCHEME.matcher(address == null ? "" : address);
        if (address == null || !scheme.lookingAt()) {
            return address;
        }
        return (scheme.group(1) == null ? "http:" : scheme.group(1)) + "//" + address.substring(scheme.end());
    }

    private Subscription subscription(Element outline, String address, @Nullable String title, List<String> folders) {
        String text = outline.attribute("text");
        if (title != null && text != null && !text.equals(title) && !text.equals(address)) {
            warnings.add(Kind.LIMIT, "text '" + text + "' beside title '" + title + "' of " + address);
        }
        String site = outline.attribute("htmlurl");
        if (site != null && Links.web(site).isEmpty()) {
            warnings.add(Kind.LINK, "htmlUrl '" + site + "' of " + address);
            site = null;
        }
        return new Subscription(
                address,
                Optional.ofNullable(title).filter(name -> !name.equals(address)),
                Optional.ofNullable(site),
                Optional.ofNullable(Reader.languageTag(outline.attribute("language"))),
                List.of(folders),
                categories(outline, address));
    }

    private List<String> categories(Element outline, String address) {
        String categories = outline.attribute("category");
        List<String> names = categories == null ? List.of() : List.of(categories.split(",", -1));
        return joined(
                List.of(),
                names.stream()
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList(),
                "categories of " + address);
    }

    /** A feed that is listed twice: both places and all categories; of names and addresses the first. */
    private Subscription both(Subscription first, Subscription second) {
        Subscription out = new Subscription(
                first.feedUrl(),
                first.title().or(second::title),
                first.siteUrl().or(second::siteUrl),
                first.language().or(second::language),
                joined(first.places(), second.places(), "places of " + first.feedUrl()),
                joined(first.categories(), second.categories(), "categories of " + first.feedUrl()));
        differs("title", out.title(), second.title(), out);
        differs("htmlUrl", out.siteUrl(), second.siteUrl(), out);
        differs("language", out.language(), second.language(), out);
        return out;
    }

    private void differs(String what, Optional<String> kept, Optional<String> other, Subscription feed) {
        if (other.isPresent() && !other.equals(kept)) {
            warnings.add(Kind.LIMIT, "another " + what + " '" + other.get() + "' of " + feed.feedUrl());
        }
    }

    private <T> List<T> joined(List<T> first, List<T> second, String what) {
        List<T> out = new ArrayList<>(first);
        for (T value : second) {
            if (out.size() == MOST) {
                warnings.add(Kind.LIMIT, what + " after the first " + MOST);
                break;
            }
            if (!out.contains(value)) {
                out.add(value);
            }
        }
        return out;
    }
}
