// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.Failure;
import dev.tidings.core.model.FailureKind;
import dev.tidings.core.model.FeedItem;
import dev.tidings.core.port.Commit;
import dev.tidings.core.port.Fetcher;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.PollContext;
import dev.tidings.core.port.PollResult;
import dev.tidings.core.port.SourceAdapter;
import dev.tidings.core.port.SourceState;
import dev.tidings.core.port.StoryStore;
import dev.tidings.core.port.Work;
import dev.tidings.core.port.WorkKind;
import dev.tidings.fetch.http.Backoff;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Asks one source after the other what is new, and keeps the answer before anything else happens to it. */
final class Poller {
    private static final int MOST_ROUNDS = 20;

    private final StoryStore store;
    private final Fetcher fetcher;
    private final Backoff backoff;
    private final RunLog log;
    private final Instant now;

    Poller(StoryStore store, Fetcher fetcher, Backoff backoff, RunLog log, Instant now) {
        this.store = store;
        this.fetcher = fetcher;
        this.backoff = backoff;
        this.log = log;
        this.now = now;
    }

    /** Polls a source; whatever goes wrong is recorded and stops nothing else. */
    void poll(SourceAdapter adapter) throws InterruptedException {
        String id = adapter.source().id();
        store.commit(Commit.builder().put(Key.source(id), adapter.source()).build());
        SourceState state = store.find(Key.sourceState(id))
                .orElseGet(() -> SourceState.builder().sourceId(id).build());
        if (state.gone() || state.notBefore().filter(now::isBefore).isPresent()) {
            log.polled(id, state.gone() ? "GONE" : "RETRY_AFTER", 0, 0, List.of());
            return;
        }
        for (int round = 0; round < MOST_ROUNDS; round++) {
            PollResult result = ask(adapter, state);
            state = keep(id, state, result);
            if (!(result instanceof PollResult.Items items) || !items.more()) {
                return;
            }
        }
    }

    private PollResult ask(SourceAdapter adapter, SourceState state) throws InterruptedException {
        String id = adapter.source().id();
        try {
            return adapter.poll(PollContext.builder()
                    .now(now)
                    .cursor(state.cursor())
                    .fetcher(fetcher)
                    .build());
        } catch (IOException e) {
            return new PollResult.Failed(Failure.passing(id, FailureKind.NETWORK, message(e)));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // what one source sends may be too deep or too large for its adapter: that is no reason to stop the others
            return new PollResult.Failed(Failure.lasting(id, FailureKind.ADAPTER, message(e)));
        }
    }

    private static String message(Throwable e) {
        return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
    }

    private SourceState keep(String id, SourceState before, PollResult result) {
        Commit.Builder commit = Commit.builder();
        SourceState.Builder after = SourceState.builder().from(before).polledAt(now);
        if (result instanceof PollResult.Items items) {
            int fresh = 0;
            for (FeedItem item : items.items()) {
                fresh += take(commit, item, before.cursor().isEmpty()) ? 1 : 0;
            }
            after.cursor(items.cursor()).failures(0).notBefore(Optional.empty());
            log.polled(id, "ITEMS", items.items().size(), fresh, items.warnings());
        } else if (result instanceof PollResult.Unchanged unchanged) {
            unchanged.cursor().ifPresent(after::cursor);
            after.failures(0).notBefore(Optional.empty());
            log.polled(id, "UNCHANGED", 0, 0, List.of());
        } else if (result instanceof PollResult.RetryAfter later) {
            Instant rested = now.plus(backoff.after(before.failures() + 1, id));
            after.failures(before.failures() + 1).notBefore(later.at().isAfter(rested) ? later.at() : rested);
            log.polled(id, "RETRY_AFTER", 0, 0, List.of());
        } else if (result instanceof PollResult.Gone gone) {
            after.gone(true);
            log.polled(id, "GONE", 0, 0, List.of());
            log.failed(Failure.lasting(id, FailureKind.HTTP_STATUS, gone.reason()));
        } else if (result instanceof PollResult.Failed failed) {
            after.failures(before.failures() + 1).notBefore(notBefore(failed.failure(), before.failures() + 1));
            log.polled(id, "FAILED", 0, 0, List.of());
            log.failed(failed.failure());
        }
        SourceState kept = after.build();
        store.commit(commit.put(Key.sourceState(id), kept).build());
        return kept;
    }

    /** What the server asked for, but no sooner than the failures in a row allow. */
    private Instant notBefore(Failure failure, int failures) {
        Instant rested = now.plus(backoff.after(failures, failure.thing()));
        return failure.retryAt().filter(rested::isBefore).orElse(rested);
    }

    /** Keeps an item that is new or changed, and opens its work. Whether it is new. */
    private boolean take(Commit.Builder commit, FeedItem item, boolean backlog) {
        Optional<FeedItem> known = store.find(Key.item(item.id()));
        if (known.filter(FeedItem::withdrawn).isPresent()) {
            return false;
        }
        FeedItem kept = FeedItem.builder()
                .from(item)
                .collectedAt(known.map(FeedItem::collectedAt).orElse(item.collectedAt()))
                .backlog(known.map(FeedItem::backlog).orElse(backlog))
                .build();
        if (known.isEmpty() || !known.get().equals(kept)) {
            commit.put(Key.item(item.id()), kept).open(new Work(WorkKind.FETCH_PAGE, item.id()));
        }
        return known.isEmpty();
    }
}
