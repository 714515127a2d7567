// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

/** What publishers can differ in. */
public enum ContradictionKind {
    /** A number. */
    NUMBER,
    /** A date. */
    DATE,
    /** A name. */
    NAME
}
