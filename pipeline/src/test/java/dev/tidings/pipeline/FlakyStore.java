// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.TidingsException;
import dev.tidings.core.port.Commit;
import dev.tidings.core.port.CommitResult;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.Query;
import dev.tidings.core.port.Slice;
import dev.tidings.core.port.StoryStore;
import dev.tidings.core.port.WorkQueue;
import dev.tidings.core.store.InMemoryStoryStore;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** A store that is broken at times. */
final class FlakyStore implements StoryStore {
    private final InMemoryStoryStore store = new InMemoryStoryStore();
    private volatile BooleanSupplier broken = () -> false;

    void brokenWhile(BooleanSupplier condition) {
        broken = condition;
    }

    private InMemoryStoryStore mended() {
        if (broken.getAsBoolean()) {
            throw new TidingsException("the disk is full");
        }
        return store;
    }

    @Override
    public CommitResult commit(Commit commit) {
        return mended().commit(commit);
    }

    @Override
    public <T> Optional<T> find(Key<T> key) {
        return mended().find(key);
    }

    @Override
    public <T> Slice<T> list(Query<T> query) {
        return mended().list(query);
    }

    @Override
    public WorkQueue queue() {
        return mended().queue();
    }

    @Override
    public void close() {
        store.close();
    }
}
