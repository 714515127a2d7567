// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.StoryChange;
import java.time.Instant;
import java.util.List;

/** A clusterer at work. Used by one thread. */
public interface Clustering {
    /** Assigns an article; an article that is known and changed may change its story. Never refuses one. */
    List<StoryChange> accept(Article article);

    /**
     * Merges and splits open stories. Called between articles, at points that depend on the sequence of articles alone.
     *
     * @param watermark the event time reached: later articles are not older, but for stragglers
     */
    List<StoryChange> repair(Instant watermark);

    /** Everything needed to go on in another process. */
    ClusterState state();
}
