// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.websub;

import dev.tidings.core.port.Bytes;
import dev.tidings.core.port.Headers;
import java.util.Objects;

/**
 * A request that came to the callback, as the host's server has it.
 *
 * @param method GET when a hub asks whether a subscription is meant, POST when it brings something
 * @param target path and query, as in the request line
 * @param headers all of them
 * @param body the bytes; the host bounds them
 */
public record WebSubRequest(String method, String target, Headers headers, Bytes body) {
    /** Refuses missing parts. */
    public WebSubRequest {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(headers, "headers");
        Objects.requireNonNull(body, "body");
    }
}
