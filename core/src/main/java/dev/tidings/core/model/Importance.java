// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

import java.util.Comparator;
import java.util.List;

/**
 * How much a story matters, and what that is made of: the score is the sum of value times weight.
 *
 * @param score the sum
 * @param factors in order of their part in the score
 */
public record Importance(double score, List<Factor> factors) {
    /** Refuses bad values with the value named. */
    public Importance {
        factors = List.copyOf(factors);
    }

    /** Not ranked yet. */
    public static Importance none() {
        return new Importance(0, List.of());
    }

    /** The sum over the factors, greatest part first. */
    public static Importance of(List<Factor> factors) {
        List<Factor> sorted = factors.stream()
                .sorted(Comparator.comparingDouble((Factor f) -> -f.value() * f.weight())
                        .thenComparing(Factor::name))
                .toList();
        return new Importance(
                sorted.stream().mapToDouble(f -> f.value() * f.weight()).sum(), sorted);
    }
}
