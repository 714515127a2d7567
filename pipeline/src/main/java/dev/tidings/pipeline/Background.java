// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.RelatedStory;
import dev.tidings.core.model.Relation;
import dev.tidings.core.model.Story;
import dev.tidings.core.port.StoryStore;
import dev.tidings.core.store.StoreLedger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The articles of earlier stories that a story continues, for its timeline. Used by one thread. */
final class Background {
    private static final int MOST = 6;
    private static final int EACH = 3;

    private final StoryStore store;
    private final Locale language;
    private @Nullable Snapshot snapshot;
    private @Nullable RelatedStories related;

    Background(StoryStore store, Locale language) {
        this.store = store;
        this.language = language;
    }

    /** At most six articles, one for each publisher of an earlier story, the closest story first. */
    List<Article> of(Story story) {
        Snapshot read = snapshot == null ? Snapshot.read(store, new StoreLedger(store), language) : snapshot;
        RelatedStories among = related == null ? RelatedStories.among(read, RelatedPolicy.standard()) : related;
        snapshot = read;
        related = among;
        List<Article> articles = new ArrayList<>();
        for (RelatedStory other : among.of(story)) {
            Optional<Story> earlier = read.story(other.storyId())
                    .filter(s -> other.relation() == Relation.CONTINUES
                            && s.firstSeen().compareTo(story.firstSeen()) <= 0
                            && s.lastUpdated().isBefore(story.lastUpdated()));
            earlier.ifPresent(s -> articles.addAll(onePerPublisher(read.articles(s))));
        }
        return articles.subList(0, Math.min(MOST, articles.size()));
    }

    private static List<Article> onePerPublisher(List<Article> all) {
        Map<String, Article> chosen = new LinkedHashMap<>();
        all.stream().filter(a -> !a.text().isEmpty()).forEach(a -> chosen.putIfAbsent(a.publisher(), a));
        return chosen.values().stream().limit(EACH).toList();
    }
}
