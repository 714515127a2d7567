// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.Failure;
import dev.tidings.core.model.FailureKind;
import dev.tidings.core.port.Commit;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.Lease;
import dev.tidings.core.port.PollResult;
import dev.tidings.core.port.SourceAdapter;
import dev.tidings.core.port.SourceState;
import dev.tidings.core.port.StoryStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Asks one source after the other what is new, and keeps the answer before anything else happens to it. */
final class Poller {
    private final StoryStore store;
    private final Node node;
    private final Intake intake;
    private final Asking asking;
    private final RunLog log;
    private final Instant now;

    Poller(StoryStore store, Node node, AggregatorBuilder settings, RunLog log, Instant now) {
        this.store = store;
        this.node = node;
        this.intake = new Intake(store, settings.retention(), now);
        this.asking = new Asking(settings, now);
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
        Optional<String> rests = asking.rests(state);
        if (rests.isPresent()) {
            log.polled(id, rests.get(), 0, 0, List.of());
            return state;
        }
        for (int round = 0; round < Asking.MOST_ROUNDS; round++) {
            PollResult result = asking.ask(adapter, state);
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

    private SourceState keep(SourceAdapter adapter, Lease lease, SourceState before, PollResult result) {
        String id = before.sourceId();
        Commit.Builder commit = Commit.builder();
        int fresh = 0;
        Runnable told;
        if (result instanceof PollResult.Items items) {
            List<String> warnings = new ArrayList<>(items.warnings());
            fresh = intake.takeAll(
                    commit, adapter.source(), items.items(), before.cursor().isEmpty(), warnings::add);
            int news = fresh;
            told = () -> log.polled(id, "ITEMS", items.items().size(), news, warnings);
        } else if (result instanceof PollResult.Unchanged) {
            told = () -> log.polled(id, "UNCHANGED", 0, 0, List.of());
        } else if (result instanceof PollResult.RetryAfter) {
            told = () -> log.polled(id, "RETRY_AFTER", 0, 0, List.of());
        } else if (result instanceof PollResult.Gone gone) {
            told = () -> failed("GONE", Failure.lasting(id, FailureKind.HTTP_STATUS, gone.reason()));
        } else if (result instanceof PollResult.Failed failed) {
            told = () -> failed("FAILED", failed.failure());
        } else {
            throw new IllegalStateException("unknown outcome: " + result);
        }
        SourceState kept = asking.after(adapter, before, result, fresh);
        if (!node.commit(lease, commit.put(Key.sourceState(id), kept))) {
            return keep(adapter, lease, before, result); // an item changed meanwhile
        }
        told.run();
        return kept;
    }

    private void failed(String outcome, Failure failure) {
        log.polled(failure.thing(), outcome, 0, 0, List.of());
        log.failed(failure);
    }
}
