// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.verify;

import dev.tidings.core.model.Method;
import dev.tidings.core.model.Span;
import dev.tidings.core.model.Verdict;
import java.util.List;

/**
 * What a {@link TextChecker} says about one claim.
 *
 * @param verdict whether the texts bear the claim
 * @param score 0 to 1, higher for better supported; 1 only for claims that stand there word for word
 * @param reason one sentence for a person
 * @param method how it was found
 * @param passages where the texts speak of it, in the order of the claim; empty when nothing was found
 */
public record TextFinding(Verdict verdict, double score, String reason, Method method, List<Passage> passages) {
    /** Keeps a copy of the list. */
    public TextFinding {
        passages = List.copyOf(passages);
    }

    /**
     * A stretch of one of the texts.
     *
     * @param text which text, counted from 0
     * @param span where in it
     */
    public record Passage(int text, Span span) {}
}
