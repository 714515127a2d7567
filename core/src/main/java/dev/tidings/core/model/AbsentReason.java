// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

/** Why a part has no content. */
public enum AbsentReason {
    /** It cannot be had without a language model, and none was used. */
    NEEDS_MODEL,

    /** The enricher that was used does not make it; nothing is said about the sources. */
    NOT_MADE,
    /** No source states anything of the kind. */
    NOT_STATED,
    /** What was proposed did not pass verification. */
    NOT_SUPPORTED,
    /** It takes several publishers, and there is one. */
    ONE_SOURCE,
    /** The articles are too short for it. */
    TOO_SHORT,
    /** The budget for model calls was used up. */
    BUDGET,
    /** The sources do not allow it. */
    RIGHTS
}
