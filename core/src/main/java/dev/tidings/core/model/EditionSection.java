// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

import java.util.List;

/**
 * The stories of one topic.
 *
 * @param topic the topic
 * @param storyIds best first
 */
public record EditionSection(Topic topic, List<String> storyIds) {
    /** Refuses bad values with the value named. */
    public EditionSection {
        storyIds = List.copyOf(storyIds);
    }
}
