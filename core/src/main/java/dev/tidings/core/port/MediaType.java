// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

import java.util.Optional;

/**
 * What a renderer writes.
 *
 * @param type such as {@code text/html}
 * @param extension of files, without dot
 * @param charset for text
 */
public record MediaType(String type, String extension, Optional<String> charset) {
    /** HTML in UTF-8. */
    public static final MediaType HTML = new MediaType("text/html", "html", Optional.of("UTF-8"));

    /** Markdown (RFC 7763) in UTF-8. */
    public static final MediaType MARKDOWN = new MediaType("text/markdown", "md", Optional.of("UTF-8"));

    /** JSON (RFC 8259), which is UTF-8. */
    public static final MediaType JSON = new MediaType("application/json", "json", Optional.of("UTF-8"));

    /** Plain text in UTF-8. */
    public static final MediaType TEXT = new MediaType("text/plain", "txt", Optional.of("UTF-8"));
}
