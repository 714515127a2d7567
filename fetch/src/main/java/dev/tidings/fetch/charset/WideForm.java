// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Charsets that the form of the bytes gives away: UTF-16 and UTF-32 by their zero bytes, ISO-2022 by its escapes. */
final class WideForm {
    private static final int SAMPLE = 4096;

    private WideForm() {}

    /** UTF-16 or UTF-32 without a byte order mark; null when the bytes are neither. */
    static @Nullable Charset of(byte[] bytes) {
        int length = Math.min(bytes.length & ~3, SAMPLE);
        if (length < 8) {
            return null;
        }
        int[] zeros = new int[4];
        for (int i = 0; i < length; i++) {
            if (bytes[i] == 0) {
                zeros[i & 3]++;
            }
        }
        int quarter = length / 4;
        int few = length / 200;
        if (zeros[0] > quarter / 2 && zeros[1] > quarter / 2 && zeros[3] <= few) {
            return Charset.forName("UTF-32BE");
        }
        if (zeros[3] > quarter / 2 && zeros[2] > quarter / 2 && zeros[0] <= few) {
            return Charset.forName("UTF-32LE");
        }
        int even = zeros[0] + zeros[2];
        int odd = zeros[1] + zeros[3];
        int enough = Math.max(1, length / 20);
        if (even >= enough && odd <= few) {
            return StandardCharsets.UTF_16BE;
        }
        if (odd >= enough && even <= few) {
            return StandardCharsets.UTF_16LE;
        }
        return null;
    }

    /** ISO-2022-JP or -KR by their escape sequences, in bytes of seven bits; null when there are none. */
    static @Nullable Charset escaped(byte[] bytes) {
        for (int i = 0; i + 3 < bytes.length; i++) {
            if (bytes[i] == 0x1B && bytes[i + 1] == '$') {
                if (bytes[i + 2] == 'B' || bytes[i + 2] == '@') {
                    return CharsetLabels.supported("ISO-2022-JP");
                }
                if (bytes[i + 2] == ')' && bytes[i + 3] == 'C') {
                    return CharsetLabels.supported("ISO-2022-KR");
                }
            }
        }
        return null;
    }
}
