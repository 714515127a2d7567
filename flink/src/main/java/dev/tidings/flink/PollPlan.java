// SPDX-License-Identifier: Apache-2.0
package dev.tidings.flink;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/** When sources are asked: on and on, as the policy says, or in rounds at given times, one after the other. */
record PollPlan(List<Instant> rounds) implements Serializable {
    static PollPlan running() {
        return new PollPlan(List.of());
    }

    boolean ends() {
        return !rounds.isEmpty();
    }
}
