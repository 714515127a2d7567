// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.llm.internal.reply;

/** Why a reply could not be used at all. The names stand in the provenance. */
public enum Rejection {
    /** There was nothing in it. */
    EMPTY_REPLY,
    /** The model would not. */
    REFUSED,
    /** There is no object in it. */
    NO_OBJECT,
    /** There is an object, but nothing that was asked for. */
    NO_PARTS,
    /** It ended before any sentence was whole. */
    CUT_TOO_EARLY
}
