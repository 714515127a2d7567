// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

import java.net.URI;
import java.time.Instant;

/**
 * The same article at another publisher.
 *
 * @param sourceId the source that brought it
 * @param publisher the name that readers see
 * @param url where it stands there
 * @param collectedAt when it was found
 */
public record Copy(String sourceId, String publisher, URI url, Instant collectedAt) {}
