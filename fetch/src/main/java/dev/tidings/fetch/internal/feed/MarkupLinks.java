// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.feed;

import java.util.Locale;
import java.util.Set;

/** Makes the relative links in HTML absolute, in one pass that leaves every other character as it is. */
final class MarkupLinks {
    private static final Set<String> NAMES =
            Set.of("href", "src", "cite", "action", "background", "longdesc", "poster", "data");

    private final String html;
    private final String base;
    private final StringBuilder out;
    private int copied;

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
        if (end - from <= 10 && NAMES.contains(html.substring(from, end).toLowerCase(Locale.ROOT))) {
            link(start, stop);
        }
        return quoted ? stop + 1 : Math.max(stop, i + 1);
    }

    private void link(int start, int stop) {
        String value = html.substring(start, stop);
        if (Links.isRelative(value)) {
            out.append(html, copied, start).append(Links.resolve(base, value));
            copied = stop;
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
