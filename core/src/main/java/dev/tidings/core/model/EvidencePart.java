// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

/** The part of an article that offsets count in. */
public enum EvidencePart {
    /** {@link Article#title}. */
    HEADLINE,
    /** The value of {@link Article#text}. */
    TEXT
}
