// SPDX-License-Identifier: Apache-2.0
package dev.tidings.flink;

import dev.tidings.core.TidingsException;
import dev.tidings.core.port.ClusterState;
import dev.tidings.core.port.Commit;
import dev.tidings.core.port.CommitResult;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.Query;
import dev.tidings.core.port.Slice;
import dev.tidings.core.port.StoryStore;
import dev.tidings.core.port.Work;
import dev.tidings.core.port.WorkQueue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.flink.api.common.state.MapState;

/**
 * The keyed state of Flink as the store of a stage. What the stage commits stands in the state of the current key, and is
 * collected to be written elsewhere. Versions of articles are only collected, but for those of copies, which have no latest:
 * no stage looks for others. Work is open within one turn alone. Used by the thread of a task.
 */
final class KeyedStore implements StoryStore {
    private final MapState<String, byte[]> state;
    private final Map<String, Work> open = new LinkedHashMap<>();
    private Changes changes = new Changes();
    private boolean silent;
    private long sequence;

    KeyedStore(MapState<String, byte[]> state) {
        this.state = state;
    }

    /** What was committed since the last call. */
    Changes take() {
        Changes taken = changes;
        changes = new Changes();
        return taken;
    }

    /** Does something that concerns nobody but the state. */
    void silently(Runnable something) {
        silent = true;
        try {
            something.run();
        } finally {
            silent = false;
        }
    }

    @Override
    public CommitResult commit(Commit commit) {
        try {
            for (Key<?> key : commit.removals()) {
                state.remove(Changes.name(key));
                if (!silent) {
                    changes.remove(key);
                }
            }
            for (Map.Entry<Key<?>, Object> put : commit.puts().entrySet()) {
                put(put.getKey(), put.getValue(), !isBesideLatest(put.getKey(), commit));
            }
        } catch (Exception e) {
            throw broken(e);
        }
        commit.closed().forEach(work -> open.remove(work.id()));
        commit.opened().forEach(work -> open.putIfAbsent(work.id(), work));
        return new CommitResult.Committed(++sequence);
    }

    private void put(Key<?> key, Object value, boolean kept) throws Exception {
        byte[] json = Packet.bytes(value);
        if (!silent && key.type() != ClusterState.class) {
            changes.put(key, json);
        }
        if (kept) {
            state.put(Changes.name(key), json);
        }
    }

    /** Whether a key names a version of an article that is put as the latest as well. */
    private static boolean isBesideLatest(Key<?> key, Commit commit) {
        return key.isVersion()
                && commit.puts()
                        .containsKey(Key.article(key.id().substring(0, key.id().indexOf('@'))));
    }

    @Override
    public <T> Optional<T> find(Key<T> key) {
        try {
            byte[] json = state.get(Changes.name(key));
            return json == null ? Optional.empty() : Optional.of(Packet.read(json, key.type()));
        } catch (Exception e) {
            throw broken(e);
        }
    }

    @Override
    public <T> Slice<T> list(Query<T> query) {
        List<String> ids = new ArrayList<>();
        List<T> values = new ArrayList<>();
        for (String id : ids(query.type()).tailSet(query.after(), false)) {
            if (values.size() == query.limit()) {
                return new Slice<>(ids, values, Optional.of(ids.get(ids.size() - 1)));
            }
            ids.add(id);
            values.add(find(new Key<>(query.type(), id)).orElseThrow());
        }
        return new Slice<>(ids, values, Optional.empty());
    }

    @Override
    public <T> void each(Class<T> type, Consumer<? super T> action) {
        ids(type).forEach(id -> action.accept(find(new Key<>(type, id)).orElseThrow()));
    }

    private NavigableSet<String> ids(Class<?> type) {
        String prefix = type.getSimpleName() + '/';
        NavigableSet<String> ids = new TreeSet<>();
        try {
            for (String name : state.keys()) {
                if (name.startsWith(prefix) && !new Key<>(type, name.substring(prefix.length())).isVersion()) {
                    ids.add(name.substring(prefix.length()));
                }
            }
        } catch (Exception e) {
            throw broken(e);
        }
        return ids;
    }

    @Override
    public WorkQueue queue() {
        return (kind, limit) -> open.values().stream()
                .filter(work -> work.kind() == kind)
                .limit(limit)
                .toList();
    }

    @Override
    public void close() {}

    private static TidingsException broken(Exception e) {
        return new TidingsException("the state cannot be used: " + e.getMessage(), e);
    }
}
