// SPDX-License-Identifier: Apache-2.0
package dev.tidings.store.jdbc;

/** Ids and JSON as databases can keep them: neither U+0000 nor half of a surrogate pair can be stored as UTF-8. */
final class StoredText {
    private static final char MARK = '\uFFFD';

    private StoredText() {}

    /** An id; what cannot be stored becomes a mark with four hexadecimal digits. */
    static String id(String id) {
        StringBuilder safe = null;
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean bad = c == 0 || c == MARK || isHalf(id, i);
            if (bad && safe == null) {
                safe = new StringBuilder(id.length() + 8).append(id, 0, i);
            }
            if (bad) {
                safe.append(MARK).append(hex(c));
            } else if (safe != null) {
                safe.append(c);
            }
        }
        return safe == null ? id : safe.toString();
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
        StringBuilder safe = null;
        for (int i = 0; i < json.length(); i++) {
            boolean bad = isHalf(json, i);
            if (bad && safe == null) {
                safe = new StringBuilder(json.length() + 16).append(json, 0, i);
            }
            if (bad) {
                safe.append("\\u").append(hex(json.charAt(i)));
            } else if (safe != null) {
                safe.append(json.charAt(i));
            }
        }
        return safe == null ? json : safe.toString();
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
