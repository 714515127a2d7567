// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

/** Which policy forbids a fetch. */
public enum RefusalReason {
    /** The text is no absolute address, or one that readers of addresses disagree on. */
    URL,
    /** The scheme is not on the allow-list. */
    SCHEME,
    /** The port is not on the allow-list. */
    PORT,
    /** The host is, or resolves to, an address that is not global unicast. */
    ADDRESS,
    /** The site's robots.txt forbids it, or could not be read because the server failed. */
    ROBOTS,
    /** A header of the request is none, or belongs to the fetcher. */
    HEADER
}
