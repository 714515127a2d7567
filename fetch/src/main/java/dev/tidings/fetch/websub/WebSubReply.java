// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.websub;

/**
 * What the host's server is to answer: the status, and the body as {@code text/plain; charset=utf-8}, to be sent with
 * {@code X-Content-Type-Options: nosniff}.
 *
 * @param status of HTTP
 * @param body plain text, often empty
 */
public record WebSubReply(int status, String body) {
    static WebSubReply of(int status) {
        return new WebSubReply(status, "");
    }
}
