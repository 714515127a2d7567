// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.Failure;
import dev.tidings.core.model.FailureKind;
import dev.tidings.core.model.FeedItem;
import dev.tidings.core.port.Fetcher;
import dev.tidings.core.port.PollContext;
import dev.tidings.core.port.PollResult;
import dev.tidings.core.port.SourceAdapter;
import dev.tidings.core.port.SourceState;
import dev.tidings.fetch.http.Backoff;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Asks a source, and works out what its answer means for the next time. Keeps nothing. Safe for all threads. */
final class Asking {
    /** So often a source is asked on as long as it says that there is more. */
    static final int MOST_ROUNDS = 20;

    private final Fetcher fetcher;
    private final Backoff backoff;
    private final PollSchedule schedule;
    private final Instant now;

    Asking(AggregatorBuilder settings, Instant now) {
        this.fetcher = settings.fetcher();
        this.backoff = settings.backoff;
        this.schedule = new PollSchedule(settings.polling);
        this.now = now;
    }

    /** Why a source is not to be asked now: the outcome as it stands in reports. */
    Optional<String> rests(SourceState state) {
        return state.gone()
                ? Optional.of("GONE")
                : state.notBefore().filter(now::isBefore).map(later -> "RETRY_AFTER");
    }

    /** The answer; whatever goes wrong is one. */
    PollResult ask(SourceAdapter adapter, SourceState state) throws InterruptedException {
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

    /**
     * What is known of the source after an answer.
     *
     * @param fresh how many of the items were not there before
     */
    SourceState after(SourceAdapter adapter, SourceState before, PollResult result, int fresh) {
        String id = before.sourceId();
        SourceState.Builder after = SourceState.builder().from(before).polledAt(now);
        if (result instanceof PollResult.Items items) {
            after.cursor(items.cursor());
            answered(adapter, before, after, Optional.of(items.cursor()), items.items(), fresh);
        } else if (result instanceof PollResult.Unchanged unchanged) {
            unchanged.cursor().ifPresent(after::cursor);
            answered(adapter, before, after, unchanged.cursor().or(before::cursor), List.of(), 0);
        } else if (result instanceof PollResult.RetryAfter later) {
            Instant rested = now.plus(backoff.after(before.failures() + 1, id));
            Instant until = later.at().isAfter(rested) ? later.at() : rested;
            after.failures(before.failures() + 1)
                    .notBefore(until)
                    .nextPoll(until)
                    .failure(new Failure(
                            id, FailureKind.HTTP_STATUS, "asked to be left alone", true, Optional.of(later.at())));
        } else if (result instanceof PollResult.Gone gone) {
            after.gone(true)
                    .nextPoll(Optional.empty())
                    .failure(Failure.lasting(id, FailureKind.HTTP_STATUS, gone.reason()));
        } else if (result instanceof PollResult.Failed failed) {
            Instant rested = notBefore(failed.failure(), before.failures() + 1);
            after.failures(before.failures() + 1)
                    .notBefore(rested)
                    .nextPoll(rested)
                    .failure(failed.failure());
        } else {
            throw new IllegalStateException("unknown outcome: " + result);
        }
        return after.build();
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
