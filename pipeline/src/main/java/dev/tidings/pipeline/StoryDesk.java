// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.port.ClusterState;
import dev.tidings.core.port.Clusterer;
import dev.tidings.core.port.Commit;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.Lease;
import dev.tidings.core.port.StoryStore;
import dev.tidings.core.port.Work;
import dev.tidings.core.port.WorkKind;
import java.util.List;

/**
 * Groups accepted articles into stories, in the order of their acceptance. Articles, stories and the state of the
 * clustering are committed together, so that a restart goes on where the last commit ended.
 */
final class StoryDesk {
    private static final int BATCH = 200;

    private final StoryStore store;
    private final Node node;
    private final Lease lease;
    private final Clusterer clusterer;
    private final KeptBook kept;
    private final StoryMaker maker;
    private final RunLog log;
    private final Brake brake;

    StoryDesk(
            StoryStore store,
            Node node,
            Lease lease,
            Clusterer clusterer,
            KeptBook kept,
            StoryMaker maker,
            RunLog log,
            Brake brake) {
        this.store = store;
        this.node = node;
        this.lease = lease;
        this.clusterer = clusterer;
        this.kept = kept;
        this.maker = maker;
        this.log = log;
        this.brake = brake;
    }

    /** Takes in everything that waits; ends early when the thread is interrupted. */
    void work() throws InterruptedException {
        StoryBook book = kept.take(store, clusterer);
        int done = 0;
        List<Work> batch = store.queue().open(WorkKind.CLUSTER, BATCH);
        while (!batch.isEmpty()) {
            log.progress(RunListener.Stage.STORIES, done, done + batch.size());
            brake.check("grouping articles");
            Commit.Builder commit = Commit.builder();
            for (Work work : batch) {
                store.find(Key.article(work.subject())).ifPresent(book::accept);
                commit.close(work);
            }
            ClusterState state = book.state();
            commit.put(Key.clustering(), state);
            book.write(commit, maker, log);
            node.commit(lease, commit);
            log.committed();
            done += batch.size();
            batch = store.queue().open(WorkKind.CLUSTER, BATCH);
            if (batch.isEmpty()) {
                kept.keep(book, state);
            }
        }
        log.progress(RunListener.Stage.STORIES, done, done);
    }
}
