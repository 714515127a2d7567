// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

/** How a finding was made. */
public enum Method {
    /** The claim is a span of the article. */
    VERBATIM,
    /** The claim was aligned with a span and its facts compared. */
    ALIGNED,
    /** The claim is in another language: numbers, units, dates and names were compared. */
    TRANSLATED,
    /** A model was asked. */
    SECOND_OPINION,
    /** The kind of claim decides, as for a model's own forecast. */
    BY_KIND
}
