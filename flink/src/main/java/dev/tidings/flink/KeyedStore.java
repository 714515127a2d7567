// SPDX-License-Identifier: Apache-2.0
package dev.tidings.flink;

import dev.tidings.core.TidingsException;
import dev.tidings.core.model.FeedItem;
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
import java.util.function.UnaryOperator;
import org.apache.flink.api.common.state.MapState;

/**
 * The keyed state of Flink as the store of a stage. What the stage commits stands in the state of the current key, and is
 * collected to be written elsewhere. Single versions of articles are only collected: no stage looks for them. Work is open
 * within one turn alone. Used by the thread of a task.
 */
final class KeyedStore implements StoryStore {
    private final MapState<String, byte[]> state;
    private final UnaryOperator<FeedItem> remembered;
    private final Map<String, Work> open = new LinkedHashMap<>();
    private Changes changes = new Changes();
    private boolean silent;
    private long sequence;

    /**
     * A store in a state.
     *
     * @param remembered what is to be kept of an item
     */
    KeyedStore(MapState<String, byte[]> state, UnaryOperator<FeedItem> remembered) {
        this.state = state;
        this.remembered = remembered;
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
                put(put.getKey(), put.getValue());
            }
        } catch (Exception e) {
            throw broken(e);
        }
        commit.closed().forEach(work -> open.remove(work.id()));
        commit.opened().forEach(work -> open.putIfAbsent(work.id(), work));
        return new CommitResult.Committed(++sequence);
    }

    private void put(Key<?> key, Object value) throws Exception {
        byte[] json = Packet.bytes(value);
        if (!silent && key.type() != ClusterState.class) {
            changes.put(key, json);
        }
        if (!key.isVersion()) {
            boolean all =
                    !(value instanceof FeedItem item) || remembered.apply(item).equals(item);
            state.put(Changes.name(key), all ? json : Packet.bytes(remembered.apply((FeedItem) value)));
        }
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
                if (name.startsWith(prefix)) {
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
