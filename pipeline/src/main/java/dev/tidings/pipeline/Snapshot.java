// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.Insight;
import dev.tidings.core.model.Prediction;
import dev.tidings.core.model.Rights;
import dev.tidings.core.model.Source;
import dev.tidings.core.model.Story;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.Ledger;
import dev.tidings.core.port.StoryStore;
import dev.tidings.core.port.StoryView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What pages and editions are made of. Sources, stories, predictions and the heads of articles are held as they were at one
 * moment; texts and insights stay in the store and are read when they are asked for. Used by one thread at a time.
 */
final class Snapshot {
    private static final Comparator<Insight> LATEST = Comparator.comparingInt(Insight::storyVersion)
            .thenComparing(insight -> insight.provenance().madeAt());

    private final StoryView store;
    private final Locale language;
    private final List<Prediction> predictions;
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<String, ArticleHead> heads = new HashMap<>();
    private final Map<Rights, Rights> rights = new HashMap<>();
    private final Map<String, Story> byId = new HashMap<>();
    private final Openings openings = new Openings();
    private List<Story> stories = List.of();

    private Snapshot(StoryView store, List<Prediction> predictions, Locale language) {
        this.store = store;
        this.predictions = predictions;
        this.language = language;
    }

    static Snapshot read(StoryStore store, Ledger ledger, Locale language) {
        List<Prediction> predictions = ledger.predictions();
        return store.reading(view -> new Snapshot(store.snapshot(), predictions, language).filled(view));
    }

    private Snapshot filled(StoryView view) {
        view.each(Source.class, source -> sources.put(source.id(), source));
        List<Story> all = new ArrayList<>();
        view.each(Story.class, all::add);
        all.sort(Comparator.comparing(Story::lastUpdated).reversed().thenComparing(Story::id));
        stories = List.copyOf(all);
        stories.forEach(story -> byId.put(story.id(), story));
        view.each(Article.class, this::add);
        return this;
    }

    private void add(Article article) {
        heads.put(article.id(), ArticleHead.of(article, rights.computeIfAbsent(article.rights(), same -> same)));
        openings.add(article);
    }

    /** Sources by id, in the order of their ids. */
    Map<String, Source> sources() {
        return sources;
    }

    /** Stories, the one that was updated last first. */
    List<Story> stories() {
        return stories;
    }

    Optional<Story> story(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<ArticleHead> head(String id) {
        return Optional.ofNullable(heads.get(id));
    }

    /** The heads of a story's articles, in the order of acceptance. */
    List<ArticleHead> heads(Story story) {
        return story.articleIds().stream().flatMap(id -> head(id).stream()).toList();
    }

    /** The words by which stories are related. */
    Openings openings() {
        return openings;
    }

    /**
     * Reads an article: the version that was the latest at the moment of the snapshot, where the store still has it. Of an
     * article that was withdrawn since, nothing is left but that; of one that the store forgot, no more than its head.
     */
    Article article(ArticleHead head) {
        Optional<Article> latest = store.find(Key.article(head.id()));
        return latest.filter(
                        a -> a.version() == head.version() || a.withdrawnAt().isPresent())
                .or(() -> store.find(Key.article(head.id(), head.version())))
                .or(() -> latest)
                .orElseGet(head::withoutText);
    }

    /** Reads the articles of a story, in the order of acceptance. */
    List<Article> articles(Story story) {
        return heads(story).stream().map(this::article).toList();
    }

    /** Reads the insight of a story, in the language of the reader: of the latest version, the one that was made last. */
    Optional<Insight> insight(Story story) {
        return StoredInsights.of(store, story.id()).stream()
                .filter(insight -> insight.language().equals(language.toLanguageTag()))
                .reduce((a, b) -> LATEST.compare(a, b) > 0 ? a : b);
    }

    List<Prediction> predictions() {
        return predictions;
    }
}
