// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * The same article at another publisher.
 *
 * @param sourceId the source that brought it
 * @param publisher the name that readers see
 * @param url where it stands there
 * @param collectedAt when it was found
 * @param articleId under which its text is kept as a first version, so that later articles are compared with it too; absent
 *     where it is not kept
 */
public record Copy(String sourceId, String publisher, URI url, Instant collectedAt, Optional<String> articleId) {
    /** Of which no text is kept. */
    public Copy(String sourceId, String publisher, URI url, Instant collectedAt) {
        this(sourceId, publisher, url, collectedAt, Optional.empty());
    }

    /** Without what only the store knows. */
    public Copy withoutText() {
        return new Copy(sourceId, publisher, url, collectedAt);
    }
}
