// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

import java.util.List;

/**
 * A story's place in an edition.
 *
 * @param storyId the story
 * @param rank from 1
 * @param importance why it stands there
 * @param articles its articles within the period
 * @param continued whether an earlier edition of the kind told it already
 * @param changes what is new since then, most telling first; empty for a story that is told for the first time
 */
public record EditionEntry(
        String storyId, int rank, Importance importance, int articles, boolean continued, List<EditionChange> changes) {
    /** Keeps a copy of the list. */
    public EditionEntry {
        changes = List.copyOf(changes);
    }

    /** An entry about which no changes are known. */
    public EditionEntry(String storyId, int rank, Importance importance, int articles, boolean continued) {
        this(storyId, rank, importance, articles, continued, List.of());
    }
}
