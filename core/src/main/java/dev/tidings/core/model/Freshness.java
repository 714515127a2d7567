// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

import java.time.Duration;
import java.time.Instant;

/**
 * How fresh a story is.
 *
 * @param state the state
 * @param since since when it is in that state
 * @param rule the age at which the rule draws its border: not older than this for FRESH, older than this otherwise
 */
public record Freshness(State state, Instant since, Duration rule) {
    /** The states, freshest first. */
    public enum State {
        /** Something new was told lately. */
        FRESH,
        /** Nothing new for a while. */
        AGING,
        /** Nothing new for long. */
        STALE,
        /** The publishers give no date, and it was there before its sources were watched. */
        UNKNOWN
    }
}
