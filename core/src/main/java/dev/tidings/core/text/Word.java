// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.text;

import static java.util.Objects.requireNonNull;

import dev.tidings.core.model.Span;

/**
 * A word, or a pair of characters where a script has no spaces, with its place.
 *
 * @param value the normalised form, for comparing; not for showing
 * @param start the UTF-16 offset of its first unit in the text
 * @param end the UTF-16 offset after its last unit
 */
public record Word(String value, int start, int end) {
    /** Refuses a span that is none. */
    public Word {
        requireNonNull(value, "value");
    }

    /** Its place in the text. */
    public Span span() {
        return new Span(start, end);
    }

    /** Whether it begins with a digit, as years, amounts and scores do. */
    public boolean isNumber() {
        return !value.isEmpty() && Character.isDigit(value.charAt(0));
    }
}
