// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.text;

/**
 * A stretch of a text, in UTF-16 units as {@link String} counts them.
 *
 * @param start the offset of its first unit
 * @param end the offset after its last unit, never before {@code start}
 */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span: start " + start + ", end " + end);
        }
    }

    /** How many UTF-16 units it covers. */
    public int length() {
        return end - start;
    }

    /** What it covers in the text it was made for; fails for a text that is too short. */
    public String in(String text) {
        return text.substring(start, end);
    }

    /** Whether an offset lies inside; the end does not. */
    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }
}
