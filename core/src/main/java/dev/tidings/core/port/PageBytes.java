// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

import dev.tidings.core.Values;
import dev.tidings.core.model.FeedItem;
import java.net.URI;
import java.util.Optional;
import org.immutables.value.Value;

/** A page as it came from the network, with what is known about it. */
@Values
@Value.Immutable
@SuppressWarnings("exports")
public sealed interface PageBytes permits ImmutablePageBytes {
    /** Where it was found, behind all redirects; links are resolved against it. */
    URI url();

    /** The decoded body. Not copied: do not change it. */
    byte[] bytes();

    /** The {@code Content-Type} header, verbatim. */
    Optional<String> contentType();

    /** The feed item that led here: a witness for title, date and text. */
    Optional<FeedItem> item();

    /** Starts a PageBytes; url and bytes must be set. */
    static Builder builder() {
        return new Builder();
    }

    /** A page with nothing else known. */
    static PageBytes of(URI url, byte[] bytes) {
        return builder().url(url).bytes(bytes).build();
    }

    /** Builds a PageBytes. */
    final class Builder extends ImmutablePageBytes.Builder {
        Builder() {}
    }
}
