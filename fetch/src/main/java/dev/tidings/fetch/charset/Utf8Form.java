// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.charset;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * How well bytes fit UTF-8.
 *
 * @param sequences valid sequences of two to four bytes
 * @param wrong bytes above 127 that belong to none
 * @param cut whether the last sequence is cut off by the end of the bytes
 */
record Utf8Form(int sequences, int wrong, boolean cut) {
    /** By chance a legacy text has a valid sequence now and then, but not three and nothing else. */
    private static final int ENOUGH = 3;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long HIGH_BITS = 0x8080808080808080L;

    static Utf8Form of(byte[] b) {
        int sequences = 0;
        int wrong = 0;
        boolean cut = false;
        int i = 0;
        while (i < b.length) {
            if (b[i] >= 0) {
                i = afterAscii(b, i + 1);
                continue;
            }
            int length = sequenceAt(b, i);
            if (length == 0) {
                cut = sequences > 0 && i + 4 > b.length && (b[i] & 0xFF) >= 0xC2;
                wrong += cut ? 0 : 1;
                i += cut ? 3 : 0;
                i++;
            } else {
                sequences++;
                i += length;
            }
        }
        return new Utf8Form(sequences, wrong, cut);
    }

    private static int afterAscii(byte[] b, int from) {
        int i = from;
        while (i + 8 <= b.length && ((long) EIGHT.get(b, i) & HIGH_BITS) == 0) {
            i += 8;
        }
        while (i < b.length && b[i] >= 0) {
            i++;
        }
        return i;
    }

    boolean isAscii() {
        return sequences == 0 && wrong == 0 && !cut;
    }

    boolean isCertain() {
        return wrong == 0 ? sequences >= ENOUGH : sequences >= 20 * wrong && sequences >= 2 * ENOUGH;
    }

    /** Whether a byte order mark of UTF-8 lies: after it, far more is wrong than right. */
    boolean looksForeign() {
        return wrong > 2 * sequences + 8;
    }

    /** The length of the well-formed sequence (RFC 3629) at a position, or 0. */
    private static int sequenceAt(byte[] b, int at) {
        int lead = b[at] & 0xFF;
        int length = lead >= 0xC2 && lead <= 0xDF
                ? 2
                : lead >= 0xE0 && lead <= 0xEF ? 3 : lead <= 0xF4 && lead >= 0xF0 ? 4 : 0;
        if (length == 0 || at + length > b.length) {
            return 0;
        }
        int second = b[at + 1] & 0xFF;
        int low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
        int high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
        if (second < low || second > high) {
            return 0;
        }
        for (int i = 2; i < length; i++) {
            if ((b[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }
}
