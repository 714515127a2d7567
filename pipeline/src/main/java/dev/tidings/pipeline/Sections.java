// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.Story;
import dev.tidings.core.model.Topic;
import dev.tidings.core.page.Section;
import dev.tidings.core.page.StoryCard;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Parts the stories that are not on top by their first topic. */
final class Sections {
    private static final Topic OTHER = new Topic("other", "Other");

    private Sections() {}

    /** Sections in the order of their best story; each with at most {@code limit} cards; stories without topic last. */
    static List<Section> of(List<Story> ranked, Collection<Story> without, int limit, Function<Story, StoryCard> card) {
        Map<Topic, List<StoryCard>> byTopic = new LinkedHashMap<>();
        List<StoryCard> other = new ArrayList<>();
        for (Story story : ranked) {
            if (!without.contains(story)) {
                List<StoryCard> cards = story.topics().isEmpty()
                        ? other
                        : byTopic.computeIfAbsent(story.topics().get(0), any -> new ArrayList<>());
                if (cards.size() < limit) {
                    cards.add(card.apply(story));
                }
            }
        }
        List<Section> sections = new ArrayList<>();
        byTopic.forEach((topic, cards) -> sections.add(new Section(topic, cards)));
        if (!other.isEmpty()) {
            sections.add(new Section(OTHER, other));
        }
        return sections;
    }
}
