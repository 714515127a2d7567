// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

/** What a publisher did to an article after it was collected. */
public enum CorrectionKind {
    /** Something was added; nothing that stood there was changed. */
    UPDATED,
    /** Something that stood there was changed or taken out. */
    CORRECTED,
    /** The article was taken back: nothing of it is shown any more. */
    WITHDRAWN
}
