// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.Copy;
import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.model.Rights;
import dev.tidings.core.model.Source;
import dev.tidings.core.port.Commit;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.StoryView;
import dev.tidings.core.port.Work;
import dev.tidings.core.port.WorkKind;
import dev.tidings.fetch.feed.ItemIds;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes articles in, one by one: a known address gives a new version or a copy, a known text a copy. Used by one thread. */
final class Acceptance {
    private final StoryView store;
    private final ItemReader reader;
    private final RecentTexts recent;
    private final RunLog log;
    private final Instant now;

    Acceptance(StoryView store, ItemReader reader, RecentTexts recent, RunLog log, Instant now) {
        this.store = store;
        this.reader = reader;
        this.recent = recent;
        this.log = log;
        this.now = now;
    }

    /**
     * Puts what becomes of an article that was read, and opens its work.
     *
     * @return what to do once it is committed
     * @throws InterruptedException when the item has to be read once more, and that is interrupted
     */
    Runnable accept(Commit.Builder commit, Source source, FeedItem item, Article read) throws InterruptedException {
        Optional<Article> known = item.articleId().flatMap(id -> store.find(Key.article(id)));
        if (known.isEmpty()) {
            known = store.find(Key.article(read.id()));
            if (known.filter(a -> isOfAnother(a, item, read)).isPresent()) {
                Optional<Article> apart = reader.readApart(item, source);
                if (apart.isEmpty()) {
                    log.dropped(item.sourceId());
                    return () -> {};
                }
                return accept(
                        commit,
                        item,
                        apart.get(),
                        store.find(Key.article(apart.get().id())));
            }
        }
        Article article = Article.builder()
                .from(read)
                .id(known.map(Article::id).orElse(read.id()))
                .build();
        return accept(commit, item, article, known);
    }

    /** Whether an article at this address tells something else than the item, of its source or of another one. */
    private boolean isOfAnother(Article known, FeedItem item, Article read) {
        if (known.withdrawnAt().isPresent()) {
            return false;
        }
        if (!known.sourceId().equals(item.sourceId())) {
            return ItemTexts.areUnrelated(known, read);
        }
        return known.itemId().filter(id -> !id.equals(item.id())).isPresent()
                && !isNamedByLink(item)
                && !isOne(known, item);
    }

    /** Whether the item's own id is its link with a mark behind it: then it tells versions apart, not items. */
    private static boolean isNamedByLink(FeedItem item) {
        Optional<String> base = item.guid().map(guid -> guid.split("#", 2)[0]);
        return base.isPresent()
                && item.url()
                        .filter(url -> ItemIds.sameLink(base.get(), url.toString()))
                        .isPresent();
    }

    /** Whether an item with another id but the same link is the known one again. */
    private boolean isOne(Article known, FeedItem item) {
        boolean sameTitle = item.title().filter(known.title()::equals).isPresent();
        if (known.publishedAt().isPresent() && item.publishedAt().isPresent()) {
            PartialDate date = item.publishedAt().get();
            boolean exact = date.precision().compareTo(PartialDate.Precision.DAY) > 0;
            if (exact && date.equals(known.publishedAt().get())) {
                return true;
            }
            if (!sameTitle) {
                return false;
            }
        }
        return known.itemId()
                .flatMap(id -> store.find(Key.item(id)))
                .filter(other -> !other.forgotten() && !other.withdrawn())
                .map(other -> ItemTexts.areVersions(other, item))
                .orElseGet(() -> ItemTexts.areVersions(known, item));
    }

    private Runnable accept(Commit.Builder commit, FeedItem item, Article article, Optional<Article> known) {
        if (known.flatMap(Article::withdrawnAt).isPresent()) {
            log.dropped(article.sourceId());
            return () -> {};
        }
        if (known.isPresent()) {
            return renew(commit, item, known.get(), article);
        }
        Optional<Article> former = recent.copied(article.id());
        if (former.filter(original -> isCopyOfOther(original, article)).isPresent()) {
            log.duplicate(article.sourceId());
            return () -> {};
        }
        Optional<Article> twin = recent.original(article)
                .filter(t -> !t.sourceId().equals(article.sourceId()) || ItemTexts.areSame(t, article));
        Runnable left = former.filter(original ->
                        twin.filter(t -> t.id().equals(original.id())).isEmpty())
                .map(original -> leave(commit, article, original))
                .orElse(() -> {});
        if (twin.isPresent()) {
            return both(left, copy(commit, twin.get(), article));
        }
        put(commit, article);
        remember(commit, item, article);
        log.article(item.sourceId(), article);
        return both(left, () -> recent.stored(article));
    }

    /** Whether what stands at the address is known as a copy that another source brought. */
    private static boolean isCopyOfOther(Article original, Article article) {
        return original.copies().stream()
                .anyMatch(copy -> copy.articleId().equals(Optional.of(article.id()))
                        && !copy.sourceId().equals(article.sourceId()));
    }

    private static Runnable both(Runnable first, Runnable second) {
        return () -> {
            first.run();
            second.run();
        };
    }

    /** What was a copy of another article, and is changed so much that it no longer is, leaves it. */
    private Runnable leave(Commit.Builder commit, Article article, Article former) {
        List<Copy> others = former.copies().stream()
                .filter(copy -> !copy.articleId().equals(Optional.of(article.id())))
                .toList();
        put(commit, Article.builder().from(former).copies(others).build());
        commit.remove(Key.article(article.id(), 1));
        return () -> recent.left(article);
    }

    /** The address is known: a new version, or a copy at another publisher, or nothing new. */
    private Runnable renew(Commit.Builder commit, FeedItem item, Article known, Article article) {
        boolean own = known.sourceId().equals(article.sourceId());
        if (!own && (known.fullText() || !article.fullText())) {
            return copy(commit, known, article);
        }
        remember(commit, item, article);
        boolean same = known.title().equals(article.title()) && known.text().equals(article.text());
        if (own && (same || (known.fullText() && !article.fullText()))) {
            log.duplicate(article.sourceId());
            Rights rights = rights(known, article);
            boolean moved = !ItemReader.articleId(known.url()).equals(ItemReader.articleId(article.url()));
            Article kept = Article.builder()
                    .from(known)
                    .rights(rights)
                    .url(moved ? article.url() : known.url())
                    .build();
            if (!kept.equals(known)) {
                put(commit, kept);
            }
            return () -> {};
        }
        Article renewed = Article.builder()
                .from(article)
                .version(known.version() + 1)
                .revisions(own ? Revisions.of(known, article, now) : known.revisions())
                .copies(own ? known.copies() : withAnnouncer(known, article))
                .publishedAt(known.publishedAt().or(article::publishedAt))
                .collectedAt(now)
                .backlog(known.backlog())
                .rights(own ? article.rights() : common(known.rights(), article.rights()))
                .build();
        put(commit, renewed);
        commit.open(new Work(WorkKind.RECHECK, known.id()));
        log.article(article.sourceId(), renewed);
        return () -> recent.stored(renewed);
    }

    /** Who only announced the article becomes one of those who have it too when its full text comes from another source. */
    private static List<Copy> withAnnouncer(Article known, Article article) {
        Copy announcer = new Copy(known.sourceId(), known.publisher(), known.url(), known.collectedAt());
        return Stream.concat(
                        known.copies().stream().filter(copy -> !copy.sourceId().equals(article.sourceId())),
                        Stream.of(announcer))
                .toList();
    }

    /** What is reserved holds at once; it is lifted by a reading that is as good as the one that found it. */
    private static Rights rights(Article known, Article again) {
        Rights one = known.rights();
        Rights other = again.rights();
        return again.fullText() || !known.fullText() ? other : common(one, other);
    }

    private static Rights common(Rights one, Rights other) {
        return Rights.builder()
                .from(one)
                .modelUse(one.modelUse() && other.modelUse())
                .excerptLimit(Math.min(one.excerptLimit(), other.excerptLimit()))
                .images(one.images() && other.images())
                .indexing(one.indexing() && other.indexing())
                .build();
    }

    private Runnable copy(Commit.Builder commit, Article original, Article twin) {
        log.duplicate(twin.sourceId());
        URI at = twin.url();
        boolean own = original.sourceId().equals(twin.sourceId());
        if (own || original.copies().stream().anyMatch(c -> c.url().equals(at))) {
            return () -> {};
        }
        boolean kept = !original.id().equals(twin.id()) && recent.keepsCopyOf(original);
        put(
                commit,
                Article.builder()
                        .from(original)
                        .addCopy(new Copy(
                                twin.sourceId(),
                                twin.publisher(),
                                at,
                                twin.collectedAt(),
                                kept ? Optional.of(twin.id()) : Optional.empty()))
                        .build());
        if (!kept) {
            return () -> {};
        }
        commit.put(Key.article(twin.id(), 1), twin);
        return () -> recent.stored(twin, original);
    }

    /** So that an article whose link moves stays the same. */
    private static void remember(Commit.Builder commit, FeedItem item, Article article) {
        if (!item.articleId().equals(Optional.of(article.id()))) {
            commit.put(
                    Key.item(item.id()),
                    FeedItem.builder().from(item).articleId(article.id()).build());
        }
    }

    private static void put(Commit.Builder commit, Article article) {
        commit.put(Key.article(article.id()), article)
                .put(Key.article(article.id(), article.version()), article)
                .open(new Work(WorkKind.CLUSTER, article.id()));
    }
}
