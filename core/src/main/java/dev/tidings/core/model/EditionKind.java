// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

/** The periods that an edition covers. */
public enum EditionKind {
    /** A calendar day. */
    DAY,
    /** An ISO 8601 week. */
    WEEK,
    /** A calendar month. */
    MONTH
}
