// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.feed;

import org.jspecify.annotations.Nullable;

/** The references of HTML that titles are full of, decoded without a parser of HTML. */
final class References {
    private static final int MOST_DIGITS = 5;

    private References() {}

    /** The text with its references decoded; null when one of them is not of the plain kind. */
    static @Nullable String simple(String html) {
        StringBuilder out = new StringBuilder(html.length());
        int from = 0;
        for (int amp = html.indexOf('&'); amp >= 0; amp = html.indexOf('&', from)) {
            out.append(html, from, amp);
            int end = html.indexOf(';', amp);
            int value = end < 0 || end - amp > 8 ? -1 : value(html, amp + 1, end);
            if (value < 0) {
                return null;
            }
            out.append((char) value);
            from = end + 1;
        }
        return out.append(html, from, html.length()).toString();
    }

    private static int value(String html, int from, int to) {
        if (html.charAt(from) == '#') {
            return number(html, from + 1, to);
        }
        return switch (html.substring(from, to)) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            case "apos" -> '\'';
            case "nbsp" -> '\u00A0';
            case "ldquo" -> '\u201C';
            case "rdquo" -> '\u201D';
            case "lsquo" -> '\u2018';
            case "rsquo" -> '\u2019';
            case "ndash" -> '\u2013';
            case "mdash" -> '\u2014';
            case "hellip" -> '\u2026';
            default -> -1;
        };
    }

    /** A decimal reference to a character that HTML does not read as another one. */
    private static int number(String html, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            char c = html.charAt(i);
            if (c < '0' || c > '9' || i - from >= MOST_DIGITS) {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        boolean plain = value >= ' ' && value < 0xFFFE && (value < 0x7F || value > 0x9F);
        return plain && !Character.isSurrogate((char) value) ? value : -1;
    }
}
