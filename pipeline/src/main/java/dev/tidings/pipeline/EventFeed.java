// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Events for any number of subscribers, each with a buffer of its own. Whoever publishes never waits: when a buffer is
 * full, the event is left out; how many were is said before the next one that fits, or once the buffer was taken.
 */
final class EventFeed implements Flow.Publisher<NewsEvent> {
    private final int buffer;
    private final Executor executor;
    private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
    private boolean closed;

    EventFeed(int buffer, Executor executor) {
        this.buffer = buffer;
        this.executor = executor;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super NewsEvent> subscriber) {
        Subscription subscription = new Subscription(Objects.requireNonNull(subscriber, "subscriber"));
        synchronized (this) {
            if (!closed) {
                subscriptions.add(subscription);
            }
            subscription.begin(closed);
        }
    }

    void publish(NewsEvent event) {
        subscriptions.forEach(subscription -> subscription.offer(event));
    }

    /** Completes every subscriber once it took what its buffer holds. */
    synchronized void close() {
        closed = true;
        subscriptions.forEach(Subscription::end);
    }

    /** Signals one after the other, from threads of the executor, never while holding its lock. */
    private final class Subscription implements Flow.Subscription {
        private final Flow.Subscriber<? super NewsEvent> subscriber;
        private final ArrayDeque<NewsEvent> waiting = new ArrayDeque<>();
        private long demand;
        private long dropped;
        private Instant droppedLast = Instant.MIN;
        private boolean told;
        private boolean draining;
        private boolean ending;
        private boolean over;
        private @Nullable Throwable fault;

        Subscription(Flow.Subscriber<? super NewsEvent> subscriber) {
            this.subscriber = subscriber;
        }

        synchronized void begin(boolean atEnd) {
            ending = atEnd;
            drainSoon();
        }

        synchronized void offer(NewsEvent event) {
            if (over || ending) {
                return;
            }
            int needed = dropped > 0 ? 2 : 1;
            if (waiting.size() + needed > buffer) {
                dropped++;
                droppedLast = event.at();
                return;
            }
            if (dropped > 0) {
                waiting.add(new NewsEvent.Dropped(event.at(), dropped));
                dropped = 0;
            }
            waiting.add(event);
            drainSoon();
        }

        synchronized void end() {
            ending = true;
            drainSoon();
        }

        @Override
        public synchronized void request(long n) {
            if (n <= 0) {
                fault = new IllegalArgumentException("a subscriber must ask for at least 1 event, not " + n);
            } else {
                demand = demand + n < 0 ? Long.MAX_VALUE : demand + n;
            }
            drainSoon();
        }

        @Override
        public synchronized void cancel() {
            over = true;
            waiting.clear();
            subscriptions.remove(this);
        }

        private void drainSoon() {
            if (draining || over) {
                return;
            }
            draining = true;
            try {
                executor.execute(this::drain);
            } catch (RejectedExecutionException e) {
                drain(); // the executor is shut down: what remains is told from here
            }
        }

        private void drain() {
            try {
                for (Runnable signal = next(); signal != null; signal = next()) {
                    signal.run();
                }
            } catch (RuntimeException e) {
                cancel(); // a subscriber must not throw (Reactive Streams 2.13); this one is dropped
            }
        }

        private synchronized @Nullable Runnable next() {
            if (!told) {
                told = true;
                return () -> subscriber.onSubscribe(this);
            }
            Throwable failed = fault;
            if (!over && failed != null) {
                cancel();
                return () -> subscriber.onError(failed);
            }
            if (!over && demand > 0 && waiting.isEmpty() && dropped > 0) {
                waiting.add(new NewsEvent.Dropped(droppedLast, dropped));
                dropped = 0;
            }
            if (!over && demand > 0 && !waiting.isEmpty()) {
                demand = demand == Long.MAX_VALUE ? demand : demand - 1;
                NewsEvent event = waiting.remove();
                return () -> subscriber.onNext(event);
            }
            if (!over && ending && waiting.isEmpty() && dropped == 0) {
                cancel();
                return subscriber::onComplete;
            }
            draining = false;
            return null;
        }
    }
}
