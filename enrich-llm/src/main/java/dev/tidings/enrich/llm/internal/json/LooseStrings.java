// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.llm.internal.json;

import java.util.Set;

/** Reads strings, and tells a quote that ends one from a quote that should have been escaped. */
final class LooseStrings {
    private static final int LONGEST_KEY = 60;

    private final String text;
    private final Set<Mend> mends;
    private int end;

    LooseStrings(String text, Set<Mend> mends) {
        this.text = text;
        this.mends = mends;
    }

    /** Where the string stands; it decides what may follow it. */
    enum Place {
        KEY,
        IN_OBJECT,
        IN_ARRAY
    }

    static boolean opens(char c) {
        return c == '"' || c == '\'' || c == '“' || c == '”' || c == '‘';
    }

    /** Behind the string that was read last. */
    int end() {
        return end;
    }

    JsonValue.Text read(int start, Place place) {
        char open = text.charAt(start);
        if (open == '\'' || open == '‘') {
            mends.add(Mend.SINGLE_QUOTES);
        } else if (open != '"') {
            mends.add(Mend.CURLY_QUOTES);
        }
        StringBuilder value = new StringBuilder();
        int at = start + 1;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\') {
                at = escape(at, value);
            } else if (closes(open, c) && ends(at + 1, place)) {
                end = at + 1;
                return new JsonValue.Text(value.toString(), false);
            } else {
                if (c == open) {
                    mends.add(Mend.UNESCAPED_QUOTE);
                }
                append(c, value);
                at++;
            }
        }
        mends.add(Mend.CUT_OFF);
        end = text.length();
        return new JsonValue.Text(value.toString(), true);
    }

    private static boolean closes(char open, char c) {
        return switch (open) {
            case '“', '”' -> c == '”' || c == '"' || c == '“';
            case '‘' -> c == '’' || c == '\'';
            default -> c == open;
        };
    }

    private void append(char c, StringBuilder value) {
        if (c >= ' ' && c != 0x7f) {
            value.append(c);
        } else {
            mends.add(Mend.CONTROL_CHARACTER);
            value.append(Character.isWhitespace(c) ? " " : "");
        }
    }

    private int escape(int at, StringBuilder value) {
        if (at + 1 >= text.length()) {
            return text.length();
        }
        char c = text.charAt(at + 1);
        switch (c) {
            case 'n', 'r', 't', 'f', 'b' -> value.append(' ');
            case '"', '\\', '/' -> value.append(c);
            case 'u' -> {
                return unicode(at, value);
            }
            default -> {
                mends.add(Mend.BAD_ESCAPE);
                value.append(c);
            }
        }
        return at + 2;
    }

    private int unicode(int at, StringBuilder value) {
        try {
            value.append((char) Integer.parseInt(text.substring(at + 2, at + 6), 16));
            return at + 6;
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            mends.add(Mend.BAD_ESCAPE);
            return at + 2;
        }
    }

    /** Whether what follows is what follows a string. */
    private boolean ends(int behind, Place place) {
        int next = skipWhite(behind);
        if (next >= text.length()) {
            return true;
        }
        char c = text.charAt(next);
        if (place == Place.KEY) {
            return c == ':' || c == '：' || c == '=';
        }
        if (c == '}' || c == ']' || text.startsWith("```", next) || text.startsWith("//", next)) {
            return true;
        }
        if (c == ',' || c == ';') {
            return valueFollows(skipWhite(next + 1), place);
        }
        boolean newLine = text.substring(behind, next).indexOf('\n') >= 0;
        return newLine && valueFollows(next, place);
    }

    private boolean valueFollows(int at, Place place) {
        if (at >= text.length()) {
            return true;
        }
        char c = text.charAt(at);
        if (c == '}' || c == ']' || c == '/' || c == '#') {
            return true;
        }
        if (place == Place.IN_OBJECT) {
            return key(at);
        }
        return opens(c) || c == '{' || c == '[' || c == '-' || Character.isDigit(c) || text.startsWith("null", at);
    }

    /** Whether a key with its colon stands here. */
    private boolean key(int at) {
        boolean quoted = opens(text.charAt(at));
        int last = Math.min(text.length(), at + LONGEST_KEY);
        for (int i = at + 1; i < last; i++) {
            char c = text.charAt(i);
            boolean over =
                    quoted ? closes(text.charAt(at), c) : !(Character.isLetterOrDigit(c) || c == '_' || c == '-');
            if (over) {
                int next = skipWhite(quoted ? i + 1 : i);
                return next < text.length() && text.charAt(next) == ':';
            }
        }
        return last == text.length();
    }

    int skipWhite(int from) {
        int at = from;
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == 0xa0)) {
            at++;
        }
        return at;
    }
}
