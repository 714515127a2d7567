// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.feed;

import java.util.Objects;
import java.util.Optional;

/**
 * An author or contributor as a feed names them; at least one part is present.
 *
 * @param name Atom {@code name}, the name beside an address in RSS, {@code dc:creator}
 * @param email Atom {@code email}, the address in RSS
 * @param url Atom {@code uri}, JSON Feed {@code url}; absolute where the base is known
 */
public record FeedPerson(Optional<String> name, Optional<String> email, Optional<String> url) {
    /** Refuses a person without any part. */
    public FeedPerson {
        Objects.requireNonNull(name, "name");
        if (name.isEmpty() && email.isEmpty() && url.isEmpty()) {
            throw new IllegalArgumentException("a person without name, email and url");
        }
    }
}
