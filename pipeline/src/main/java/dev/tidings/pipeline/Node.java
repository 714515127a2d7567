// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.port.Commit;
import dev.tidings.core.port.CommitResult;
import dev.tidings.core.port.Lease;
import dev.tidings.core.port.Leases;
import dev.tidings.core.port.StoryStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This aggregator among those that share its store: what it holds, renewed by a thread of its own for as long as the process
 * lives. Safe for all threads. In a store that one process has to itself, everything is granted and nothing is renewed.
 */
final class Node implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Aggregator.class);
    private static final String SEQUENCER = "sequencer";
    private static final int BEATS = 3;

    private final StoryStore store;
    private final Leases leases;
    private final Duration time;
    private final String holder = UUID.randomUUID().toString();
    private final Map<String, Lease> held = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Object living = new Object();
    private @Nullable Thread heart;

    Node(StoryStore store, Duration time) {
        this.store = store;
        this.leases = store.leases();
        this.time = time;
    }

    /** Whether there can be others. */
    boolean isShared() {
        return leases.shared();
    }

    /** How often to look for what others left. */
    Duration pulse() {
        return time.dividedBy(BEATS);
    }

    /** The right to poll a source, to be released after it; absent when another node is at it. */
    Optional<Lease> source(String id) {
        return take("source/" + id);
    }

    /** The right to make articles and stories, kept until it is lost or released; absent when another node has it. */
    Optional<Lease> sequencer() {
        Lease kept = held.get(SEQUENCER);
        return kept == null ? take(SEQUENCER) : Optional.of(kept);
    }

    boolean isSequencer() {
        return !isShared() || held.containsKey(SEQUENCER);
    }

    /** The sequencer's right, whoever has it. */
    Lease seizeSequencer() {
        return kept(leases.seize(SEQUENCER, holder, time));
    }

    /** That this node lives: claims of work end with it, so that two threads must not take it one after the other. */
    Lease life() {
        String name = "node/" + holder;
        synchronized (living) {
            Lease kept = held.get(name);
            return kept == null ? kept(leases.seize(name, holder, time)) : kept;
        }
    }

    private Optional<Lease> take(String name) {
        return leases.take(name, holder, time).map(this::kept);
    }

    private Lease kept(Lease lease) {
        if (isShared()) {
            held.put(lease.name(), lease);
            beat();
        }
        return lease;
    }

    void release(Lease lease) {
        held.remove(lease.name(), lease);
        leases.release(lease);
    }

    /** Gives back all that it holds. */
    void rest() {
        List.copyOf(held.values()).forEach(this::release);
    }

    /**
     * Commits under a lease.
     *
     * @return whether the other conditions of the commit held
     * @throws LeaseLost when another node has the lease; nothing was changed then
     */
    boolean commit(Lease lease, Commit.Builder commit) {
        if (store.commit(commit.holding(lease).build()) instanceof CommitResult.Committed) {
            return true;
        }
        if (!leases.renew(lease, time)) {
            held.remove(lease.name(), lease);
            throw new LeaseLost(lease);
        }
        return false;
    }

    private synchronized void beat() {
        if (heart == null) {
            Thread started = new Thread(this::renewAgainAndAgain, "tidings-leases");
            started.setDaemon(true);
            started.start();
            heart = started;
        }
    }

    private void renewAgainAndAgain() {
        try {
            while (!closed.await(pulse().toMillis(), TimeUnit.MILLISECONDS)) {
                List.copyOf(held.values()).forEach(this::renew);
            }
        } catch (InterruptedException e) {
            LOG.warn("leases are not renewed any more, since their thread was interrupted");
        }
    }

    private void renew(Lease lease) {
        try {
            if (!leases.renew(lease, time)) {
                held.remove(lease.name(), lease);
            }
        } catch (RuntimeException e) {
            LOG.warn("the lease '{}' could not be renewed: {}", lease.name(), e.toString());
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            rest();
        } catch (RuntimeException e) {
            LOG.warn("leases could not be given back and end by themselves: {}", e.toString());
        }
    }
}
