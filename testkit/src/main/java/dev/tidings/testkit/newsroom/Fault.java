// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.newsroom;

/** What can go wrong with a whole publisher; see {@link Newsroom#fail(String, Fault)}. */
public enum Fault {
    /** The connection is closed without an answer. */
    DOWN,
    /** Every request is answered with status 500 and a short HTML page. */
    SERVER_ERROR,
    /** Every request is answered with status 429 and {@code Retry-After: 120}. */
    TOO_MANY_REQUESTS,
    /** The right answer, but in 64-byte pieces with a pause of 20 ms between them. */
    SLOW,
    /** Half of the right answer, then silence until the client gives up or the newsroom closes. */
    STALLED,
    /** Status 200 and the right content type, but 4096 bytes of noise, the same each time. */
    GARBAGE,
    /** Status 200 and a body that never ends. */
    ENDLESS,
    /** Every request is redirected to itself. */
    REDIRECT_LOOP
}
