// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.Story;
import dev.tidings.core.model.StoryChange;
import dev.tidings.core.port.ClusterState;
import dev.tidings.core.port.Clusterer;
import dev.tidings.core.port.Clustering;
import dev.tidings.core.port.Commit;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.StoryView;
import dev.tidings.core.port.Work;
import dev.tidings.core.port.WorkKind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which articles are in which story, as a clustering moves them about. Used by one thread. */
final class StoryBook {
    private final StoryView store;
    private final Clustering clustering;
    private final Map<String, List<String>> members = new LinkedHashMap<>();
    private final Map<String, List<String>> aliases = new HashMap<>();
    private final Map<String, String> storyOf = new HashMap<>();
    private final Set<String> touched = new LinkedHashSet<>();
    private final Set<String> ended = new LinkedHashSet<>();

    /** Begins with the stories of a store and the state of the clustering there. */
    StoryBook(StoryView store, Clusterer clusterer, Optional<ClusterState> state) {
        this.store = store;
        this.clustering = clusterer.open(state);
        store.each(Story.class, this::remember);
    }

    private void remember(Story story) {
        members.put(story.id(), new ArrayList<>(story.articleIds()));
        aliases.put(story.id(), new ArrayList<>(story.aliases()));
        story.articleIds().forEach(article -> storyOf.put(article, story.id()));
    }

    /** A story that will not change any more. */
    void forget(Story story) {
        members.remove(story.id());
        aliases.remove(story.id());
        story.articleIds().forEach(article -> storyOf.remove(article, story.id()));
    }

    private void forget(String id) {
        aliases.remove(id);
        Optional.ofNullable(members.remove(id))
                .ifPresent(articles -> articles.forEach(article -> storyOf.remove(article, id)));
    }

    /** What the clustering needs to go on. */
    ClusterState state() {
        return clustering.state();
    }

    /** Gives the clustering an article and follows what it changes. */
    void accept(Article article) {
        clustering.accept(article).forEach(this::apply);
        String story = storyOf.get(article.id());
        if (story != null) {
            touched.add(story);
        }
        Instant day = article.eventTime().truncatedTo(ChronoUnit.DAYS);
        clustering.repair(day).forEach(this::apply);
    }

    private void apply(StoryChange change) {
        if (change instanceof StoryChange.Opened opened) {
            join(opened.storyId(), opened.articleId());
        } else if (change instanceof StoryChange.Joined joined) {
            join(joined.storyId(), joined.articleId());
        } else if (change instanceof StoryChange.Moved moved) {
            members.getOrDefault(moved.from(), new ArrayList<>()).remove(moved.articleId());
            touched.add(moved.from());
            join(moved.to(), moved.articleId());
        } else if (change instanceof StoryChange.Split split) {
            members.computeIfAbsent(split.into(), any -> new ArrayList<>());
            aliases.values()
                    .forEach(names ->
                            names.removeIf(name -> name.equals(split.into()) || StorySlugs.isOf(name, split.into())));
            ended.remove(split.into());
            touched.add(split.from());
        } else if (change instanceof StoryChange.Merged merged) {
            merge(merged.into(), merged.from());
        }
    }

    private void join(String story, String article) {
        List<String> articles = members.computeIfAbsent(story, any -> new ArrayList<>());
        if (!articles.contains(article)) {
            articles.add(article);
        }
        storyOf.put(article, story);
        touched.add(story);
    }

    private void merge(String into, String from) {
        List<String> moved = members.remove(from);
        if (moved != null) {
            moved.forEach(article -> join(into, article));
        }
        List<String> names = aliases.computeIfAbsent(into, any -> new ArrayList<>());
        names.add(from);
        store.find(Key.story(from)).ifPresent(story -> names.add(story.slug()));
        Optional.ofNullable(aliases.remove(from)).ifPresent(names::addAll);
        ended.add(from);
        touched.remove(from);
        touched.add(into);
    }

    /** Puts the stories that changed, and opens the work on their insights. */
    void write(Commit.Builder commit, StoryMaker maker, RunLog log) {
        for (String id : touched) {
            List<Article> articles = members.getOrDefault(id, List.of()).stream()
                    .flatMap(article -> store.find(Key.article(article)).stream())
                    .filter(article -> article.withdrawnAt().isEmpty())
                    .toList();
            if (articles.isEmpty()) {
                commit.remove(Key.story(id));
                forget(id);
                log.ended(id);
                continue;
            }
            Optional<Story> before = store.find(Key.story(id));
            commit.put(Key.story(id), maker.make(id, before, articles, aliases.getOrDefault(id, List.of())))
                    .open(new Work(WorkKind.ENRICH, id));
            if (before.isEmpty()) {
                log.opened(id);
            } else {
                log.changed(id);
            }
        }
        ended.forEach(id -> {
            commit.remove(Key.story(id)).close(new Work(WorkKind.ENRICH, id));
            log.ended(id);
        });
        touched.clear();
        ended.clear();
    }
}
