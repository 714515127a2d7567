// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline.cluster;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.ArticleText;
import dev.tidings.core.model.StoryChange;
import dev.tidings.core.port.Clustering;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Invented streams of news, and the stories that a list of changes leads to. */
final class Newsreel {
    static final Instant START = Instant.parse("2026-05-04T06:00:00Z");

    private static final List<String> PLACES = List.of(
            "Ennerdale", "Quillport", "Vostrava", "Marlowick", "Tarnhaven", "Osbourne", "Lindqvist", "Pemberley");
    private static final List<String> EVENTS = List.of(
            "dam opens after years of delay",
            "ferry sinks off northern coast",
            "mayor resigns over housing scandal",
            "museum recovers stolen painting",
            "glassworks strike enters second week");
    private static final List<String> WORDS =
            List.of("crowd", "officials", "first", "questions", "inquiry", "evening", "update", "video", "residents");

    private Newsreel() {}

    static Article article(String id, String language, String title, Instant at) {
        return Article.builder()
                .id(id)
                .sourceId("reel")
                .publisher("Harbor Ledger")
                .url(URI.create("https://reel.example/" + id))
                .title(title)
                .language(language)
                .collectedAt(at)
                .text(ArticleText.empty())
                .build();
    }

    static Article english(String id, String title, int minutes) {
        return article(id, "en", title, START.plus(Duration.ofMinutes(minutes)));
    }

    /** Headlines of forty events over some days; the same for the same number. */
    static List<Article> stream(int size) {
        Random random = new Random(7);
        List<Article> stream = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int event = random.nextInt(EVENTS.size());
            int place = (event + i / 40) % PLACES.size();
            String title = PLACES.get(place) + " " + EVENTS.get(event) + " " + WORDS.get(random.nextInt(WORDS.size()))
                    + " " + WORDS.get(random.nextInt(WORDS.size()));
            stream.add(english("r" + i, title, i * 20));
        }
        return stream;
    }

    static List<StoryChange> play(Clustering clustering, List<Article> articles) {
        List<StoryChange> changes = new ArrayList<>();
        for (Article article : articles) {
            changes.addAll(clustering.accept(article));
            changes.addAll(clustering.repair(article.collectedAt()));
        }
        return changes;
    }

    /** The story of each article, after all changes. */
    static Map<String, String> stories(List<StoryChange> changes) {
        Map<String, String> stories = new LinkedHashMap<>();
        for (StoryChange change : changes) {
            if (change instanceof StoryChange.Opened opened) {
                stories.put(opened.articleId(), opened.storyId());
            } else if (change instanceof StoryChange.Joined joined) {
                stories.put(joined.articleId(), joined.storyId());
            } else if (change instanceof StoryChange.Moved moved) {
                stories.put(moved.articleId(), moved.to());
            } else if (change instanceof StoryChange.Merged merged) {
                stories.replaceAll((article, story) -> story.equals(merged.from()) ? merged.into() : story);
            }
        }
        return stories;
    }
}
