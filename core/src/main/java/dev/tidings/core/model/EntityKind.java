// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

/** The kinds of entities. */
public enum EntityKind {
    /** A person. */
    PERSON,
    /** A company, an authority, a club. */
    ORGANISATION,
    /** A place. */
    PLACE,
    /** A product or a work. */
    PRODUCT,
    /** Not known. */
    OTHER
}
