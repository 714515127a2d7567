// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.verify;

import dev.tidings.enrich.internal.LogisticModel;

/** The weights of the score, read from {@code weights.txt}. */
final class Weights {
    private static final LogisticModel SHARED = LogisticModel.read(Weights.class, "weights.txt", Features.NAMES);

    private Weights() {}

    /** The score of a claim with these features, between 0 and 1. */
    static double score(Features features) {
        return SHARED.probability(features.values());
    }
}
