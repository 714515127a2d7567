// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.llm.internal.call;

import dev.tidings.enrich.ModelReply;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What came of asking the models in line. */
public sealed interface Asked {
    /**
     * One of them replied.
     *
     * @param reply complete or truncated
     * @param model who
     * @param cost by the price table; absent when it has no price for the model
     * @param latency how long it took, when it was asked
     * @param passed why those before it did not answer
     * @param cached whether the reply was known
     */
    record Answered(
            ModelReply reply,
            String model,
            Optional<BigDecimal> cost,
            Duration latency,
            List<String> passed,
            boolean cached)
            implements Asked {
        /** Keeps a copy of the list. */
        public Answered {
            passed = List.copyOf(passed);
        }

        /** The text. */
        public String text() {
            return reply instanceof ModelReply.Complete c ? c.text() : ((ModelReply.Truncated) reply).text();
        }

        /** Whether it ended at the token limit. */
        public boolean cut() {
            return reply instanceof ModelReply.Truncated;
        }

        /** Tokens sent. */
        public long inputTokens() {
            return reply instanceof ModelReply.Complete c
                    ? c.inputTokens()
                    : ((ModelReply.Truncated) reply).inputTokens();
        }

        /** Tokens received. */
        public long outputTokens() {
            return reply instanceof ModelReply.Complete c
                    ? c.outputTokens()
                    : ((ModelReply.Truncated) reply).outputTokens();
        }
    }

    /**
     * None of them did.
     *
     * @param reasons one for each, with its name
     * @param budget whether a budget was the reason for the last
     */
    record Unanswered(List<String> reasons, boolean budget) implements Asked {
        /** Keeps a copy of the list. */
        public Unanswered {
            reasons = List.copyOf(reasons);
        }
    }
}
