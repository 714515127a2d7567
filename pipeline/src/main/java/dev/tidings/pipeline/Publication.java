// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

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
import dev.tidings.core.store.StoreLedger;
import dev.tidings.enrich.EnrichContext;
import dev.tidings.enrich.Gate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps what came of enriching a story. Used by one thread. */
final class Publication {
    private final StoryStore store;
    private final Ledger ledger;
    private final EnrichContext context;
    private final Rechecking rechecking;

    Publication(StoryStore store, Gate gate, Ledger ledger, EnrichContext context) {
        this.store = store;
        this.ledger = ledger;
        this.context = context;
        this.rechecking = new Rechecking(store, gate, context);
    }

    /** Puts the insight with its predictions; older insights of the story lose what no longer stands. */
    void write(Commit.Builder commit, Story story, List<Article> articles, Proposals.Made result, RunLog log) {
        result.failures().forEach(log::failed);
        Optional<Insight> insight = result.insight();
        for (Insight old : rechecking.insights(story.id())) {
            boolean replaced = insight.map(Rechecking::key)
                    .filter(Rechecking.key(old)::equals)
                    .isPresent();
            if (!replaced && !rechecking.stands(old)) {
                commit.put(Rechecking.key(old), rechecking.recheck(old, story, articles, Set.of()));
            }
        }
        insight.ifPresent(made -> {
            commit.put(Rechecking.key(made), made);
            log.insight(made);
            record(commit, predictions(made));
        });
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
