// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

import java.util.Optional;

/**
 * Keeps replies of models by the hash of everything that went into them. Safe for all threads; an entry never changes.
 */
public interface ReplyCache {
    /** The reply kept under a key. */
    Optional<String> find(String key);

    /** Keeps a reply; a key that is there keeps what it has. */
    void keep(String key, String reply);
}
