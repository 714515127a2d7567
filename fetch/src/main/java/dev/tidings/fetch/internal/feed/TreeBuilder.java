// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.feed;

import dev.tidings.fetch.feed.FeedWarning;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Grows the canonical tree from the events of either reader, within the limits. Used once, by one thread. */
final class TreeBuilder {
    private static final int MOST_ATTRIBUTES = 256;
    private static final int MOST_NAMES = 20;
    /** Elements that hold the fields of a feed, and are none. */
    private static final Set<String> STRUCTURE =
            Set.of("rss", "rdf:rdf", "rdf", "channel", "item", "items", "atom:feed", "atom:entry");
    /** What RSS writes with capitals, or leaves free. */
    private static final Set<String> CAPITALS = Set.of(
            "pubDate", "lastBuildDate", "skipHours", "skipDays", "textInput", "managingEditor", "webMaster", "RDF");

    private static final Set<String> IN_CAPITALS =
            Set.of("pubdate", "lastbuilddate", "skiphours", "skipdays", "textinput", "managingeditor", "webmaster");
    /** Formats that write all names in lower-case letters. */
    private static final Set<String> LOWER_CASE = Set.of("atom", "content", "dc", "slash");

    private static final Set<String> FIELDS = Set.of(
            "rss",
            "rdf",
            "channel",
            "item",
            "items",
            "title",
            "link",
            "description",
            "guid",
            "pubdate",
            "author",
            "category",
            "comments",
            "enclosure",
            "source",
            "image",
            "language",
            "copyright",
            "generator",
            "ttl",
            "lastbuilddate",
            "managingeditor",
            "webmaster");

    private final Limits limits;
    private final Warnings warnings;
    private final Map<String, Map<String, String>> keys = new HashMap<>();
    private final StringBuilder pending = new StringBuilder();
    private @Nullable Element root;
    private @Nullable Element open;
    private @Nullable Element cut;
    private final Set<String> otherCase = new LinkedHashSet<>();
    private @Nullable String rootUri;
    private String rootPrefix = "";
    private int depth;
    private int tooDeep;
    private int entries;
    private int elements;

    TreeBuilder(Limits limits, Warnings warnings) {
        this.limits = limits;
        this.warnings = warnings;
    }

    @Nullable
    Element root() {
        return root;
    }

    /** The document breaks off here: remembers what is open. */
    void breaksOff() {
        cut = open;
    }

    /**
     * Takes out what was half read when the document broke off: the field in which it did, since half an address is
     * another one; and its entry, when nothing that was read whole says which entry it is.
     */
    void dropHalfRead() {
        Element field = null;
        for (Element at = cut; at != null; at = at.parent) {
            field = STRUCTURE.contains(at.key) ? field : at;
        }
        Element entry = field == null ? cut : field.parent;
        if (field != null && entry != null) {
            entry.remove(field);
            warnings.add(FeedWarning.Kind.TRUNCATED, "<" + field.local + "> is left out, the feed ends inside of it");
        }
        if (entry != null && entry.parent != null && isEntry(entry.key) && !isNamed(entry)) {
            entry.parent.remove(entry);
            warnings.add(
                    FeedWarning.Kind.TRUNCATED, "the last entry is left out, it ends before its address and its id");
        }
        cut = null;
    }

    private static boolean isNamed(Element entry) {
        return entry.first("guid", "link", "atom:id", "atom:link", "id") != null || entry.hasAttribute("rdf:about");
    }

    /** Names of the format that are written in another case, as start tags. */
    Set<String> otherCase() {
        return otherCase;
    }

    /** Whether a limit says that nothing more is wanted. */
    boolean isFull() {
        return entries > limits.maxEntries() || elements > limits.maxElements();
    }

    boolean isComplete() {
        return root != null && open == null;
    }

    /** Opens an element; false when it lies too deep and only its text will be kept. */
    boolean start(String prefix, String local, String uri) {
        flush();
        if (++elements > limits.maxElements()) {
            warnings.add(FeedWarning.Kind.LIMIT, "elements after the first " + limits.maxElements());
        }
        if (tooDeep > 0 || depth >= limits.maxDepth()) {
            if (tooDeep++ == 0) {
                warnings.add(FeedWarning.Kind.LIMIT, "elements nested deeper than " + limits.maxDepth());
            }
            return false;
        }
        if (root == null) {
            rememberRoot(local, uri);
        }
        String key = key(prefix, local, uri);
        if (isEntry(key) && ++entries > limits.maxEntries()) {
            warnings.add(FeedWarning.Kind.LIMIT, "entries after the first " + limits.maxEntries());
        }
        if ((!key.endsWith(local) || IN_CAPITALS.contains(key)) && otherCase.size() < MOST_NAMES) {
            rememberCase(key, local);
        }
        Element element = new Element(key, local, uri, open);
        if (isFull()) {
            return true;
        }
        if (open != null) {
            open.add(element);
        } else if (root == null) {
            root = element;
        }
        open = element;
        depth++;
        return true;
    }

    void attribute(String prefix, String local, String uri, String value) {
        if (tooDeep > 0 || open == null || isFull()) {
            return;
        }
        if (open.attributes().size() >= MOST_ATTRIBUTES) {
            warnings.add(FeedWarning.Kind.LIMIT, "attributes after the first " + MOST_ATTRIBUTES);
            return;
        }
        String key = prefix.isEmpty() ? local.toLowerCase(Locale.ROOT) : key(prefix, local, uri);
        if (key.equals("ispermalink") && !local.equals("isPermaLink") && open.key.equals("guid")) {
            otherCase.add("<guid " + local + '>');
        }
        open.add(new Element.Attribute(key, prefix.isEmpty() ? local : prefix + ':' + local, value));
    }

    void text(char[] chars, int from, int length) {
        pending.append(chars, from, length);
    }

    void text(CharSequence text) {
        pending.append(text);
    }

    void end() {
        flush();
        if (tooDeep > 0) {
            tooDeep--;
        } else if (open != null) {
            open = open.parent;
            depth--;
        }
    }

    private void flush() {
        if (pending.length() > 0) {
            if (open != null) {
                open.add(pending.toString());
            }
            pending.setLength(0);
        }
    }

    private void rememberCase(String key, String local) {
        boolean ours = FIELDS.contains(key) || LOWER_CASE.contains(key.substring(0, Math.max(0, key.indexOf(':'))));
        if (ours && !CAPITALS.contains(local) && (open == null || STRUCTURE.contains(open.key))) {
            otherCase.add('<' + local + '>');
        }
    }

    private static boolean isEntry(String key) {
        return key.equals("item") || key.equals("atom:entry");
    }

    /** Under a root that is a feed by name, its own namespace counts as that of the format, however it is spelt. */
    private void rememberRoot(String local, String uri) {
        String name = local.toLowerCase(Locale.ROOT);
        boolean atom = name.equals("feed") || name.equals("entry");
        boolean rss = name.equals("rss") || name.equals("channel") || name.equals("rdf");
        String known = Namespaces.prefix(uri);
        if ((atom && (known == null || known.isEmpty())) || (rss && known == null)) {
            rootUri = uri;
            rootPrefix = atom ? "atom" : "";
            if (atom && uri.isEmpty()) {
                warnings.add(FeedWarning.Kind.NAMESPACE, "no namespace of <" + local + ">, read as Atom");
            } else if (!uri.isEmpty()) {
                warnings.add(FeedWarning.Kind.NAMESPACE, "unknown namespace '" + uri + "' of <" + local + ">");
            }
        }
    }

    private String key(String prefix, String local, String uri) {
        Map<String, String> names = keys.get(uri.isEmpty() ? prefix : uri);
        if (names == null) {
            names = new HashMap<>();
            keys.put(uri.isEmpty() ? prefix : uri, names);
        }
        String key = names.get(local);
        if (key == null) {
            String canonical = canonical(prefix, uri);
            String name = local.toLowerCase(Locale.ROOT);
            key = canonical.isEmpty() ? name : canonical + ':' + name;
            if (names.size() < 1000) {
                names.put(local, key);
            }
        }
        return key;
    }

    private String canonical(String prefix, String uri) {
        if (uri.equals(rootUri) && (!uri.isEmpty() || prefix.isEmpty())) {
            return rootPrefix;
        }
        String known = uri.isEmpty() && !prefix.isEmpty() ? null : Namespaces.prefix(uri);
        if (known != null) {
            if (!Namespaces.isExact(uri)) {
                warnings.add(FeedWarning.Kind.NAMESPACE, "namespace '" + uri + "' read as that of " + named(known));
            }
            return known;
        }
        String meant = Namespaces.byConvention(prefix);
        if (meant != null) {
            warnings.add(FeedWarning.Kind.NAMESPACE, "prefix '" + prefix + "' without its namespace");
            return meant;
        }
        return "?" + (uri.isEmpty() ? prefix : uri);
    }

    private static String named(String prefix) {
        return prefix.isEmpty() ? "RSS" : prefix;
    }
}
