// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.Story;
import dev.tidings.core.model.StoryChange;
import dev.tidings.core.port.Clusterer;
import dev.tidings.core.port.Clustering;
import dev.tidings.core.port.Commit;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.Lease;
import dev.tidings.core.port.StoryStore;
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

/**
 * Groups accepted articles into stories, in the order of their acceptance. Articles, stories and the state of the
 * clustering are committed together, so that a restart goes on where the last commit ended.
 */
final class StoryDesk {
    private static final int BATCH = 200;

    private final StoryStore store;
    private final Node node;
    private final Lease lease;
    private final Clusterer clusterer;
    private final StoryMaker maker;
    private final RunLog log;
    private final Brake brake;

    private final Map<String, List<String>> members = new LinkedHashMap<>();
    private final Map<String, List<String>> aliases = new HashMap<>();
    private final Map<String, String> storyOf = new HashMap<>();
    private final Set<String> touched = new LinkedHashSet<>();
    private final Set<String> ended = new LinkedHashSet<>();

    StoryDesk(
            StoryStore store, Node node, Lease lease, Clusterer clusterer, StoryMaker maker, RunLog log, Brake brake) {
        this.store = store;
        this.node = node;
        this.lease = lease;
        this.clusterer = clusterer;
        this.maker = maker;
        this.log = log;
        this.brake = brake;
        store.each(Story.class, this::remember);
    }

    private void remember(Story story) {
        members.put(story.id(), new ArrayList<>(story.articleIds()));
        aliases.put(story.id(), new ArrayList<>(story.aliases()));
        story.articleIds().forEach(article -> storyOf.put(article, story.id()));
    }

    /** Takes in everything that waits; ends early when the thread is interrupted. */
    void work() throws InterruptedException {
        Clustering clustering = clusterer.open(store.find(Key.clustering()));
        int done = 0;
        List<Work> batch = store.queue().open(WorkKind.CLUSTER, BATCH);
        while (!batch.isEmpty()) {
            log.progress(RunListener.Stage.STORIES, done, done + batch.size());
            brake.check("grouping articles");
            Commit.Builder commit = Commit.builder();
            for (Work work : batch) {
                store.find(Key.article(work.subject())).ifPresent(article -> accept(clustering, article));
                commit.close(work);
            }
            commit.put(Key.clustering(), clustering.state());
            write(commit);
            node.commit(lease, commit);
            log.committed();
            done += batch.size();
            batch = store.queue().open(WorkKind.CLUSTER, BATCH);
        }
        log.progress(RunListener.Stage.STORIES, done, done);
    }

    private void accept(Clustering clustering, Article article) {
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
    private void write(Commit.Builder commit) {
        for (String id : touched) {
            List<Article> articles = members.getOrDefault(id, List.of()).stream()
                    .flatMap(article -> store.find(Key.article(article)).stream())
                    .filter(article -> article.withdrawnAt().isEmpty())
                    .toList();
            if (articles.isEmpty()) {
                commit.remove(Key.story(id));
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
