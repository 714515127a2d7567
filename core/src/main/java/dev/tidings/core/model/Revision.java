// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

import java.time.Instant;
import java.util.List;

/**
 * What a later version of an article changed. Only the new wording is kept here: what a publisher took back is not
 * repeated.
 *
 * @param version the version that brought the change, from 2
 * @param at when that version was collected
 * @param kind updated or corrected
 * @param headline whether the headline changed
 * @param sentences sentences that the version before did not have, in the order of the text, at most five
 */
public record Revision(int version, Instant at, CorrectionKind kind, boolean headline, List<String> sentences) {
    /** Refuses bad values with the value named. */
    public Revision {
        sentences = List.copyOf(sentences);
        Check.atLeast(2, version, "Revision.version");
        if (kind == CorrectionKind.WITHDRAWN) {
            throw new IllegalArgumentException("a version of an article is updated or corrected, not " + kind);
        }
    }
}
