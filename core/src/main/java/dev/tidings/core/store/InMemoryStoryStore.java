// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.store;

import dev.tidings.core.TidingsException;
import dev.tidings.core.port.Commit;
import dev.tidings.core.port.CommitResult;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.Query;
import dev.tidings.core.port.Slice;
import dev.tidings.core.port.StoryStore;
import dev.tidings.core.port.StoryView;
import dev.tidings.core.port.Work;
import dev.tidings.core.port.WorkQueue;
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
    private long sequence;
    private boolean closed;

    /** An empty store. */
    public InMemoryStoryStore() {}

    @Override
    public CommitResult commit(Commit commit) {
        lock.writeLock().lock();
        try {
            checkOpen();
            Optional<Key<?>> changed = commit.broken(key -> find(values, key));
            if (changed.isPresent()) {
                return CommitResult.Rejected.changed(changed.get());
            }
            commit.removals().forEach(key -> of(key.type()).remove(key.id()));
            commit.puts().forEach((key, value) -> of(key.type()).put(key.id(), value));
            commit.closed().forEach(work -> open.remove(work.id()));
            commit.opened().forEach(work -> open.putIfAbsent(work.id(), work));
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
    public WorkQueue queue() {
        return (kind, limit) -> {
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
        };
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
