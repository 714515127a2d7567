// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.llm;

import dev.tidings.enrich.ModelReply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Replies for tests. */
final class Replies {
    private Replies() {}

    /** A reply about the sample dam that needs no mending. */
    static String good() {
        return resource("good-reply.json");
    }

    static ModelReply complete(String text) {
        return new ModelReply.Complete(text, 1000, 200);
    }

    static String resource(String name) {
        try (InputStream in = Replies.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
