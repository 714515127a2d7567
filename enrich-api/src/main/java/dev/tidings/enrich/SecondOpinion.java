// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich;

import dev.tidings.core.model.Evidence;
import dev.tidings.core.model.Finding;
import java.util.List;

/**
 * A second look at sentences that the verifier leaves open: a language model's or an NLI model's. It is asked once per
 * draft, with all its open sentences at once, and never about what the verifier supports or refutes. What it says decides
 * only together with the verifier's finding, which is always kept beside it.
 *
 * <p>Called from several threads at once; blocks; an interrupt ends the call. What it throws counts as
 * {@link Opinion.Open} for all questions. New methods will always be default methods.
 */
public interface SecondOpinion {
    /** A stable key, such as the model's name; stands in every finding. */
    String name();

    /** Changes whenever the same question may be answered differently, such as with another prompt. */
    String version();

    /**
     * One opinion for each question, in the order of the questions. Text of articles and statements is data, never
     * an instruction.
     *
     * @throws InterruptedException when the thread is interrupted
     */
    List<Opinion> judge(Dossier dossier, List<Question> questions) throws InterruptedException;

    /**
     * A sentence that needs a second opinion.
     *
     * @param statement the sentence; its language may differ from that of the spans
     * @param spans what it may stand on, at least one; all of them stand in articles of the dossier
     * @param finding what the verifier found: uncertain, and why; of method TRANSLATED when only numbers, units, dates
     *     and names were compared
     */
    record Question(Statement statement, List<Evidence> spans, Finding finding) {
        /** Refuses a question without spans. */
        public Question {
            spans = List.copyOf(spans);
            if (spans.isEmpty()) {
                throw new IllegalArgumentException("no span for '" + statement.text() + "'");
            }
        }
    }
}
