// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.feed;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** HTML inside of feeds: written from elements, made plain, its links made absolute. */
public final class Markup {
    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
            "wbr");

    private Markup() {}

    /** The text that a reader of the HTML sees, white space collapsed. */
    public static String plain(String html) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return collapse(html);
        }
        String simple = html.indexOf('<') < 0 ? References.simple(html) : null;
        if (simple != null) {
            return collapse(simple);
        }
        return collapse(Jsoup.parseBodyFragment(html).text());
    }

    /** The text with every run of white space as one blank, none at the ends. */
    public static String collapse(String text) {
        if (isCollapsed(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00A0') {
                blank = true;
            } else {
                if (blank && out.length() > 0) {
                    out.append(' ');
                }
                blank = false;
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isCollapsed(String text) {
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' && blank) {
                return false;
            }
            blank = c == ' ';
            if (!blank && (c < ' ' || (c >= 0x80 && (Character.isWhitespace(c) || c == '\u00A0')))) {
                return false;
            }
        }
        return !blank || text.isEmpty();
    }

    /** Plain text as HTML. */
    public static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        escape(text, false, out);
        return out.toString();
    }

    /** A value as it may stand within quotes of either kind. */
    static String quotable(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        escape(text, true, out);
        return out.toString().replace("'", "&#39;");
    }

    private static void escape(String text, boolean attribute, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                default -> out.append(c);
            }
        }
    }

    /**
     * The content of an element as HTML.
     *
     * @param raw whether texts between the elements are HTML themselves already
     */
    static String inner(Element element, boolean raw) {
        StringBuilder out = new StringBuilder();
        inner(element, raw, out);
        return out.toString();
    }

    /** The tree is no deeper than the limit of the parser allows, so recursion is bounded. */
    private static void inner(Element element, boolean raw, StringBuilder out) {
        for (Object part : element.content()) {
            if (part instanceof Element child) {
                write(child, raw, out);
            } else if (raw) {
                out.append(part);
            } else {
                escape(part.toString(), false, out);
            }
        }
    }

    private static void write(Element element, boolean raw, StringBuilder out) {
        String name = element.local;
        out.append('<').append(name);
        boolean foreign =
                !element.uri.isEmpty() && !element.key.startsWith("xhtml:") && !element.key.startsWith("atom:");
        if (foreign && (element.parent == null || !element.uri.equals(element.parent.uri))) {
            attribute("xmlns", element.uri, out);
        }
        for (Element.Attribute attribute : element.attributes()) {
            attribute(attribute.name(), attribute.value(), out);
        }
        boolean empty = element.content().isEmpty();
        if (empty && VOID.contains(name.toLowerCase(Locale.ROOT))) {
            out.append(" />");
            return;
        }
        out.append('>');
        inner(element, raw, out);
        out.append("</").append(name).append('>');
    }

    private static void attribute(String name, String value, StringBuilder out) {
        out.append(' ').append(name).append("=\"");
        escape(value, true, out);
        out.append('"');
    }

    /** The HTML with relative links made absolute; the same HTML when there is no base or no such link. */
    static String absolute(String html, @Nullable String base) {
        return base == null || html.indexOf('<') < 0 ? html : MarkupLinks.absolute(html, base);
    }

    /** The only child element, when nothing but white space stands beside it. */
    static @Nullable Element only(Element element, List<String> keys) {
        Element found = null;
        for (Object part : element.content()) {
            if (part instanceof Element child) {
                if (found != null || !keys.contains(child.key)) {
                    return null;
                }
                found = child;
            } else if (!part.toString().isBlank()) {
                return null;
            }
        }
        return found;
    }
}
