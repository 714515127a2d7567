// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.store;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.Evidence;
import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.Insight;
import dev.tidings.core.model.Prediction;
import dev.tidings.core.model.RunReport;
import dev.tidings.core.model.Story;
import dev.tidings.core.port.Commit;
import dev.tidings.core.port.CommitResult;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.Ledger;
import dev.tidings.core.port.Query;
import dev.tidings.core.port.Slice;
import dev.tidings.core.port.StoryStore;
import dev.tidings.core.port.Work;
import dev.tidings.core.port.WorkKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** One pass of retention: stories first, then what no story holds. */
final class RetentionPass {
    private static final int PER_COMMIT = 200;
    private static final int MOST_INSIGHTS = 200;

    private final StoryStore store;
    private final Instant now;
    private final Instant horizon;
    private final Set<String> members = new HashSet<>();
    private final Map<String, List<Evidence>> cited = new HashMap<>();
    private Commit.Builder commit = Commit.builder();
    private final Map<Article, List<Key<?>>> leaving = new LinkedHashMap<>();
    private final List<FeedItem> old = new ArrayList<>();
    private int pending;
    private int stories;
    private int articles;
    private int items;
    private int reports;

    RetentionPass(StoryStore store, Instant now, Instant horizon) {
        this.store = store;
        this.now = now;
        this.horizon = horizon;
    }

    Retention.Removed run(Ledger ledger) {
        Set<String> awaited = open(WorkKind.ENRICH);
        Set<String> ungrouped = open(WorkKind.CLUSTER);
        ungrouped.addAll(open(WorkKind.RECHECK));
        aged(awaited).forEach(this::story);
        each(Insight.class, (id, insight) -> insight.cited().forEach(this::cites));
        ledger.predictions().stream().flatMap(Prediction::cited).forEach(this::cites);
        each(Article.class, (id, article) -> article(article, ungrouped));
        letGo();
        Set<String> unread = open(WorkKind.FETCH_PAGE);
        each(FeedItem.class, (id, item) -> item(item, unread));
        forget();
        each(RunReport.class, (id, report) -> report(id, report));
        write();
        return new Retention.Removed(stories, articles, items, reports);
    }

    private Set<String> open(WorkKind kind) {
        return store.queue().open(kind, Integer.MAX_VALUE).stream()
                .map(Work::subject)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private <T> void each(Class<T> type, BiConsumer<String, T> action) {
        Query<T> query = Query.all(type);
        while (true) {
            Slice<T> slice = store.list(query);
            for (int i = 0; i < slice.values().size(); i++) {
                action.accept(slice.ids().get(i), slice.values().get(i));
            }
            Optional<String> next = slice.next();
            if (next.isEmpty()) {
                return;
            }
            query = query.after(next.get());
        }
    }

    private void cites(Evidence evidence) {
        cited.computeIfAbsent(evidence.articleId(), any -> new ArrayList<>()).add(evidence);
    }

    /**
     * The stories that are old enough; what the others hold, stays. Seen at one moment, as an article that moves from one
     * story to another meanwhile would be seen in neither.
     */
    private List<Story> aged(Set<String> awaited) {
        return store.reading(view -> {
            List<Story> aged = new ArrayList<>();
            view.each(Story.class, story -> {
                if (!story.lastUpdated().isBefore(horizon) || awaited.contains(story.id())) {
                    members.addAll(story.articleIds());
                } else {
                    aged.add(story);
                }
            });
            return aged;
        });
    }

    /** A story goes with its insights, unless somebody changes it meanwhile. */
    private void story(Story story) {
        Commit.Builder gone =
                Commit.builder().ifStill(Key.story(story.id()), story).remove(Key.story(story.id()));
        Slice<Insight> insights =
                store.list(Query.all(Insight.class).after(story.id() + "/").withLimit(MOST_INSIGHTS));
        for (int i = 0; i < insights.values().size(); i++) {
            if (insights.values().get(i).storyId().equals(story.id())) {
                gone.remove(new Key<>(Insight.class, insights.ids().get(i)));
            }
        }
        if (store.commit(gone.build()) instanceof CommitResult.Committed) {
            stories++;
        } else {
            members.addAll(story.articleIds());
        }
    }

    /** What is newer than this pass may be in a story that it has not seen. */
    private void article(Article article, Set<String> ungrouped) {
        String id = article.id();
        boolean stays = !article.eventTime().isBefore(horizon)
                || !article.collectedAt().isBefore(now)
                || article.withdrawnAt().isPresent()
                || members.contains(id)
                || ungrouped.contains(id);
        if (stays) {
            return;
        }
        List<Key<?>> going = new ArrayList<>();
        List<Evidence> standing = cited.getOrDefault(id, List.of());
        for (int version = 1; version <= article.version(); version++) {
            Key<Article> key = Key.article(id, version);
            boolean needed = !standing.isEmpty()
                    && store.find(key)
                            .filter(kept -> standing.stream().anyMatch(e -> e.standsIn(kept)))
                            .isPresent();
            if (!needed) {
                going.add(key);
            }
        }
        if (standing.isEmpty()) {
            going.add(Key.article(id));
            going.addAll(store.textsOfCopies(article));
        }
        if (!going.isEmpty()) {
            leaving.put(article, going);
            pending += going.size();
        }
        if (pending >= PER_COMMIT) {
            letGo();
        }
    }

    /** Articles may get a new version meanwhile: all of them go together if none did, else each by itself if it did not. */
    private void letGo() {
        if (!leaving.isEmpty() && !letGo(leaving)) {
            leaving.forEach((article, keys) -> letGo(Map.of(article, keys)));
        }
        leaving.clear();
        pending = 0;
    }

    private boolean letGo(Map<Article, List<Key<?>>> some) {
        Commit.Builder gone = Commit.builder();
        some.forEach((article, keys) -> {
            gone.ifStill(Key.article(article.id()), article);
            keys.forEach(gone::remove);
        });
        if (!(store.commit(gone.build()) instanceof CommitResult.Committed)) {
            return false;
        }
        some.forEach((article, keys) -> articles += keys.contains(Key.article(article.id())) ? 1 : 0);
        return true;
    }

    private void item(FeedItem item, Set<String> unread) {
        if (!item.eventTime().isBefore(horizon) || item.withdrawn() || unread.contains(item.id())) {
            return;
        }
        if (item.forgotten() && isStillDelivered(item)) {
            return;
        }
        old.add(item);
        if (old.size() >= PER_COMMIT) {
            forget();
        }
    }

    /**
     * Whether its source brought nothing new since a forgotten item was seen: a document that did not change still has it, and
     * nobody is told what is in that.
     */
    private boolean isStillDelivered(FeedItem forgotten) {
        Instant seen =
                forgotten.collectedAt().plus(Duration.between(horizon, now).dividedBy(2));
        return store.find(Key.sourceState(forgotten.sourceId()))
                .filter(state -> state.newsAt().filter(seen::isBefore).isEmpty())
                .isPresent();
    }

    /** Items may be polled anew meanwhile: all of them go together if none was, else each by itself if it was not. */
    private void forget() {
        if (!old.isEmpty() && !forget(old)) {
            old.forEach(item -> forget(List.of(item)));
        }
        old.clear();
    }

    private boolean forget(List<FeedItem> some) {
        Commit.Builder gone = Commit.builder();
        for (FeedItem item : some) {
            Key<FeedItem> key = Key.item(item.id());
            gone.ifStill(key, item);
            if (item.publishedAt().isPresent() || item.forgotten()) {
                gone.remove(key);
            } else {
                gone.put(
                        key,
                        FeedItem.builder()
                                .id(item.id())
                                .sourceId(item.sourceId())
                                .collectedAt(now)
                                .forgotten(true)
                                .build());
            }
        }
        boolean done = store.commit(gone.build()) instanceof CommitResult.Committed;
        items += done ? (int) some.stream().filter(item -> !item.forgotten()).count() : 0;
        return done;
    }

    private void report(String id, RunReport report) {
        if (report.finishedAt().isBefore(horizon)) {
            remove(new Key<>(RunReport.class, id));
            reports++;
        }
    }

    private void remove(Key<?> key) {
        commit.remove(key);
        counted();
    }

    private void counted() {
        pending++;
        if (pending >= PER_COMMIT) {
            write();
        }
    }

    private void write() {
        if (pending > 0) {
            store.commit(commit.build());
            commit = Commit.builder();
            pending = 0;
        }
    }
}
