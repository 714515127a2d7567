// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

/** Where a field of an article came from. */
public enum FieldOrigin {
    /** The feed. */
    FEED,
    /** Metadata of the page. */
    PAGE_METADATA,
    /** Visible text of the page. */
    PAGE_TEXT,
    /** The address. */
    ADDRESS,
    /** The settings of the source. */
    SOURCE_SETTING,
    /** Computed from the text, such as the language. */
    DERIVED
}
