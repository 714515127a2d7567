// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.feed;

import java.util.Objects;
import java.util.Optional;

/**
 * What an entry is about.
 *
 * @param term the category itself; never blank
 * @param scheme RSS {@code domain}, Atom and media {@code scheme}
 * @param label Atom and media {@code label}: the term as people read it
 */
public record FeedCategory(String term, Optional<String> scheme, Optional<String> label) {
    /** Refuses a missing part. */
    public FeedCategory {
        Objects.requireNonNull(term, "term");
        Objects.requireNonNull(scheme, "scheme");
        Objects.requireNonNull(label, "label");
    }
}
