// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

/** The kinds of blocks in an article. */
public enum BlockKind {
    /** Running text. */
    PARAGRAPH,
    /** A heading within the article. */
    HEADING,
    /** A block quotation. */
    QUOTE,
    /** One item of a list. */
    LIST_ITEM,
    /** Preformatted text; line breaks are kept. */
    CODE,
    /** One row of a table, cells parted by " | ". */
    TABLE,
    /** The caption of a picture. */
    CAPTION
}
