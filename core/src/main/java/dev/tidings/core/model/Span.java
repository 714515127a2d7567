// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

/**
 * A stretch of a text, in UTF-16 units.
 *
 * @param start first unit, from 0
 * @param end behind the last unit
 */
public record Span(int start, int end) {
    /** Refuses bad values with the value named. */
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span: " + start + " to " + end);
        }
    }

    /** Units in it. */
    public int length() {
        return end - start;
    }

    /** Whether all of the other lies within this. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** What it covers in the text it was made for; fails for a text that is shorter. */
    public String in(String text) {
        return text.substring(start, end);
    }
}
