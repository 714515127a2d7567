// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

import java.io.OutputStream;

/** Streams that go nowhere. */
final class OutputStreams {
    private OutputStreams() {}

    static OutputStream ignoring() {
        return OutputStream.nullOutputStream();
    }
}
