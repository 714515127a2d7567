// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.feed;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.parser.Parser;

/** Makes the relative links in HTML absolute, in one pass that leaves every other character as it is. */
final class MarkupLinks {
    private static final Set<String> NAMES = Set.of(
            "href", "src", "cite", "action", "formaction", "background", "longdesc", "poster", "data", "xlink:href");
    /** Several addresses in one value; all but {@code ping} with a width or density behind each. */
    private static final Set<String> LISTS = Set.of("srcset", "imagesrcset", "ping");
    /** Where scripts look for what is shown later; of elements that show nothing it is no address. */
    private static final Map<String, String> LATER = Map.of("data-src", "src", "data-srcset", "srcset");

    private static final Set<String> SHOWN =
            Set.of("img", "source", "iframe", "video", "audio", "embed", "amp-img", "track");
    private static final int LONGEST = 11;

    private final String html;
    private final String base;
    private final StringBuilder out;
    private int copied;
    private boolean shown;

    private MarkupLinks(String html, String base) {
        this.html = html;
        this.base = base;
        this.out = new StringBuilder(html.length() + 64);
    }

    static String absolute(String html, String base) {
        MarkupLinks links = new MarkupLinks(html, base);
        int at = html.indexOf('<');
        while (at >= 0 && at + 1 < html.length()) {
            at = html.indexOf('<', Character.isLetter(html.charAt(at + 1)) ? links.tag(at + 1) : at + 1);
        }
        return links.copied == 0
                ? html
                : links.out.append(html, links.copied, html.length()).toString();
    }

    /** Goes through the attributes of a tag; returns where it ends. */
    private int tag(int from) {
        int i = from;
        while (i < html.length() && html.charAt(i) > ' ' && html.charAt(i) != '>') {
            i++;
        }
        shown = i - from <= LONGEST && SHOWN.contains(html.substring(from, i).toLowerCase(Locale.ROOT));
        while (i < html.length()) {
            char c = html.charAt(i);
            if (c == '>' || c == '<') {
                return i;
            }
            if (c <= ' ' || c == '/' || c == '=') {
                i++;
                continue;
            }
            i = attribute(i);
        }
        return i;
    }

    private int attribute(int from) {
        int end = from;
        while (end < html.length() && html.charAt(end) > ' ' && "=<>/".indexOf(html.charAt(end)) < 0) {
            end++;
        }
        int i = blanks(end);
        if (i >= html.length() || html.charAt(i) != '=') {
            return Math.max(end, from + 1);
        }
        i = blanks(i + 1);
        if (i >= html.length()) {
            return i;
        }
        char quote = html.charAt(i);
        boolean quoted = quote == '"' || quote == '\'';
        int start = quoted ? i + 1 : i;
        int stop = quoted ? html.indexOf(quote, start) : bare(start);
        if (stop < 0) {
            return html.length();
        }
        if (end - from <= LONGEST) {
            String name = html.substring(from, end).toLowerCase(Locale.ROOT);
            String meant = shown ? LATER.getOrDefault(name, name) : name;
            if (NAMES.contains(meant)) {
                link(start, stop);
            } else if (LISTS.contains(meant)) {
                links(start, stop, meant.equals("ping"));
            }
        }
        return quoted ? stop + 1 : Math.max(stop, i + 1);
    }

    private void link(int start, int stop) {
        String value = html.substring(start, stop);
        boolean coded = value.contains("&#") || value.contains("&colon;") || value.contains("&sol;");
        String plain = coded ? Parser.unescapeEntities(value, true) : value;
        if (Links.isRelative(plain)) {
            String link = Links.resolve(base, plain);
            out.append(html, copied, start).append(coded ? Markup.quotable(link) : link);
            copied = stop;
        }
    }

    /** The addresses end at white space; a comma ends the description behind one, unless it stands in brackets. */
    private void links(int start, int stop, boolean bare) {
        int i = start;
        while (i < stop) {
            while (i < stop && (html.charAt(i) <= ' ' || (html.charAt(i) == ',' && !bare))) {
                i++;
            }
            int from = i;
            while (i < stop && html.charAt(i) > ' ') {
                i++;
            }
            int end = i;
            while (!bare && end > from && html.charAt(end - 1) == ',') {
                end--;
            }
            if (end > from) {
                link(from, end);
            }
            boolean described = end == i && !bare;
            for (int brackets = 0; described && i < stop && (brackets > 0 || html.charAt(i) != ','); i++) {
                brackets += html.charAt(i) == '(' ? 1 : html.charAt(i) == ')' ? -1 : 0;
            }
        }
    }

    private int blanks(int from) {
        int i = from;
        while (i < html.length() && html.charAt(i) <= ' ') {
            i++;
        }
        return i;
    }

    private int bare(int from) {
        int i = from;
        while (i < html.length() && html.charAt(i) > ' ' && html.charAt(i) != '>') {
            i++;
        }
        return i;
    }
}
