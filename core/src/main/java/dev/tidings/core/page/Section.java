// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.page;

import dev.tidings.core.model.Topic;
import java.util.List;

/**
 * Stories under one heading.
 *
 * @param topic the heading
 * @param cards best first
 */
public record Section(Topic topic, List<StoryCard> cards) {
    /** Keeps its own copy of the list. */
    public Section {
        cards = List.copyOf(cards);
    }
}
