// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich;

import dev.tidings.core.model.PartialDate;
import java.util.List;
import java.util.Optional;

/**
 * A proposed entry of the timeline.
 *
 * @param date as the cited span states it
 * @param end the end, for what lasts
 * @param statement what happened
 * @param publishers who states it
 */
public record DraftEntry(PartialDate date, Optional<PartialDate> end, Statement statement, List<String> publishers) {
    /** Keeps a copy of the list. */
    public DraftEntry {
        publishers = List.copyOf(publishers);
    }
}
