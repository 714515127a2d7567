// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.Copy;
import dev.tidings.core.model.Failure;
import dev.tidings.core.model.FailureKind;
import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.Rights;
import dev.tidings.core.model.Source;
import dev.tidings.core.port.Commit;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.Lease;
import dev.tidings.core.port.StoryStore;
import dev.tidings.core.port.Work;
import dev.tidings.core.port.WorkKind;
import dev.tidings.pipeline.duplicates.NearDuplicates;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Makes articles of the items that wait, several pages at a time, and accepts them one by one in the order of their
 * event time, so that the same items give the same sequence whatever order sources and pages came in.
 */
final class ArticleDesk {
    private static final int BATCH = 64;
    private static final Comparator<FeedItem> ORDER =
            Comparator.comparing(FeedItem::eventTime).thenComparing(FeedItem::id);

    private record Reading(Work work, FeedItem item, Source source, Future<Optional<Article>> article) {}

    private final StoryStore store;
    private final Node node;
    private final Lease lease;
    private final ItemReader reader;
    private final Supplier<NearDuplicates> duplicates;
    private final ExecutorService executor;
    private final RunLog log;
    private final Brake brake;
    private final Instant now;

    ArticleDesk(
            StoryStore store,
            Node node,
            Lease lease,
            ItemReader reader,
            Supplier<NearDuplicates> duplicates,
            ExecutorService executor,
            RunLog log,
            Brake brake,
            Instant now) {
        this.store = store;
        this.node = node;
        this.lease = lease;
        this.reader = reader;
        this.duplicates = duplicates;
        this.executor = executor;
        this.log = log;
        this.brake = brake;
        this.now = now;
    }

    /** Does all the work that waits; work that an interrupt cuts off stays open. */
    void work() throws InterruptedException {
        List<FeedItem> items = new ArrayList<>();
        for (Work work : store.queue().open(WorkKind.FETCH_PAGE, Integer.MAX_VALUE)) {
            store.find(Key.item(work.subject()))
                    .ifPresentOrElse(
                            items::add,
                            () -> node.commit(lease, Commit.builder().close(work)));
        }
        items.sort(ORDER);
        for (int from = 0; from < items.size(); from += BATCH) {
            log.progress(RunListener.Stage.ARTICLES, from, items.size());
            brake.check("reading items");
            accept(read(items.subList(from, Math.min(items.size(), from + BATCH))));
        }
        log.progress(RunListener.Stage.ARTICLES, items.size(), items.size());
    }

    private List<Reading> read(List<FeedItem> items) {
        List<Reading> readings = new ArrayList<>();
        for (FeedItem item : items) {
            Work work = new Work(WorkKind.FETCH_PAGE, item.id());
            Source source = store.find(Key.source(item.sourceId()))
                    .orElseGet(() -> Source.builder()
                            .id(item.sourceId())
                            .name(item.sourceId())
                            .build());
            readings.add(new Reading(work, item, source, executor.submit(() -> reader.read(item, source))));
        }
        return readings;
    }

    private void accept(List<Reading> readings) throws InterruptedException {
        try {
            for (Reading reading : readings) {
                Commit.Builder commit = Commit.builder().close(reading.work());
                Optional<Article> article = result(reading);
                if (article.isPresent()) {
                    accept(commit, reading.item(), article.get());
                } else {
                    log.dropped(reading.item().sourceId());
                }
                if (node.isShared()) {
                    // what a poll elsewhere changed meanwhile is read anew
                    commit.ifStill(Key.item(reading.item().id()), reading.item());
                }
                if (node.commit(lease, commit)) {
                    log.committed();
                } else {
                    log.undone();
                }
            }
        } finally {
            readings.forEach(r -> r.article().cancel(true));
        }
    }

    private Optional<Article> result(Reading reading) throws InterruptedException {
        try {
            return reading.article().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof InterruptedException) {
                throw new InterruptedException(
                        "stopped while reading " + reading.item().id());
            }
            log.failed(Failure.lasting(reading.item().id(), FailureKind.ADAPTER, String.valueOf(e.getCause())));
            return Optional.empty();
        }
    }

    private void accept(Commit.Builder commit, FeedItem item, Article read) {
        Optional<Article> known = item.articleId()
                .flatMap(id -> store.find(Key.article(id)))
                .or(() -> store.find(Key.article(read.id())));
        Article article = Article.builder()
                .from(read)
                .id(known.map(Article::id).orElse(read.id()))
                .build();
        if (known.flatMap(Article::withdrawnAt).isPresent()) {
            log.dropped(article.sourceId());
            return;
        }
        if (known.isPresent()) {
            renew(commit, known.get(), article);
            if (known.get().sourceId().equals(article.sourceId())) {
                remember(commit, item, article);
            }
            return;
        }
        Optional<Article> twin = duplicates
                .get()
                .add(article.id(), article.title(), article.text().value())
                .flatMap(id -> store.find(Key.article(id)))
                .filter(a -> a.withdrawnAt().isEmpty());
        if (twin.isPresent()) {
            copy(commit, twin.get(), article);
        } else {
            put(commit, article);
            remember(commit, item, article);
            log.article(item.sourceId(), article);
        }
    }

    /** The address is known: a new version, or a copy at another publisher, or nothing new. */
    private void renew(Commit.Builder commit, Article known, Article article) {
        boolean same = known.title().equals(article.title()) && known.text().equals(article.text());
        if (!known.sourceId().equals(article.sourceId())) {
            copy(commit, known, article);
        } else if (same || (known.fullText() && !article.fullText())) {
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
        } else {
            Article renewed = Article.builder()
                    .from(article)
                    .version(known.version() + 1)
                    .revisions(Revisions.of(known, article, now))
                    .copies(known.copies())
                    .publishedAt(known.publishedAt().or(article::publishedAt))
                    .collectedAt(now)
                    .backlog(known.backlog())
                    .build();
            put(commit, renewed);
            commit.open(new Work(WorkKind.RECHECK, known.id()));
            log.article(article.sourceId(), renewed);
        }
    }

    /** What is reserved holds at once; it is lifted by a reading that is as good as the one that found it. */
    private static Rights rights(Article known, Article again) {
        Rights one = known.rights();
        Rights other = again.rights();
        if (again.fullText() || !known.fullText()) {
            return other;
        }
        return Rights.builder()
                .from(one)
                .modelUse(one.modelUse() && other.modelUse())
                .excerptLimit(Math.min(one.excerptLimit(), other.excerptLimit()))
                .images(one.images() && other.images())
                .indexing(one.indexing() && other.indexing())
                .build();
    }

    private void copy(Commit.Builder commit, Article original, Article twin) {
        log.duplicate(twin.sourceId());
        URI at = twin.url();
        boolean own = original.sourceId().equals(twin.sourceId());
        if (!own && original.copies().stream().noneMatch(c -> c.url().equals(at))) {
            put(
                    commit,
                    Article.builder()
                            .from(original)
                            .addCopy(new Copy(twin.sourceId(), twin.publisher(), at, twin.collectedAt()))
                            .build());
        }
    }

    /** So that an article whose link moves stays the same. */
    private static void remember(Commit.Builder commit, FeedItem item, Article article) {
        if (item.articleId().isEmpty()) {
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
