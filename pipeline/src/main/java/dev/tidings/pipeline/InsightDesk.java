// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.TidingsException;
import dev.tidings.core.model.Article;
import dev.tidings.core.model.Insight;
import dev.tidings.core.model.Story;
import dev.tidings.core.port.Commit;
import dev.tidings.core.port.CommitResult;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.Lease;
import dev.tidings.core.port.Ledger;
import dev.tidings.core.port.StoryStore;
import dev.tidings.core.port.Work;
import dev.tidings.core.port.WorkClaim;
import dev.tidings.core.port.WorkKind;
import dev.tidings.enrich.Dossier;
import dev.tidings.enrich.EnrichContext;
import dev.tidings.enrich.Enricher;
import dev.tidings.enrich.Gate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Has changed stories enriched, some at a time, and keeps what comes of it in their order; and has stories enriched again
 * that had to do without what they can have now.
 */
final class InsightDesk {
    private static final int BATCH = 100;

    private final StoryStore store;
    private final Node node;
    private final Proposals proposals;
    private final RunLog log;
    private final Brake brake;
    private final Publication publication;
    private final Background background;
    private final ExecutorService executor;
    private final int atOnce;

    InsightDesk(
            StoryStore store,
            Node node,
            List<Enricher> enrichers,
            Gate gate,
            Ledger ledger,
            EnrichContext context,
            RunLog log,
            Brake brake,
            ExecutorService executor,
            int atOnce) {
        this.publication = new Publication(store, gate, ledger, context);
        this.background = new Background(store, context.language());
        this.store = store;
        this.node = node;
        this.proposals = new Proposals(enrichers, gate, context);
        this.log = log;
        this.brake = brake;
        this.executor = executor;
        this.atOnce = atOnce;
    }

    /**
     * A story that is being enriched; without a story there is nothing to do but to close the work, and without the claim
     * nothing at all.
     */
    private record Pending(WorkClaim claim, boolean held, Optional<Dossier> dossier, Future<Proposals.Made> made) {}

    /** Opens what has to be done again. For the sequencer alone. */
    void prepare(Lease lease) {
        reopen(lease);
        retry(lease);
    }

    /**
     * Does the work that waits and that no other node does, {@code most} stories of it at most. A story for which every enricher fails keeps its
     * articles and its old insight.
     */
    void work(int most) throws InterruptedException {
        int done = 0;
        List<WorkClaim> batch = claim(most);
        while (!batch.isEmpty()) {
            enrich(batch, done);
            done += batch.size();
            batch = done >= most ? List.of() : claim(most - done);
        }
        log.progress(RunListener.Stage.INSIGHTS, done, done);
    }

    /** Where others help, no more than is soon done. */
    private List<WorkClaim> claim(int most) {
        int batch = node.isShared() ? Math.min(BATCH, 2 * atOnce) : BATCH;
        return store.queue().claim(WorkKind.ENRICH, Math.min(batch, most), node.life());
    }

    private void enrich(List<WorkClaim> batch, int before) throws InterruptedException {
        Deque<Pending> pending = new ArrayDeque<>();
        int begun = 0;
        try {
            for (int done = 0; done < batch.size(); done++) {
                log.progress(RunListener.Stage.INSIGHTS, before + done, before + batch.size());
                brake.check("making insights");
                while (begun < batch.size() && begun < done + atOnce) {
                    pending.add(begin(batch.get(begun++)));
                }
                if (keep(pending.remove())) {
                    log.committed();
                } else {
                    log.undone();
                }
            }
        } finally {
            pending.forEach(p -> p.made().cancel(true));
        }
    }

    private Pending begin(WorkClaim claim) {
        Optional<Story> story = store.find(Key.story(claim.work().subject()));
        // after the story was read: one that changed before then was claimed anew, perhaps by another node, which asks
        // the same
        boolean held = store.queue().holds(claim);
        Optional<Dossier> dossier = story.filter(s -> held).map(s -> dossier(s, background.of(s)));
        FutureTask<Proposals.Made> made = new FutureTask<>(() -> proposals.of(dossier.orElseThrow()));
        if (dossier.isPresent()) {
            if (atOnce == 1) {
                made.run();
            } else {
                executor.execute(made);
            }
        }
        return new Pending(claim, held, dossier, made);
    }

    private Dossier dossier(Story story, List<Article> earlier) {
        List<Article> articles = story.articleIds().stream()
                .flatMap(id -> store.find(Key.article(id)).stream())
                .toList();
        return new Dossier(story, articles, earlier);
    }

    /**
     * Opens the stories whose insights cite an article that has a new version. One that is open stays as it is: whoever does it
     * commits only what rests on the articles as they are now, and need not begin anew.
     */
    private void reopen(Lease lease) {
        List<Work> waiting = store.queue().open(WorkKind.RECHECK, Integer.MAX_VALUE);
        if (waiting.isEmpty()) {
            return;
        }
        Set<String> changed = waiting.stream().map(Work::subject).collect(Collectors.toSet());
        Commit.Builder commit = Commit.builder();
        waiting.forEach(commit::close);
        Set<String> stories = new LinkedHashSet<>();
        store.each(Insight.class, insight -> {
            if (Rechecking.citesAny(insight, changed)) {
                stories.add(insight.storyId());
            }
        });
        Set<Work> open = Set.copyOf(store.queue().open(WorkKind.ENRICH, Integer.MAX_VALUE));
        stories.stream()
                .filter(id -> store.find(Key.story(id)).isPresent())
                .map(id -> new Work(WorkKind.ENRICH, id))
                .filter(work -> !open.contains(work))
                .forEach(commit::open);
        node.commit(lease, commit);
    }

    /** Opens the stories that wait for what their enricher could not have, behind those that changed. */
    private void retry(Lease lease) {
        List<Work> all = store.queue().open(WorkKind.RETRY, Integer.MAX_VALUE);
        if (all.isEmpty()) {
            return;
        }
        Set<Work> open = Set.copyOf(store.queue().open(WorkKind.ENRICH, Integer.MAX_VALUE));
        Commit.Builder commit = Commit.builder();
        for (Work waiting : all) {
            Work again = new Work(WorkKind.ENRICH, waiting.subject());
            Optional<Story> story = store.find(Key.story(waiting.subject()));
            if (story.isEmpty()) {
                commit.close(waiting);
            } else if (!open.contains(again) && proposals.retries(dossier(story.get(), List.of()))) {
                commit.open(again);
            }
        }
        if (!commit.build().isEmpty()) {
            node.commit(lease, commit);
        }
    }

    /** Whether it was kept: not when the story changed meanwhile, or another node took the work over. */
    private boolean keep(Pending pending) throws InterruptedException {
        if (!pending.held()) {
            return false;
        }
        Work retry = new Work(WorkKind.RETRY, pending.claim().work().subject());
        Commit.Builder commit = Commit.builder().close(pending.claim()).close(retry);
        if (node.isShared()) {
            pending.dossier().stream()
                    .flatMap(d -> Stream.concat(d.articles().stream(), d.background().stream()))
                    .forEach(article -> commit.ifStill(Key.article(article.id()), article));
        }
        if (pending.dossier().isPresent()) {
            Story story = pending.dossier().get().story();
            Proposals.Made made = result(pending, story);
            publication.write(commit, story, pending.dossier().get().articles(), made, log);
            if (made.insight().filter(proposals::waits).isPresent()) {
                commit.open(retry);
            }
        }
        return store.commit(commit.build()) instanceof CommitResult.Committed;
    }

    private static Proposals.Made result(Pending pending, Story story) throws InterruptedException {
        try {
            return pending.made().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof InterruptedException) {
                throw new InterruptedException("stopped while enriching " + story.id());
            }
            if (e.getCause() instanceof Error broken) {
                throw broken;
            }
            throw new TidingsException("enriching " + story.id() + " failed: " + e.getCause(), e);
        }
    }
}
