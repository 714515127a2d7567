// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

/** How predictions turn out. */
public enum OutcomeKind {
    /** It came so. */
    HAPPENED,
    /** It did not. */
    DID_NOT_HAPPEN,
    /** It cannot be told; left out of the scores. */
    UNCLEAR
}
