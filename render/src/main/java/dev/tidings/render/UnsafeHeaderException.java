// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render;

import dev.tidings.core.TidingsException;

/**
 * A value cannot be that of a mail header: it has a line break or another control character, by which it could add headers
 * or text of its own, or it is no address. Asking again will not help.
 */
public final class UnsafeHeaderException extends TidingsException {
    private static final long serialVersionUID = 1L;

    private final String header;

    /** Names the header; control characters of the value are shown as {@code \\uXXXX}. */
    public UnsafeHeaderException(String header, String value, String reason) {
        super(header + " of mail " + reason + ": '" + visible(value) + "'");
        this.header = header;
    }

    /** The name of the header, such as {@code From}. */
    public String header() {
        return header;
    }

    private static String visible(String value) {
        StringBuilder safe = new StringBuilder();
        value.chars()
                .limit(200)
                .forEach(c -> safe.append(
                        Character.isISOControl(c) ? String.format("\\u%04x", c) : Character.toString((char) c)));
        return safe.toString();
    }
}
