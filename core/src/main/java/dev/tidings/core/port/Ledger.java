// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

import dev.tidings.core.model.Outcome;
import dev.tidings.core.model.Prediction;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Remembers predictions and how they turned out. Safe for all threads. New methods will always be default methods.
 */
public interface Ledger {
    /** Writes predictions down; one that is there already stays as it is. */
    void record(List<Prediction> predictions);

    /**
     * Records an outcome; a later one replaces an earlier one.
     *
     * @throws dev.tidings.core.TidingsException when no prediction has the id
     */
    Prediction settle(String predictionId, Outcome outcome);

    /**
     * Passes every prediction through a function and keeps what it gives; nothing takes the prediction out. For words
     * that must not be kept any longer, such as those of a withdrawn article, and for nothing else.
     */
    void rewrite(Function<Prediction, Optional<Prediction>> change);

    /** All predictions, in the order of their making, then of their ids. */
    List<Prediction> predictions();
}
