// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.store;

import dev.tidings.core.TidingsException;
import dev.tidings.core.model.Outcome;
import dev.tidings.core.model.Prediction;
import dev.tidings.core.port.Commit;
import dev.tidings.core.port.CommitResult;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.Ledger;
import dev.tidings.core.port.StoryStore;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** A ledger that lives in a {@link StoryStore}, and lasts as long as that does. */
public final class StoreLedger implements Ledger {
    private static final Comparator<Prediction> ORDER =
            Comparator.comparing(Prediction::madeAt).thenComparing(Prediction::id);

    private final StoryStore store;

    /** A ledger over the predictions in the store; closing the store ends it. */
    public StoreLedger(StoryStore store) {
        this.store = store;
    }

    /** Whether this store holds the predictions, so that a commit of it can write them along with other values. */
    public boolean isIn(StoryStore other) {
        return store == other;
    }

    @Override
    public void record(List<Prediction> predictions) {
        commit(() -> {
            Commit.Builder commit = Commit.builder();
            for (Prediction prediction : predictions) {
                Key<Prediction> key = Key.prediction(prediction.id());
                if (store.find(key).isEmpty()) {
                    commit.put(key, prediction).ifAbsent(key);
                }
            }
            return commit;
        });
    }

    @Override
    public Prediction settle(String predictionId, Outcome outcome) {
        Key<Prediction> key = Key.prediction(predictionId);
        while (true) {
            Prediction open = store.find(key)
                    .orElseThrow(() -> new TidingsException("no prediction has the id '" + predictionId + "'"));
            Prediction settled =
                    Prediction.builder().from(open).outcome(outcome).build();
            Commit commit =
                    Commit.builder().put(key, settled).ifStill(key, open).build();
            if (store.commit(commit) instanceof CommitResult.Committed) {
                return settled;
            }
        }
    }

    @Override
    public void rewrite(Function<Prediction, Optional<Prediction>> change) {
        commit(() -> {
            Commit.Builder commit = Commit.builder();
            for (Prediction before : predictions()) {
                Key<Prediction> key = Key.prediction(before.id());
                Optional<Prediction> after = change.apply(before);
                if (after.isEmpty()) {
                    commit.remove(key).ifStill(key, before);
                } else if (!after.get().equals(before)) {
                    commit.put(key, after.get()).ifStill(key, before);
                }
            }
            return commit;
        });
    }

    /** Commits what rests on the predictions as they are, again and again while others change them at the same time. */
    private void commit(Supplier<Commit.Builder> change) {
        Commit commit = change.get().build();
        while (!commit.isEmpty() && !(store.commit(commit) instanceof CommitResult.Committed)) {
            commit = change.get().build();
        }
    }

    @Override
    public List<Prediction> predictions() {
        return store.all(Prediction.class).stream().sorted(ORDER).toList();
    }
}
