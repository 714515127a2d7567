// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich;

import java.time.Instant;
import java.util.Optional;

/** What became of a request to a model. */
public sealed interface ModelReply {
    /**
     * A whole reply.
     *
     * @param text as it came
     * @param inputTokens counted by the provider, else estimated
     * @param outputTokens likewise
     */
    record Complete(String text, long inputTokens, long outputTokens) implements ModelReply {}

    /**
     * A reply that ended at the token limit.
     *
     * @param text as far as it came
     * @param inputTokens counted by the provider, else estimated
     * @param outputTokens likewise
     */
    record Truncated(String text, long inputTokens, long outputTokens) implements ModelReply {}

    /**
     * The model would not.
     *
     * @param reason as it gave it
     */
    record Refused(String reason) implements ModelReply {}

    /**
     * Too many requests.
     *
     * @param retryAt not before this time, when the provider names one
     */
    record RateLimited(Optional<Instant> retryAt) implements ModelReply {}

    /**
     * No reply: the network, the provider, a deadline.
     *
     * @param reason one sentence
     * @param retryable whether trying again can help
     */
    record Unavailable(String reason, boolean retryable) implements ModelReply {}
}
