// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.TidingsException;
import dev.tidings.core.model.Article;
import dev.tidings.core.model.Claim;
import dev.tidings.core.model.Implication;
import dev.tidings.core.model.Insight;
import dev.tidings.core.model.Prediction;
import dev.tidings.core.model.Story;
import dev.tidings.core.port.Commit;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.Ledger;
import dev.tidings.core.port.StoryStore;
import dev.tidings.core.port.Work;
import dev.tidings.core.port.WorkKind;
import dev.tidings.core.store.StoreLedger;
import dev.tidings.enrich.Dossier;
import dev.tidings.enrich.EnrichContext;
import dev.tidings.enrich.Enricher;
import dev.tidings.enrich.Gate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;

/**
 * Has changed stories enriched, some at a time, and keeps what comes of it in their order; and has stories enriched again
 * that had to do without what they can have now.
 */
final class InsightDesk {
    private static final int BATCH = 100;

    private final StoryStore store;
    private final Proposals proposals;
    private final Ledger ledger;
    private final EnrichContext context;
    private final RunLog log;
    private final Brake brake;
    private final Rechecking rechecking;
    private final Background background;
    private final ExecutorService executor;
    private final int atOnce;

    InsightDesk(
            StoryStore store,
            List<Enricher> enrichers,
            Gate gate,
            Ledger ledger,
            EnrichContext context,
            RunLog log,
            Brake brake,
            ExecutorService executor,
            int atOnce) {
        this.rechecking = new Rechecking(store, gate, context);
        this.background = new Background(store, context.language());
        this.store = store;
        this.proposals = new Proposals(enrichers, gate, context);
        this.ledger = ledger;
        this.context = context;
        this.log = log;
        this.brake = brake;
        this.executor = executor;
        this.atOnce = atOnce;
    }

    /** A story that is being enriched; without a story there is nothing to do but to close the work. */
    private record Pending(Work work, Optional<Dossier> dossier, Future<Proposals.Made> made) {}

    /**
     * Does the work that waits, {@code most} stories of it at most. A story for which every enricher fails keeps its
     * articles and its old insight.
     */
    void work(int most) throws InterruptedException {
        reopen();
        retry();
        int done = 0;
        List<Work> batch = store.queue().open(WorkKind.ENRICH, Math.min(BATCH, most));
        while (!batch.isEmpty()) {
            enrich(batch, done);
            done += batch.size();
            batch = done >= most ? List.of() : store.queue().open(WorkKind.ENRICH, Math.min(BATCH, most - done));
        }
        log.progress(RunListener.Stage.INSIGHTS, done, done);
    }

    private void enrich(List<Work> batch, int before) throws InterruptedException {
        Deque<Pending> pending = new ArrayDeque<>();
        int begun = 0;
        try {
            for (int done = 0; done < batch.size(); done++) {
                log.progress(RunListener.Stage.INSIGHTS, before + done, before + batch.size());
                brake.check("making insights");
                while (begun < batch.size() && begun < done + atOnce) {
                    pending.add(begin(batch.get(begun++)));
                }
                keep(pending.remove());
                log.committed();
            }
        } finally {
            pending.forEach(p -> p.made().cancel(true));
        }
    }

    private Pending begin(Work work) {
        Optional<Dossier> dossier = store.find(Key.story(work.subject())).map(s -> dossier(s, background.of(s)));
        FutureTask<Proposals.Made> made = new FutureTask<>(() -> proposals.of(dossier.orElseThrow()));
        if (dossier.isPresent()) {
            if (atOnce == 1) {
                made.run();
            } else {
                executor.execute(made);
            }
        }
        return new Pending(work, dossier, made);
    }

    private Dossier dossier(Story story, List<Article> earlier) {
        List<Article> articles = story.articleIds().stream()
                .flatMap(id -> store.find(Key.article(id)).stream())
                .toList();
        return new Dossier(story, articles, earlier);
    }

    /** Opens the stories whose insights cite an article that has a new version. */
    private void reopen() {
        List<Work> waiting = store.queue().open(WorkKind.RECHECK, Integer.MAX_VALUE);
        if (waiting.isEmpty()) {
            return;
        }
        Set<String> changed = waiting.stream().map(Work::subject).collect(Collectors.toSet());
        Commit.Builder commit = Commit.builder();
        waiting.forEach(commit::close);
        store.all(Insight.class).stream()
                .filter(i -> Rechecking.citesAny(i, changed))
                .filter(i -> store.find(Key.story(i.storyId())).isPresent())
                .map(i -> new Work(WorkKind.ENRICH, i.storyId()))
                .distinct()
                .forEach(commit::open);
        store.commit(commit.build());
    }

    /** Opens the stories that wait for what their enricher could not have, behind those that changed. */
    private void retry() {
        Commit.Builder commit = Commit.builder();
        for (Work waiting : store.queue().open(WorkKind.RETRY, Integer.MAX_VALUE)) {
            Optional<Story> story = store.find(Key.story(waiting.subject()));
            if (story.isEmpty()) {
                commit.close(waiting);
            } else if (proposals.retries(dossier(story.get(), List.of()))) {
                commit.open(new Work(WorkKind.ENRICH, waiting.subject()));
            }
        }
        Commit opened = commit.build();
        if (!opened.isEmpty()) {
            store.commit(opened);
        }
    }

    private void keep(Pending pending) throws InterruptedException {
        Work retry = new Work(WorkKind.RETRY, pending.work().subject());
        Commit.Builder commit = Commit.builder().close(pending.work()).close(retry);
        if (pending.dossier().isPresent()) {
            Story story = pending.dossier().get().story();
            Proposals.Made result = result(pending, story);
            result.failures().forEach(log::failed);
            Optional<Insight> insight = result.insight();
            for (Insight old : rechecking.insights(story.id())) {
                boolean replaced = insight.map(Rechecking::key)
                        .filter(Rechecking.key(old)::equals)
                        .isPresent();
                if (!replaced && !rechecking.stands(old)) {
                    commit.put(
                            Rechecking.key(old),
                            rechecking.recheck(
                                    old, story, pending.dossier().get().articles(), Set.of()));
                }
            }
            insight.ifPresent(made -> {
                commit.put(Rechecking.key(made), made);
                log.insight(made);
                record(commit, predictions(made));
                if (proposals.waits(made)) {
                    commit.open(retry);
                }
            });
        }
        store.commit(commit.build());
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

    /** Predictions come with their insight; in a ledger elsewhere before it, so that none is missing after a crash. */
    private void record(Commit.Builder commit, List<Prediction> predictions) {
        if (ledger instanceof StoreLedger kept && kept.isIn(store)) {
            predictions.stream()
                    .filter(p -> store.find(Key.prediction(p.id())).isEmpty())
                    .forEach(p -> commit.put(Key.prediction(p.id()), p));
        } else {
            ledger.record(predictions);
        }
    }

    private List<Prediction> predictions(Insight insight) {
        List<Prediction> predictions = new ArrayList<>();
        for (Implication implication : insight.implications()) {
            Claim statement = implication.prediction();
            predictions.add(Prediction.builder()
                    .id(implication.id())
                    .storyId(insight.storyId())
                    .statement(statement)
                    .rationale(implication.rationale())
                    .horizon(implication.horizon())
                    .likelihood(implication.likelihood())
                    .enricher(insight.provenance()
                            .model()
                            .orElse(insight.provenance().enricher()))
                    .madeAt(context.now())
                    .build());
        }
        return predictions;
    }
}
