// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.store;

import dev.tidings.core.TidingsException;
import dev.tidings.core.port.Commit;
import dev.tidings.core.port.CommitResult;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.Lease;
import dev.tidings.core.port.Leases;
import dev.tidings.core.port.Query;
import dev.tidings.core.port.Slice;
import dev.tidings.core.port.StoryStore;
import dev.tidings.core.port.StoryView;
import dev.tidings.core.port.Work;
import dev.tidings.core.port.WorkClaim;
import dev.tidings.core.port.WorkKind;
import dev.tidings.core.port.WorkQueue;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/** A store that lasts as long as the process: for tests and for programs that run once. */
public final class InMemoryStoryStore implements StoryStore {
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<Class<?>, NavigableMap<String, Object>> values = new HashMap<>();
    private final Map<String, Work> open = new LinkedHashMap<>();
    private final Map<String, Lease> claims = new HashMap<>();
    private final Leases leases;
    private long sequence;
    private boolean closed;

    /** An empty store, for one aggregator at a time. */
    public InMemoryStoryStore() {
        this(Leases.alone());
    }

    private InMemoryStoryStore(Leases leases) {
        this.leases = leases;
    }

    /** An empty store for several aggregators of this process, which share it as processes share a database. */
    public static InMemoryStoryStore shared(Clock clock) {
        return new InMemoryStoryStore(new InMemoryLeases(clock));
    }

    @Override
    public CommitResult commit(Commit commit) {
        lock.writeLock().lock();
        try {
            checkOpen();
            Optional<Key<?>> changed = commit.broken(key -> find(values, key));
            if (changed.isPresent()) {
                return CommitResult.Rejected.changed(changed.get());
            }
            Optional<CommitResult> lost = lost(commit);
            if (lost.isPresent()) {
                return lost.get();
            }
            commit.removals().forEach(key -> of(key.type()).remove(key.id()));
            commit.puts().forEach((key, value) -> of(key.type()).put(key.id(), value));
            commit.closed().forEach(work -> open.remove(work.id()));
            commit.opened().forEach(work -> open.putIfAbsent(work.id(), work));
            commit.closed().forEach(work -> claims.remove(work.id()));
            commit.opened().forEach(work -> claims.remove(work.id()));
            return new CommitResult.Committed(++sequence);
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public <T> Optional<T> find(Key<T> key) {
        lock.readLock().lock();
        try {
            checkOpen();
            return find(values, key).map(key.type()::cast);
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public <T> Slice<T> list(Query<T> query) {
        lock.readLock().lock();
        try {
            checkOpen();
            NavigableMap<String, Object> found = values.getOrDefault(query.type(), new TreeMap<>());
            List<String> ids = new ArrayList<>();
            List<T> slice = new ArrayList<>();
            for (Map.Entry<String, Object> entry :
                    found.tailMap(query.after(), false).entrySet()) {
                if (!query.versions() && new Key<>(query.type(), entry.getKey()).isVersion()) {
                    continue;
                }
                if (slice.size() == query.limit()) {
                    return new Slice<>(ids, slice, Optional.of(ids.get(ids.size() - 1)));
                }
                ids.add(entry.getKey());
                slice.add(query.type().cast(entry.getValue()));
            }
            return new Slice<>(ids, slice, Optional.empty());
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public <R> R reading(Function<? super StoryView, ? extends R> reader) {
        lock.readLock().lock();
        try {
            checkOpen();
            return reader.apply(this);
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public StoryView snapshot() {
        return reading(any -> {
            InMemoryStoryStore copy = new InMemoryStoryStore();
            values.forEach((type, map) -> copy.values.put(type, new TreeMap<>(map)));
            return copy;
        });
    }

    @Override
    public WorkQueue queue() {
        return new Queue();
    }

    @Override
    public Leases leases() {
        return leases;
    }

    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            closed = true;
        } finally {
            lock.writeLock().unlock();
        }
    }

    private Optional<CommitResult> lost(Commit commit) {
        if (leases instanceof InMemoryLeases kept) {
            for (Lease lease : commit.leases()) {
                if (!kept.isHeld(lease)) {
                    return Optional.of(CommitResult.Rejected.lost(lease));
                }
            }
            for (WorkClaim claim : commit.claims()) {
                if (!claim.lease().equals(claims.get(claim.work().id()))) {
                    return Optional.of(CommitResult.Rejected.lost(claim));
                }
            }
        }
        return Optional.empty();
    }

    private final class Queue implements WorkQueue {
        @Override
        public List<Work> open(WorkKind kind, int limit) {
            lock.readLock().lock();
            try {
                checkOpen();
                return open.values().stream()
                        .filter(work -> work.kind() == kind)
                        .limit(limit)
                        .toList();
            } finally {
                lock.readLock().unlock();
            }
        }

        @Override
        public List<WorkClaim> claim(WorkKind kind, int limit, Lease lease) {
            lock.writeLock().lock();
            try {
                checkOpen();
                List<WorkClaim> claimed = open.values().stream()
                        .filter(work -> work.kind() == kind && isFree(work, lease))
                        .limit(limit)
                        .map(work -> new WorkClaim(work, lease))
                        .toList();
                claimed.forEach(claim -> claims.put(claim.work().id(), lease));
                return claimed;
            } finally {
                lock.writeLock().unlock();
            }
        }

        @Override
        public boolean holds(WorkClaim claim) {
            lock.readLock().lock();
            try {
                checkOpen();
                return claim.lease().equals(claims.get(claim.work().id()));
            } finally {
                lock.readLock().unlock();
            }
        }

        private boolean isFree(Work work, Lease by) {
            Lease claimed = claims.get(work.id());
            return claimed == null
                    || claimed.equals(by)
                    || !(leases instanceof InMemoryLeases kept && kept.lasts(claimed));
        }
    }

    private NavigableMap<String, Object> of(Class<?> type) {
        return values.computeIfAbsent(type, any -> new TreeMap<>(Ids.ORDER));
    }

    private static Optional<Object> find(Map<Class<?>, NavigableMap<String, Object>> values, Key<?> key) {
        NavigableMap<String, Object> found = values.get(key.type());
        return Optional.ofNullable(found == null ? null : found.get(key.id()));
    }

    private void checkOpen() {
        if (closed) {
            throw new TidingsException("the store is closed");
        }
    }
}
