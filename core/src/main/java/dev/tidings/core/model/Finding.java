// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

import java.util.List;

/**
 * What a verifier says about a claim.
 *
 * @param verdict supported, uncertain or unsupported
 * @param score 0 to 1, how well the evidence bears the claim; comparable within one verifier version
 * @param reason one sentence for a person
 * @param evidence the spans that it compared with
 * @param verifier its name
 * @param version its version
 * @param method how it found out
 */
public record Finding(
        Verdict verdict,
        double score,
        String reason,
        List<Evidence> evidence,
        String verifier,
        String version,
        Method method) {
    /** Refuses bad values with the value named. */
    public Finding {
        evidence = List.copyOf(evidence);
        Check.between(0, score, 1, "Finding.score");
        Check.text(reason, "Finding.reason");
    }
}
