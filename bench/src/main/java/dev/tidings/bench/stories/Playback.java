// SPDX-License-Identifier: Apache-2.0
package dev.tidings.bench.stories;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.StoryChange;
import dev.tidings.core.port.Clustering;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives a clustering its articles, and follows which story each is in. */
final class Playback {
    private final Clustering clustering;
    private final Map<String, String> storyOf = new LinkedHashMap<>();
    private final Map<String, String> aliases = new HashMap<>();
    private Instant latest = Instant.EPOCH;

    Playback(Clustering clustering) {
        this.clustering = clustering;
    }

    void play(List<Article> articles) {
        for (Article article : articles) {
            latest = article.collectedAt().isAfter(latest) ? article.collectedAt() : latest;
            clustering.accept(article).forEach(this::apply);
            clustering.repair(latest).forEach(this::apply);
        }
    }

    /** Repairs once more, as at the end of the day. */
    void finish() {
        clustering.repair(latest.plus(Duration.ofDays(1))).forEach(this::apply);
    }

    /** The story of each article since the last call, which then are forgotten. */
    Map<String, String> take() {
        Map<String, String> taken = new LinkedHashMap<>();
        storyOf.forEach((article, story) -> taken.put(article, survivor(story)));
        storyOf.clear();
        aliases.clear();
        return taken;
    }

    private String survivor(String story) {
        String at = story;
        for (String next = aliases.get(at); next != null; next = aliases.get(at)) {
            at = next;
        }
        return at;
    }

    private void apply(StoryChange change) {
        if (change instanceof StoryChange.Opened opened) {
            storyOf.put(opened.articleId(), opened.storyId());
        } else if (change instanceof StoryChange.Joined joined) {
            storyOf.put(joined.articleId(), joined.storyId());
        } else if (change instanceof StoryChange.Moved moved) {
            storyOf.put(moved.articleId(), moved.to());
        } else if (change instanceof StoryChange.Merged merged) {
            aliases.put(merged.from(), merged.into());
        } else if (change instanceof StoryChange.Split split) {
            aliases.remove(split.into());
        }
    }
}
