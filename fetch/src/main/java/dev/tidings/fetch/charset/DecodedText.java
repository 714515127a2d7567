// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.charset;

import java.nio.charset.Charset;
import java.util.Objects;

/**
 * Bytes that became text.
 *
 * @param text the characters, without a byte order mark; what the charset cannot mean is U+FFFD; the tones of
 *     windows-1258 are composed with their vowels (NFC)
 * @param charset how the bytes were read. Labels mean what browsers mean by them: {@code gb2312} is read as GB18030,
 *     {@code iso-8859-1} as windows-1252
 * @param basis why this charset
 * @param malformed how many byte sequences the charset cannot mean; 0 in healthy text
 */
public record DecodedText(String text, Charset charset, Basis basis, int malformed) {

    /** Why a charset was chosen. */
    public enum Basis {
        /** A byte order mark says so. */
        BYTE_ORDER_MARK,
        /** Nothing but ASCII, or valid UTF-8, or the zero bytes of UTF-16 and UTF-32. */
        FORM,
        /** Declared by the server or in the text, and plausible. */
        DECLARED,
        /** What was declared is missing or implausible: the bytes read best this way. */
        STATISTICS
    }

    /** Refuses a missing part and a negative count. */
    public DecodedText {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(charset, "charset");
        Objects.requireNonNull(basis, "basis");
        if (malformed < 0) {
            throw new IllegalArgumentException("malformed is " + malformed);
        }
    }
}
