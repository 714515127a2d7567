// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.port.ClusterState;
import dev.tidings.core.port.Clusterer;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.StoryView;
import java.lang.ref.SoftReference;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The book of stories between two turns of work, so that a turn need not read the state of the clustering and all stories
 * for a single article. Let go when memory is short. Used by one thread.
 */
final class KeptBook {
    /** A book, and the state of its clustering as it was stored. */
    private record Kept(StoryBook book, ClusterState state) {}

    private SoftReference<@Nullable Kept> kept = new SoftReference<>(null);

    /** Lets it go; for when stories changed by other hands. */
    void letGo() {
        kept = new SoftReference<>(null);
    }

    /**
     * The book that was kept, if what it left is what the store has; else one that begins with the store. Whoever fails with it
     * must not keep it.
     */
    StoryBook take(StoryView store, Clusterer clusterer) {
        Kept before = kept.get();
        letGo();
        Optional<ClusterState> stored = store.find(Key.clustering());
        return before != null && stored.filter(before.state()::equals).isPresent()
                ? before.book()
                : new StoryBook(store, clusterer, stored);
    }

    /** Keeps a book whose state was stored. */
    void keep(StoryBook book, ClusterState stored) {
        kept = new SoftReference<>(new Kept(book, stored));
    }
}
