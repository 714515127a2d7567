// SPDX-License-Identifier: Apache-2.0
package dev.tidings.store.jdbc;

/** Ids and JSON as databases can keep them: neither U+0000 nor half of a surrogate pair can be stored as UTF-8. */
final class StoredText {
    private static final char MARK = '\uFFFD';

    private StoredText() {}

    /** An id; what cannot be stored becomes a mark with four hexadecimal digits. */
    static String id(String id) {
        int at = 0;
        while (at < id.length() && !isBad(id, at)) {
            at++;
        }
        if (at == id.length()) {
            return id;
        }
        StringBuilder safe = new StringBuilder(id.length() + 16).append(id, 0, at);
        for (; at < id.length(); at++) {
            if (isBad(id, at)) {
                safe.append(MARK).append(hex(id.charAt(at)));
            } else {
                safe.append(id.charAt(at));
            }
        }
        return safe.toString();
    }

    /** The id of what {@link #id} made. */
    static String original(String stored) {
        int mark = stored.indexOf(MARK);
        if (mark < 0) {
            return stored;
        }
        StringBuilder id = new StringBuilder(stored.length());
        int from = 0;
        while (mark >= 0) {
            id.append(stored, from, mark).append((char) Integer.parseInt(stored.substring(mark + 1, mark + 5), 16));
            from = mark + 5;
            mark = stored.indexOf(MARK, from);
        }
        return id.append(stored, from, stored.length()).toString();
    }

    /** JSON; half a pair, which can only stand in a string there, is escaped. */
    static String json(String json) {
        int at = 0;
        while (at < json.length() && !isHalf(json, at)) {
            at++;
        }
        if (at == json.length()) {
            return json;
        }
        StringBuilder safe = new StringBuilder(json.length() + 16).append(json, 0, at);
        for (; at < json.length(); at++) {
            if (isHalf(json, at)) {
                safe.append("\\u").append(hex(json.charAt(at)));
            } else {
                safe.append(json.charAt(at));
            }
        }
        return safe.toString();
    }

    private static boolean isBad(String id, int at) {
        return id.charAt(at) == 0 || id.charAt(at) == MARK || isHalf(id, at);
    }

    private static boolean isHalf(String text, int at) {
        char c = text.charAt(at);
        if (!Character.isSurrogate(c)) {
            return false;
        }
        boolean paired = Character.isHighSurrogate(c)
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        return !paired;
    }

    private static String hex(char c) {
        return String.format("%04x", (int) c);
    }
}
