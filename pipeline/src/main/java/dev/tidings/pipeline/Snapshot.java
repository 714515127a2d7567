// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.Insight;
import dev.tidings.core.model.Prediction;
import dev.tidings.core.model.Source;
import dev.tidings.core.model.Story;
import dev.tidings.core.port.Ledger;
import dev.tidings.core.port.StoryStore;
import dev.tidings.core.port.StoryView;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everything that pages and editions are made of, read from the store at one moment. */
final class Snapshot {
    private final Map<String, Source> sources;
    private final Map<String, Article> articles;
    private final Map<String, Story> stories;
    private final Map<String, Insight> insights;
    private final List<Prediction> predictions;

    private Snapshot(StoryView store, List<Prediction> predictions, Locale language) {
        sources = byId(store.all(Source.class), Source::id);
        articles = byId(store.all(Article.class), Article::id);
        stories = byId(
                store.all(Story.class).stream()
                        .sorted(Comparator.comparing(Story::lastUpdated)
                                .reversed()
                                .thenComparing(Story::id))
                        .toList(),
                Story::id);
        insights = byId(
                store.all(Insight.class).stream()
                        .filter(insight -> insight.language().equals(language.toLanguageTag()))
                        .sorted(Comparator.comparingInt(Insight::storyVersion)
                                .thenComparing(insight -> insight.provenance().madeAt()))
                        .toList(),
                Insight::storyId);
        this.predictions = predictions;
    }

    static Snapshot read(StoryStore store, Ledger ledger, Locale language) {
        List<Prediction> predictions = ledger.predictions();
        return store.reading(view -> new Snapshot(view, predictions, language));
    }

    private static <T> Map<String, T> byId(List<T> values, Function<T, String> id) {
        return values.stream().collect(Collectors.toMap(id, v -> v, (a, b) -> b, LinkedHashMap::new));
    }

    /** Sources by id, in the order of their ids. */
    Map<String, Source> sources() {
        return sources;
    }

    /** Stories, the one that was updated last first. */
    List<Story> stories() {
        return List.copyOf(stories.values());
    }

    Optional<Story> story(String id) {
        return Optional.ofNullable(stories.get(id));
    }

    Optional<Article> article(String id) {
        return Optional.ofNullable(articles.get(id));
    }

    /** The articles of a story, in the order of acceptance. */
    List<Article> articles(Story story) {
        return story.articleIds().stream().flatMap(id -> article(id).stream()).toList();
    }

    Optional<Insight> insight(Story story) {
        return Optional.ofNullable(insights.get(story.id()));
    }

    List<Prediction> predictions() {
        return predictions;
    }
}
