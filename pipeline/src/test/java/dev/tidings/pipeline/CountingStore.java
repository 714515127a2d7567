// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.port.Commit;
import dev.tidings.core.port.CommitResult;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.Query;
import dev.tidings.core.port.Slice;
import dev.tidings.core.port.StoryStore;
import dev.tidings.core.port.WorkQueue;
import dev.tidings.core.store.InMemoryStoryStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A store that notes the ids of what is read. For one thread. */
final class CountingStore implements StoryStore {
    private final InMemoryStoryStore store = new InMemoryStoryStore();
    private final List<Key<?>> read = new ArrayList<>();
    private int mostAtOnce;

    void forget() {
        read.clear();
        mostAtOnce = 0;
    }

    /** The ids of the values of a type that were read, as often as they were. */
    List<String> read(Class<?> type) {
        return read.stream().filter(key -> key.type() == type).map(Key::id).toList();
    }

    /** The most values that one call gave. */
    int mostAtOnce() {
        return mostAtOnce;
    }

    @Override
    public CommitResult commit(Commit commit) {
        return store.commit(commit);
    }

    @Override
    public <T> Optional<T> find(Key<T> key) {
        Optional<T> found = store.find(key);
        found.ifPresent(any -> read.add(key));
        return found;
    }

    @Override
    public <T> Slice<T> list(Query<T> query) {
        Slice<T> slice = store.list(query);
        slice.ids().forEach(id -> read.add(new Key<>(query.type(), id)));
        mostAtOnce = Math.max(mostAtOnce, slice.ids().size());
        return slice;
    }

    @Override
    public WorkQueue queue() {
        return store.queue();
    }

    @Override
    public void close() {
        store.close();
    }
}
