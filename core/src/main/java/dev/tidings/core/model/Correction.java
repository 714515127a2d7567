// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

import java.time.Instant;
import java.util.List;

/**
 * What readers of a story are told about a change of one of its articles.
 *
 * @param kind what the publisher did
 * @param at when it was noticed
 * @param publisher whose article it is
 * @param headline whether the headline changed
 * @param sentences the new wording, cut to the rights of the source; empty for what was withdrawn
 * @param statements how many statements about the story were taken back for it; 0 where that is not known
 */
public record Correction(
        CorrectionKind kind, Instant at, String publisher, boolean headline, List<String> sentences, int statements) {
    /** Refuses bad values with the value named. */
    public Correction {
        sentences = List.copyOf(sentences);
        Check.text(publisher, "Correction.publisher");
        Check.atLeast(0, statements, "Correction.statements");
    }

    /** An article that was taken back. */
    public static Correction withdrawn(Instant at, String publisher, int statements) {
        return new Correction(CorrectionKind.WITHDRAWN, at, publisher, false, List.of(), statements);
    }
}
