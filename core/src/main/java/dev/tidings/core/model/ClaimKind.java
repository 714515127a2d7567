// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

/** What kind of sentence a claim is. */
public enum ClaimKind {
    /** Something that is or was so. */
    FACT,
    /** Something that may come. */
    FORECAST,
    /** A judgement. */
    OPINION,
    /** What to do. */
    ADVICE
}
