// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.Source;
import dev.tidings.core.model.SourceKind;
import dev.tidings.core.port.Commit;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.StoryStore;
import dev.tidings.core.port.Work;
import dev.tidings.core.port.WorkKind;
import dev.tidings.core.store.Retention;
import dev.tidings.fetch.feed.ItemIds;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Keeps the items of sources that are new or changed. What is known decides where one document cannot: an own id that a
 * feed gives to its next item as well makes a new item, and an item whose own id was not usable before, or is not any
 * more, stays the one that is known by its link. What is older than news is kept for is not taken in.
 *
 * <p>A commit is on condition that none of its items changed meanwhile: by the reading of its page, by another poll, or because
 * it was withdrawn.
 */
final class Intake {
    private final StoryStore store;
    private final Optional<Retention> retention;
    private final Instant now;

    Intake(StoryStore store, Optional<Retention> retention, Instant now) {
        this.store = store;
        this.retention = retention;
        this.now = now;
    }

    /**
     * Puts what a source delivered: as {@link #push} where it is pushed to, else as {@link #take}.
     *
     * @return how many of the items are new
     */
    int takeAll(
            Commit.Builder commit, Source source, List<FeedItem> items, boolean backlog, Consumer<String> warnings) {
        boolean pushed = source.kind() == SourceKind.PUSH;
        int fresh = 0;
        for (FeedItem item : items) {
            boolean isNew = pushed ? push(commit, item, backlog) : take(commit, item, backlog, warnings);
            fresh += isNew ? 1 : 0;
        }
        return fresh;
    }

    /**
     * Puts an item that the publisher itself gave, when it is new or changed, and opens its work. Its word on what it
     * reserves counts; that it reserves less than before is told.
     *
     * @return whether the item is new
     */
    boolean take(Commit.Builder commit, FeedItem given, boolean backlog, Consumer<String> warnings) {
        FeedItem item = identified(given);
        Optional<FeedItem> known = store.find(Key.item(item.id()));
        List<String> lifted = known.map(before -> lacking(before, item)).orElse(List.of());
        if (!lifted.isEmpty()) {
            warnings.accept("RIGHTS: '" + item.id() + "' no longer reserves " + String.join(", ", lifted));
        }
        return keep(commit, item, known, backlog);
    }

    /** As {@link #take}, of an item that was pushed: what its publisher reserved before goes on to hold. */
    boolean push(Commit.Builder commit, FeedItem given, boolean backlog) {
        FeedItem item = identified(given);
        Optional<FeedItem> known = store.find(Key.item(item.id()));
        FeedItem reserving = FeedItem.builder()
                .from(item)
                .addAllReservations(known.map(before -> lacking(before, item)).orElse(List.of()))
                .build();
        return keep(commit, reserving, known, backlog);
    }

    /** What a known item reserves and the item that comes now does not. */
    private static List<String> lacking(FeedItem known, FeedItem item) {
        return known.reservations().stream()
                .filter(word -> !item.reservations().contains(word))
                .toList();
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private boolean keep(Commit.Builder commit, FeedItem item, Optional<FeedItem> known, boolean backlog) {
        if (known.filter(FeedItem::withdrawn).isPresent()) {
            return false;
        }
        if (known.filter(FeedItem::forgotten).isPresent()) {
            retention.flatMap(r -> r.seenAgain(known.get(), now)).ifPresent(seen -> put(commit, known, seen));
            return false;
        }
        if (known.isEmpty() && retention.filter(r -> r.isPast(item, now)).isPresent()) {
            return false;
        }
        FeedItem kept = FeedItem.builder()
                .from(item)
                .collectedAt(known.map(FeedItem::collectedAt).orElse(item.collectedAt()))
                .backlog(known.map(FeedItem::backlog).orElse(backlog))
                .articleId(known.flatMap(FeedItem::articleId))
                .build();
        if (known.isEmpty() || !known.get().equals(kept)) {
            put(commit, known, kept);
            commit.open(new Work(WorkKind.FETCH_PAGE, item.id()));
        }
        return known.isEmpty();
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private void put(Commit.Builder commit, Optional<FeedItem> known, FeedItem kept) {
        Key<FeedItem> key = Key.item(kept.id());
        commit.put(key, kept);
        known.ifPresentOrElse(before -> commit.ifStill(key, before), () -> commit.ifAbsent(key));
    }

    /** The item under the id that it is known by. */
    private FeedItem identified(FeedItem item) {
        List<String> ids = ItemIds.of(item);
        if (!ids.contains(item.id())) {
            return item;
        }
        Optional<FeedItem> known = store.find(Key.item(item.id()));
        if (known.isPresent()) {
            boolean reused = !known.get().withdrawn() && !isOne(known.get(), item);
            return reused ? named(item, ids.get(ids.size() - 1)) : item;
        }
        return ids.stream()
                .filter(id -> store.find(Key.item(id))
                        .filter(other -> sameLink(other, item))
                        .isPresent())
                .findFirst()
                .map(id -> named(item, id))
                .orElse(item);
    }

    private static FeedItem named(FeedItem item, String id) {
        return FeedItem.builder().from(item).id(id).build();
    }

    /** Whether two items of one id are one: the same link, or one that moved, under the same date or with the words edited. */
    private static boolean isOne(FeedItem known, FeedItem item) {
        boolean sameDate =
                known.publishedAt().isPresent() && known.publishedAt().equals(item.publishedAt());
        return known.url().isEmpty()
                || item.url().isEmpty()
                || sameLink(known, item)
                || sameDate
                || ItemTexts.areVersions(known, item);
    }

    private static boolean sameLink(FeedItem known, FeedItem item) {
        return known.url().isPresent()
                && item.url().isPresent()
                && ItemIds.sameLink(
                        known.url().get().toString(), item.url().get().toString());
    }
}
