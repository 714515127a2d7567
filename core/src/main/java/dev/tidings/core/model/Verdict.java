// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

/** What a verifier can find. */
public enum Verdict {
    /** The evidence bears the claim. */
    SUPPORTED,
    /** It may; shown only with a mark. */
    UNCERTAIN,
    /** It does not; never published. */
    UNSUPPORTED
}
