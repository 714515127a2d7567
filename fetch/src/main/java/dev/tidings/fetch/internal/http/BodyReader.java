// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.http;

import dev.tidings.core.port.FetchFailure;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;

/** Takes a body off the wire, whole or not at all. */
final class BodyReader {
    private BodyReader() {}

    /**
     * Reads to the end.
     *
     * @param declared the Content-Length, or negative when it is unknown
     */
    static byte[] read(long declared, InputStream wire, Limits limits) throws IOException {
        if (declared > limits.maxBytes() && !limits.cut()) {
            throw new BodyException(
                    FetchFailure.TOO_LARGE,
                    "the answer declares " + declared + " bytes; at most " + limits.maxBytes() + " are taken");
        }
        try {
            byte[] body = wire.readNBytes(limits.maxBytes());
            if (body.length == limits.maxBytes() && wire.read() >= 0 && !limits.cut()) {
                throw new BodyException(
                        FetchFailure.TOO_LARGE, "the answer has more than " + limits.maxBytes() + " bytes");
            }
            return body;
        } catch (ProtocolException | EOFException e) {
            throw new BodyException(FetchFailure.TRUNCATED, "the answer ended early: " + e.getMessage());
        }
    }
}
