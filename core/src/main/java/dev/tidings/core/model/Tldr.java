// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * Thirty seconds of reading.
 *
 * @param whatChanged what is new
 * @param whyItMatters what follows from it
 * @param whatToDoNext advice, stated by a source or marked as a model's
 */
public record Tldr(List<Claim> whatChanged, List<Claim> whyItMatters, List<Claim> whatToDoNext) {
    /** Refuses bad values with the value named. */
    public Tldr {
        whatChanged = List.copyOf(whatChanged);
        whyItMatters = List.copyOf(whyItMatters);
        whatToDoNext = List.copyOf(whatToDoNext);
    }

    /** Nothing. */
    public static Tldr none() {
        return new Tldr(List.of(), List.of(), List.of());
    }

    /** All claims, in page order. */
    public List<Claim> claims() {
        return Stream.of(whatChanged, whyItMatters, whatToDoNext)
                .flatMap(List::stream)
                .toList();
    }
}
