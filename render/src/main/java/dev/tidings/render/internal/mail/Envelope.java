// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.mail;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a letter needs besides its page.
 *
 * @param from who writes
 * @param to who reads; null for nobody in particular
 * @param host the right side of the message's id
 * @param unsubscribe ways out of the list, the preferred one first
 * @param oneClick whether a POST to the first of them is enough (RFC 8058)
 */
public record Envelope(Address from, @Nullable Address to, String host, List<URI> unsubscribe, boolean oneClick) {

    /**
     * Somebody.
     *
     * @param name as people write it; may be empty
     * @param address such as {@code recap@news.example}
     */
    public record Address(String name, String address) {
        String header() {
            return name.isEmpty() ? address : MimeText.phrase(name) + " <" + address + ">";
        }
    }
}
