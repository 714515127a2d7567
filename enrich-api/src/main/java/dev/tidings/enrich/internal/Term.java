// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.internal;

/**
 * One readable unit of a text: a word, a number with its unit, one Han character, or a punctuation mark.
 *
 * @param kind what it is
 * @param key what is compared: lower case, without inflection; for numbers the value and unit
 * @param word the surface in lower case
 * @param start UTF-16 offset of the first character
 * @param end offset after the last character
 * @param value the number's value; NaN for all else
 * @param unit of a number, such as {@code $}, {@code %} or empty
 * @param capital starts with a capital letter
 * @param opens stands first in its sentence or after an opening quote
 */
public record Term(
        Kind kind,
        String key,
        String word,
        int start,
        int end,
        double value,
        String unit,
        boolean capital,
        boolean opens) {

    /** What a term is. */
    public enum Kind {
        WORD,
        NUMBER,
        HAN,
        MARK
    }

    /** True for a number. */
    public boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    /** True for punctuation. */
    public boolean isMark() {
        return kind == Kind.MARK;
    }
}
