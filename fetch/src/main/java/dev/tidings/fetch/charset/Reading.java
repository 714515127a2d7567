// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** One strict decoding that counts what it could not read and puts U+FFFD in its place. */
record Reading(String text, int malformed) {
    static Reading of(ByteBuffer in, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate(Math.max(16, (int) (in.remaining() * decoder.maxCharsPerByte()) + 16));
        int malformed = 0;
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (result.isUnderflow()) {
                break;
            }
            if (result.isOverflow()) {
                out = grown(out);
                continue;
            }
            malformed++;
            in.position(Math.min(in.limit(), in.position() + Math.max(1, skip(in, result))));
            if (!out.hasRemaining()) {
                out = grown(out);
            }
            out.put('\uFFFD');
        }
        while (decoder.flush(out).isOverflow()) {
            out = grown(out);
        }
        return new Reading(out.flip().toString(), malformed);
    }

    /** Never swallows an ASCII byte, such as the {@code <} behind half a character. */
    private static int skip(ByteBuffer in, CoderResult result) {
        int length = Math.min(result.length(), in.remaining());
        for (int i = 1; i < length; i++) {
            if (in.get(in.position() + i) >= 0) {
                return i;
            }
        }
        return length;
    }

    private static CharBuffer grown(CharBuffer full) {
        CharBuffer out = CharBuffer.allocate(full.capacity() * 2);
        full.flip();
        return out.put(full);
    }
}
