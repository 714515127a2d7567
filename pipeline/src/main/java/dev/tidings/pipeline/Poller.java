// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.Failure;
import dev.tidings.core.model.FailureKind;
import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.SourceKind;
import dev.tidings.core.port.Commit;
import dev.tidings.core.port.Fetcher;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.Lease;
import dev.tidings.core.port.PollContext;
import dev.tidings.core.port.PollResult;
import dev.tidings.core.port.SourceAdapter;
import dev.tidings.core.port.SourceState;
import dev.tidings.core.port.StoryStore;
import dev.tidings.fetch.http.Backoff;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Asks one source after the other what is new, and keeps the answer before anything else happens to it. */
final class Poller {
    private static final int MOST_ROUNDS = 20;

    private final StoryStore store;
    private final Node node;
    private final Intake intake;
    private final Fetcher fetcher;
    private final Backoff backoff;
    private final PollSchedule schedule;
    private final RunLog log;
    private final Instant now;

    Poller(StoryStore store, Node node, AggregatorBuilder settings, RunLog log, Instant now) {
        this.store = store;
        this.node = node;
        this.intake = new Intake(store, node, settings.retention(), now);
        this.fetcher = settings.fetcher();
        this.backoff = settings.backoff;
        this.schedule = new PollSchedule(settings.polling);
        this.log = log;
        this.now = now;
    }

    /**
     * Polls a source unless it rests; whatever goes wrong is recorded and stops nothing else.
     *
     * @return what is known of the source then; absent when another node is at it
     */
    Optional<SourceState> poll(SourceAdapter adapter) throws InterruptedException {
        return poll(adapter, state -> false);
    }

    /** As {@link #poll}, unless another node polled since the given time, and the source is not due again. */
    Optional<SourceState> pollUnlessPolledSince(SourceAdapter adapter, Optional<Instant> polledAt)
            throws InterruptedException {
        return poll(
                adapter,
                state -> node.isShared()
                        && !state.polledAt().equals(polledAt)
                        && PollQueue.next(state.seenFrom(now)).isAfter(now));
    }

    private Optional<SourceState> poll(SourceAdapter adapter, Predicate<SourceState> enough)
            throws InterruptedException {
        Optional<Lease> lease = node.source(adapter.source().id());
        if (lease.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(poll(adapter, lease.get(), enough));
        } catch (LeaseLost e) {
            return Optional.empty();
        } finally {
            node.release(lease.get());
        }
    }

    private SourceState poll(SourceAdapter adapter, Lease lease, Predicate<SourceState> enough)
            throws InterruptedException {
        String id = adapter.source().id();
        if (!store.find(Key.source(id)).filter(adapter.source()::equals).isPresent()) {
            node.commit(lease, Commit.builder().put(Key.source(id), adapter.source()));
        }
        SourceState stored = known(store, adapter);
        if (enough.test(stored)) {
            return stored;
        }
        SourceState state = stored.seenFrom(now);
        if (state.gone() || state.notBefore().filter(now::isBefore).isPresent()) {
            log.polled(id, state.gone() ? "GONE" : "RETRY_AFTER", 0, 0, List.of());
            return state;
        }
        for (int round = 0; round < MOST_ROUNDS; round++) {
            PollResult result = ask(adapter, state);
            state = keep(adapter, lease, state, result);
            if (!(result instanceof PollResult.Items items) || !items.more()) {
                break;
            }
        }
        return state;
    }

    /** What is known of a source where it is asked now. */
    static SourceState known(StoryStore store, SourceAdapter adapter) {
        String id = adapter.source().id();
        return store.find(Key.sourceState(id))
                .orElseGet(() -> SourceState.builder().sourceId(id).build())
                .at(adapter.place());
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

    private SourceState keep(SourceAdapter adapter, Lease lease, SourceState before, PollResult result) {
        String id = before.sourceId();
        Commit.Builder commit = Commit.builder();
        SourceState.Builder after = SourceState.builder().from(before).polledAt(now);
        Runnable told;
        if (result instanceof PollResult.Items items) {
            int fresh = 0;
            List<String> warnings = new ArrayList<>(items.warnings());
            boolean pushed = adapter.source().kind() == SourceKind.PUSH;
            boolean backlog = before.cursor().isEmpty();
            for (FeedItem item : items.items()) {
                boolean isNew =
                        pushed ? intake.push(commit, item, backlog) : intake.take(commit, item, backlog, warnings::add);
                fresh += isNew ? 1 : 0;
            }
            int news = fresh;
            after.cursor(items.cursor());
            answered(adapter, before, after, Optional.of(items.cursor()), items.items(), news);
            told = () -> log.polled(id, "ITEMS", items.items().size(), news, warnings);
        } else if (result instanceof PollResult.Unchanged unchanged) {
            unchanged.cursor().ifPresent(after::cursor);
            answered(adapter, before, after, unchanged.cursor().or(before::cursor), List.of(), 0);
            told = () -> log.polled(id, "UNCHANGED", 0, 0, List.of());
        } else if (result instanceof PollResult.RetryAfter later) {
            Instant rested = now.plus(backoff.after(before.failures() + 1, id));
            Instant until = later.at().isAfter(rested) ? later.at() : rested;
            after.failures(before.failures() + 1)
                    .notBefore(until)
                    .nextPoll(until)
                    .failure(new Failure(
                            id, FailureKind.HTTP_STATUS, "asked to be left alone", true, Optional.of(later.at())));
            told = () -> log.polled(id, "RETRY_AFTER", 0, 0, List.of());
        } else if (result instanceof PollResult.Gone gone) {
            Failure failure = Failure.lasting(id, FailureKind.HTTP_STATUS, gone.reason());
            after.gone(true).nextPoll(Optional.empty()).failure(failure);
            told = () -> failed("GONE", failure);
        } else if (result instanceof PollResult.Failed failed) {
            Instant rested = notBefore(failed.failure(), before.failures() + 1);
            after.failures(before.failures() + 1)
                    .notBefore(rested)
                    .nextPoll(rested)
                    .failure(failed.failure());
            told = () -> failed("FAILED", failed.failure());
        } else {
            throw new IllegalStateException("unknown outcome: " + result);
        }
        SourceState kept = after.build();
        if (!node.commit(lease, commit.put(Key.sourceState(id), kept))) {
            return keep(adapter, lease, before, result); // another node changed an item meanwhile
        }
        told.run();
        return kept;
    }

    private void failed(String outcome, Failure failure) {
        log.polled(failure.thing(), outcome, 0, 0, List.of());
        log.failed(failure);
    }

    private void answered(
            SourceAdapter adapter,
            SourceState before,
            SourceState.Builder after,
            Optional<String> cursor,
            List<FeedItem> items,
            int fresh) {
        Optional<Duration> gap = schedule.gap(before, items, fresh, now);
        after.failures(0)
                .notBefore(Optional.empty())
                .succeededAt(now)
                .newsAt(fresh > 0 ? Optional.of(now) : before.newsAt())
                .gap(gap)
                .nextPoll(schedule.next(before.sourceId(), gap, cursor.flatMap(adapter::quietUntil), now));
    }

    /** What the server asked for, but no sooner than the failures in a row allow. */
    private Instant notBefore(Failure failure, int failures) {
        Instant rested = now.plus(backoff.after(failures, failure.thing()));
        return failure.retryAt().filter(rested::isBefore).orElse(rested);
    }
}
