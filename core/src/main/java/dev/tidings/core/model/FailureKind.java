// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

/** The sorts of failures. */
public enum FailureKind {
    /** No connection, a cut one, or a deadline. */
    NETWORK,
    /** The server answered with an error. */
    HTTP_STATUS,
    /** A policy of ours forbids it: address, scheme, robots, size. */
    REFUSED,
    /** The bytes are not what they should be. */
    UNREADABLE,
    /** Something is not there that is needed, such as a title. */
    MISSING,
    /** An enricher failed or proposed what cannot be used. */
    ENRICHER,
    /** Storage failed. */
    STORE,
    /** A plug-in threw. */
    ADAPTER
}
