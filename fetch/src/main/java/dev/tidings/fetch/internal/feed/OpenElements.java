// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.feed;

import dev.tidings.fetch.feed.FeedWarning;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The open elements of the lenient reader, their namespaces, and what closes when tags do not match. The structure of
 * feeds helps: an item ends where the next one starts, a field that holds plain text ends where another field starts.
 */
final class OpenElements {
    private static final int MOST_NAMESPACES = 1000;
    /** Deeper than any parser's limit; what lies deeper is counted and not kept, so that no search grows long. */
    private static final int MOST_OPEN = 1_010;
    /** HTML that is never closed, in texts whose markup nobody escaped. */
    private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "wbr", "embed", "area", "col");

    private static final Set<String> ENTRIES = Set.of("item", "entry");
    /** Fields of plain text: whatever field starts inside of them, their end tag is missing. */
    private static final Set<String> PLAIN = Set.of(
            "title",
            "link",
            "guid",
            "pubdate",
            "id",
            "published",
            "updated",
            "comments",
            "dc:creator",
            "dc:date",
            "issued",
            "modified",
            "created",
            "language",
            "lastbuilddate",
            "ttl",
            "dc:subject",
            "itunes:author",
            "itunes:duration");

    private static final Set<String> FIELDS = Set.of(
            "link",
            "guid",
            "pubdate",
            "published",
            "updated",
            "description",
            "summary",
            "content",
            "content:encoded",
            "author",
            "category",
            "comments",
            "enclosure",
            "dc:creator",
            "dc:date",
            "id",
            "media:thumbnail",
            "media:content",
            "lastbuilddate",
            "language",
            "item",
            "entry",
            "dc:subject",
            "issued",
            "modified");
    /** Fields that markup never contains: they end a text that nobody closed. */
    private static final Set<String> NEVER_INSIDE = Set.of(
            "item",
            "entry",
            "guid",
            "pubdate",
            "published",
            "updated",
            "content:encoded",
            "dc:creator",
            "dc:date",
            "media:thumbnail",
            "media:content");

    private static final Set<String> TEXTS =
            Set.of("description", "summary", "content", "content:encoded", "subtitle", "tagline");
    private static final Set<String> HOLDERS =
            Set.of("source", "image", "textinput", "author", "contributor", "items", "media:group", "rdf:seq");

    private record Open(String name, String lower, Map<String, String> namespaces) {}

    private final TreeBuilder tree;
    private final Warnings warnings;
    private final Deque<Open> stack = new ArrayDeque<>();
    private final Map<String, Integer> names = new HashMap<>();
    private int ignored;
    private int searches = 20_000_000;

    OpenElements(TreeBuilder tree, Warnings warnings) {
        this.tree = tree;
        this.warnings = warnings;
    }

    void start(String name, List<String> attributes, boolean closed) {
        String lower = LenientXml.lower(name);
        closeForgotten(lower);
        Map<String, String> namespaces = declared(attributes);
        if (stack.size() >= MOST_OPEN && !closed) {
            ignored++;
            return;
        }
        int colon = name.indexOf(':');
        String prefix = colon < 0 ? "" : name.substring(0, colon);
        String local = name.substring(colon + 1);
        boolean kept = tree.start(prefix, local, namespaces.getOrDefault(prefix, ""));
        for (int i = 0; i < attributes.size() && kept; i += 2) {
            attribute(attributes.get(i), attributes.get(i + 1), namespaces);
        }
        if (closed || (VOID.contains(lower) && !stack.isEmpty())) {
            tree.end();
        } else {
            stack.push(new Open(name, lower, namespaces));
            names.merge(lower, 1, Integer::sum);
        }
    }

    private void attribute(String name, String value, Map<String, String> namespaces) {
        int colon = name.indexOf(':');
        String prefix = colon < 0 ? "" : name.substring(0, colon);
        if (!prefix.equals("xmlns") && !name.equals("xmlns")) {
            String uri =
                    prefix.equals("xml") ? Namespaces.XML : prefix.isEmpty() ? "" : namespaces.getOrDefault(prefix, "");
            tree.attribute(prefix, name.substring(colon + 1), uri, value);
        }
    }

    /** The namespaces inside an element: those around it and its own. */
    private Map<String, String> declared(List<String> attributes) {
        Map<String, String> around = stack.isEmpty() ? Map.of() : stack.peek().namespaces;
        Map<String, String> out = null;
        for (int i = 0; i < attributes.size(); i += 2) {
            String name = attributes.get(i);
            if (name.equals("xmlns") || name.startsWith("xmlns:")) {
                if (out == null) {
                    out = new HashMap<>(around);
                }
                if (out.size() < MOST_NAMESPACES) {
                    out.put(
                            name.length() > 6 ? name.substring(6) : "",
                            attributes.get(i + 1).strip());
                }
            }
        }
        return out == null ? around : out;
    }

    /** Closes what the start of an element shows to be over. */
    private void closeForgotten(String lower) {
        if (stack.isEmpty()) {
            return;
        }
        if (ENTRIES.contains(lower) && isOpen(lower)) {
            if (!isInside("items")) {
                warn("<" + lower + "> inside <" + lower + ">");
                closeUntil(lower);
            }
            return;
        }
        String top = stack.peek().lower;
        if (PLAIN.contains(top) && FIELDS.contains(lower) && !top.equals(lower)) {
            warn("<" + top + "> is not closed before <" + lower + ">");
            pop();
            return;
        }
        if (NEVER_INSIDE.contains(lower)) {
            String text = openText();
            if (text != null) {
                warn("<" + text + "> is not closed before <" + lower + ">");
                closeUntil(text);
            }
        }
    }

    private @Nullable String openText() {
        if (TEXTS.stream().noneMatch(this::isOpen)) {
            return null;
        }
        for (Open element : stack) {
            if (ENTRIES.contains(element.lower) || HOLDERS.contains(element.lower)) {
                return null;
            }
            if (TEXTS.contains(element.lower)) {
                return element.lower;
            }
        }
        return null;
    }

    /** Closes the element that an end tag means; one that closes nothing is passed over. */
    void end(String name) {
        if (ignored > 0) {
            ignored--;
            return;
        }
        if (stack.isEmpty()) {
            return;
        }
        Open top = stack.peek();
        String lower = LenientXml.lower(name);
        if (top.name.equals(name) || top.lower.equals(lower)) {
            pop();
            return;
        }
        if (VOID.contains(lower)) {
            return;
        }
        warn("</" + name + "> where <" + top.name + "> is open");
        if (isReachable(lower)) {
            closeUntil(lower);
        } else if (PLAIN.contains(top.lower) || (TEXTS.contains(top.lower) && FIELDS.contains(lower))) {
            pop(); // the name is wrong, the place is right
        }
    }

    /** An end tag inside of a text closes nothing around that text, unless it ends the entry or more. */
    private boolean isReachable(String lower) {
        if (!isOpen(lower)) {
            return false;
        }
        for (Open element : stack) {
            if (--searches < 0) {
                return false; // nobody's mistake any more: end tags by the million
            }
            if (element.lower.equals(lower)) {
                return true;
            }
            boolean structural = ENTRIES.contains(lower)
                    || Set.of("channel", "rss", "feed", "rdf:rdf").contains(lower);
            if (TEXTS.contains(element.lower) && !structural && !FIELDS.contains(lower)) {
                return false;
            }
        }
        return false;
    }

    private boolean isOpen(String lower) {
        return names.containsKey(lower);
    }

    private boolean isInside(String lower) {
        return stack.peek() != null && stack.peek().lower.equals(lower);
    }

    private void closeUntil(String lower) {
        while (!stack.isEmpty()) {
            boolean last = stack.peek().lower.equals(lower);
            pop();
            if (last) {
                return;
            }
        }
    }

    private void pop() {
        names.computeIfPresent(stack.pop().lower, (name, count) -> count > 1 ? count - 1 : null);
        tree.end();
    }

    void closeAll() {
        while (!stack.isEmpty()) {
            pop();
        }
    }

    String innermost() {
        return stack.isEmpty() ? "" : stack.peek().name;
    }

    private void warn(String detail) {
        warnings.add(FeedWarning.Kind.NOT_WELL_FORMED, detail);
    }
}
