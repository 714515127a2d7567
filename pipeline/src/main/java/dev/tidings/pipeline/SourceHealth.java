// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.Failure;
import dev.tidings.core.port.SourceState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a source is doing.
 *
 * @param sourceId the source
 * @param condition in one word
 * @param polledAt when it was asked last
 * @param succeededAt when it last answered with items, or that nothing changed
 * @param failures failures in a row
 * @param nextPoll when a running aggregator asks it next; absent when it never was asked, or is gone
 * @param gap the estimated time between two of its items
 * @param lastFailure what went wrong last, however long ago
 */
public record SourceHealth(
        String sourceId,
        Condition condition,
        Optional<Instant> polledAt,
        Optional<Instant> succeededAt,
        int failures,
        Optional<Instant> nextPoll,
        Optional<Duration> gap,
        Optional<Failure> lastFailure) {

    /** The conditions of a source. */
    public enum Condition {
        /** It was never asked. */
        NEW,
        /** The last poll succeeded. */
        WELL,
        /** Its server asked to be left alone for a while. */
        RESTING,
        /** The last poll failed. */
        FAILING,
        /** It is gone for good (410) and is asked no more. */
        GONE
    }

    static SourceHealth of(SourceState state, Instant now) {
        return new SourceHealth(
                state.sourceId(),
                condition(state, now),
                state.polledAt(),
                state.succeededAt(),
                state.failures(),
                state.gone() ? Optional.empty() : state.nextPoll().or(state::notBefore),
                state.gap(),
                state.failure());
    }

    private static Condition condition(SourceState state, Instant now) {
        if (state.gone()) {
            return Condition.GONE;
        }
        if (state.polledAt().isEmpty()) {
            return Condition.NEW;
        }
        if (state.failures() == 0) {
            return Condition.WELL;
        }
        boolean asked = state.failure().flatMap(Failure::retryAt).isPresent();
        return asked && state.notBefore().filter(now::isBefore).isPresent() ? Condition.RESTING : Condition.FAILING;
    }
}
