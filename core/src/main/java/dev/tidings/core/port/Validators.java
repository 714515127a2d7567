// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

import java.net.URI;
import java.util.Optional;

/**
 * What a server gave for asking again whether its answer changed (RFC 9110, 8.8). Kept and sent back verbatim, even
 * where they are malformed: servers compare them as text.
 *
 * @param etag the {@code ETag} header, with its quotes and its {@code W/}
 * @param lastModified the {@code Last-Modified} header
 * @param from the address that gave them; they are sent to that address alone. Without it, to every address of the
 *     requested host
 */
public record Validators(Optional<String> etag, Optional<String> lastModified, Optional<URI> from) {
    private static final Validators NONE = new Validators(Optional.empty(), Optional.empty(), Optional.empty());

    /** None: the request is unconditional. */
    public static Validators none() {
        return NONE;
    }

    /** An entity tag, verbatim. */
    public static Validators etag(String etag) {
        return new Validators(Optional.of(etag), Optional.empty(), Optional.empty());
    }

    /** A modification date, verbatim. */
    public static Validators lastModified(String lastModified) {
        return new Validators(Optional.empty(), Optional.of(lastModified), Optional.empty());
    }

    /** Whether there is nothing to send. */
    public boolean isEmpty() {
        return etag.isEmpty() && lastModified.isEmpty();
    }
}
