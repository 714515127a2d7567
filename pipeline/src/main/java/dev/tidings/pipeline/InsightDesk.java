// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.Claim;
import dev.tidings.core.model.Failure;
import dev.tidings.core.model.FailureKind;
import dev.tidings.core.model.Implication;
import dev.tidings.core.model.Insight;
import dev.tidings.core.model.Prediction;
import dev.tidings.core.model.Provenance;
import dev.tidings.core.model.Story;
import dev.tidings.core.port.Commit;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.Ledger;
import dev.tidings.core.port.StoryStore;
import dev.tidings.core.port.Work;
import dev.tidings.core.port.WorkKind;
import dev.tidings.core.store.StoreLedger;
import dev.tidings.enrich.Dossier;
import dev.tidings.enrich.Draft;
import dev.tidings.enrich.EnrichContext;
import dev.tidings.enrich.Enricher;
import dev.tidings.enrich.Gate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Has changed stories enriched: the first enricher in line that does not fail proposes, the gate decides. */
final class InsightDesk {
    private static final int BATCH = 100;

    private final StoryStore store;
    private final List<Enricher> enrichers;
    private final Gate gate;
    private final Ledger ledger;
    private final EnrichContext context;
    private final RunLog log;
    private final Brake brake;
    private final Rechecking rechecking;
    private final Background background;

    InsightDesk(
            StoryStore store,
            List<Enricher> enrichers,
            Gate gate,
            Ledger ledger,
            EnrichContext context,
            RunLog log,
            Brake brake) {
        this.rechecking = new Rechecking(store, gate, context);
        this.background = new Background(store, context.language());
        this.store = store;
        this.enrichers = enrichers;
        this.gate = gate;
        this.ledger = ledger;
        this.context = context;
        this.log = log;
        this.brake = brake;
    }

    /**
     * Does the work that waits, {@code most} stories of it at most. A story for which every enricher fails keeps its
     * articles and its old insight.
     */
    void work(int most) throws InterruptedException {
        reopen();
        int done = 0;
        List<Work> batch = store.queue().open(WorkKind.ENRICH, Math.min(BATCH, most));
        while (!batch.isEmpty()) {
            int total = done + batch.size();
            for (Work work : batch) {
                log.progress(RunListener.Stage.INSIGHTS, done++, total);
                brake.check("making insights");
                enrich(work);
                log.committed();
            }
            batch = done >= most ? List.of() : store.queue().open(WorkKind.ENRICH, Math.min(BATCH, most - done));
        }
        log.progress(RunListener.Stage.INSIGHTS, done, done);
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

    private void enrich(Work work) throws InterruptedException {
        Commit.Builder commit = Commit.builder().close(work);
        Optional<Story> story = store.find(Key.story(work.subject()));
        if (story.isPresent()) {
            List<Article> articles = story.get().articleIds().stream()
                    .flatMap(id -> store.find(Key.article(id)).stream())
                    .toList();
            Optional<Insight> insight = insight(new Dossier(story.get(), articles, background.of(story.get())));
            for (Insight old : rechecking.insights(story.get().id())) {
                boolean replaced = insight.map(Rechecking::key)
                        .filter(Rechecking.key(old)::equals)
                        .isPresent();
                if (!replaced && !rechecking.stands(old)) {
                    commit.put(Rechecking.key(old), rechecking.recheck(old, story.get(), articles, Set.of()));
                }
            }
            insight.ifPresent(made -> {
                commit.put(Rechecking.key(made), made);
                log.insight(made);
            });
            insight.ifPresent(made -> record(commit, predictions(made)));
            store.commit(commit.build());
        } else {
            store.commit(commit.build());
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

    private Optional<Insight> insight(Dossier dossier) throws InterruptedException {
        List<String> failed = new ArrayList<>();
        for (Enricher enricher : enrichers) {
            try {
                Draft draft = enricher.enrich(dossier, context);
                if (!failed.isEmpty()) {
                    draft = degraded(draft, failed);
                }
                return Optional.of(gate.admit(draft, dossier, context));
            } catch (RuntimeException e) {
                String reason = enricher.name() + " failed: " + e;
                failed.add(reason);
                log.failed(Failure.lasting(dossier.story().id(), FailureKind.ENRICHER, reason));
            }
        }
        return Optional.empty();
    }

    private static Draft degraded(Draft draft, List<String> failed) {
        return Draft.builder()
                .from(draft)
                .provenance(Provenance.builder()
                        .from(draft.provenance())
                        .degradedFrom(String.join("; ", failed))
                        .build())
                .build();
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
