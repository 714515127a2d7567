// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.feed;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** References in lenient text: characters, HTML names, and the short plain entities of a document type. */
final class Entities {
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_VALUE = 4096;
    private static final int MOST = 256;
    /** All replacements by entities of a document type together; a bomb ends here. */
    private static final int BUDGET = 256 * 1024;

    private static final Pattern DEFINITION = Pattern.compile(
            "<!ENTITY\\s{1,20}([A-Za-z_][\\w.-]{0,39})\\s{1,20}(?:\"([^\"%]{0,4096})\"|'([^'%]{0,4096})')\\s{0,20}>");
    private static final String WINDOWS_1252 =
            "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private final Map<String, String> own = new HashMap<>();
    private int spent;

    /** Takes the general entities with a literal value; external and parameter entities are passed over. */
    void define(String documentType) {
        Matcher found = DEFINITION.matcher(documentType);
        while (own.size() < MOST && found.find()) {
            String value = found.group(2) == null ? found.group(3) : found.group(2);
            own.putIfAbsent(found.group(1), value);
        }
    }

    /** Decodes references from a stretch of text; an ampersand that starts none stays as it is. */
    void decode(String text, int from, int to, StringBuilder out) {
        int start = from;
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            if (c == '&') {
                out.append(text, start, i);
                i = reference(text, i, to, out);
                start = i;
            } else if (isForbidden(c)) {
                out.append(text, start, i++);
                start = i;
            } else {
                i++;
            }
        }
        out.append(text, start, to);
    }

    /** Takes a stretch of text as it stands, but for the characters that XML forbids. */
    static void plain(String text, int from, int to, StringBuilder out) {
        int start = from;
        for (int i = from; i < to; i++) {
            if (isForbidden(text.charAt(i))) {
                out.append(text, start, i);
                start = i + 1;
            }
        }
        out.append(text, start, to);
    }

    /** XML allows neither NUL nor most other control characters. */
    private static boolean isForbidden(char c) {
        return (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == '\uFFFE' || c == '\uFFFF';
    }

    private int reference(String text, int amp, int to, StringBuilder out) {
        int end = amp + 1;
        int most = Math.min(to, amp + 2 + LONGEST_NAME);
        if (end < to && text.charAt(end) == '#') {
            return character(text, amp, to, out);
        }
        while (end < most && (Character.isLetterOrDigit(text.charAt(end)) || "._-".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        String name = text.substring(amp + 1, end);
        boolean closed = end < to && text.charAt(end) == ';';
        String value = closed ? value(name) : "";
        if (value.isEmpty()) {
            out.append('&');
            return amp + 1;
        }
        out.append(value);
        return end + 1;
    }

    private String value(String name) {
        return switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            case "lang" -> "\u2329"; // as in XHTML 1.0, whose names feeds use; HTML 5 moved it
            case "rang" -> "\u232A";
            default -> defined(name);
        };
    }

    private String defined(String name) {
        String value = own.get(name);
        if (value == null) {
            return org.jsoup.nodes.Entities.getByName(name);
        }
        spent += value.length();
        return spent > BUDGET ? "" : expanded(value);
    }

    /** An entity's value may hold character references and predefined entities; it never expands further entities. */
    private String expanded(String value) {
        if (value.indexOf('&') < 0) {
            return value;
        }
        StringBuilder out = new StringBuilder();
        new Entities().decode(value, 0, Math.min(value.length(), LONGEST_VALUE), out);
        return out.toString();
    }

    private static int character(String text, int amp, int to, StringBuilder out) {
        int i = amp + 2;
        boolean hex = i < to && (text.charAt(i) == 'x' || text.charAt(i) == 'X');
        i += hex ? 1 : 0;
        int start = i;
        int code = 0;
        while (i < to && i - start < 9 && Character.digit(text.charAt(i), hex ? 16 : 10) >= 0) {
            code = Math.min(0x110000, code * (hex ? 16 : 10) + Character.digit(text.charAt(i), hex ? 16 : 10));
            i++;
        }
        if (i == start) {
            out.append('&');
            return amp + 1;
        }
        append(code, out);
        return i < to && text.charAt(i) == ';' ? i + 1 : i;
    }

    private static void append(int code, StringBuilder out) {
        if (code >= 0x80 && code <= 0x9F) {
            out.append(WINDOWS_1252.charAt(code - 0x80)); // as browsers read them
        } else if (code == '\t' || code == '\n' || code == '\r' || (code >= ' ' && code < 0xD800)) {
            out.append((char) code);
        } else if (code >= 0xE000 && code <= 0x10FFFF && (code & 0xFFFE) != 0xFFFE) {
            out.appendCodePoint(code);
        }
    }
}
