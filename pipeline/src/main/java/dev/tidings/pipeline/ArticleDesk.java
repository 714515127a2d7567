// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.Failure;
import dev.tidings.core.model.FailureKind;
import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.Source;
import dev.tidings.core.port.Commit;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.Lease;
import dev.tidings.core.port.StoryStore;
import dev.tidings.core.port.Work;
import dev.tidings.core.port.WorkKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * Makes articles of the items that wait, several pages at a time, and accepts them one by one in the order of their
 * event time, so that the same items give the same sequence whatever order sources and pages came in.
 */
final class ArticleDesk {
    private static final int BATCH = 64;
    /** In which items are accepted. */
    static final Comparator<FeedItem> ORDER =
            Comparator.comparing(FeedItem::eventTime).thenComparing(FeedItem::id);

    private record Reading(Work work, FeedItem item, Source source, Future<Optional<Article>> article) {}

    private final StoryStore store;
    private final Node node;
    private final Lease lease;
    private final ItemReader reader;
    private final Acceptance acceptance;
    private final ExecutorService executor;
    private final RunLog log;
    private final Brake brake;

    ArticleDesk(
            StoryStore store,
            Node node,
            Lease lease,
            ItemReader reader,
            RecentTexts recent,
            ExecutorService executor,
            RunLog log,
            Brake brake,
            Instant now) {
        this.store = store;
        this.node = node;
        this.lease = lease;
        this.reader = reader;
        this.acceptance = new Acceptance(store, reader, recent, log, now);
        this.executor = executor;
        this.log = log;
        this.brake = brake;
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
                Runnable then = () -> {};
                if (article.isPresent()) {
                    then = acceptance.accept(commit, reading.source(), reading.item(), article.get());
                } else {
                    log.dropped(reading.item().sourceId());
                }
                // what a poll changed meanwhile is read anew
                commit.ifStill(Key.item(reading.item().id()), reading.item());
                if (node.commit(lease, commit)) {
                    then.run();
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
}
