// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.source;

import dev.tidings.core.model.Failure;
import dev.tidings.core.model.FailureKind;
import dev.tidings.core.port.PollResult;

/** Ends a poll before its items, with the outcome. Never leaves an adapter. */
public final class Stopped extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient PollResult result;

    Stopped(PollResult result) {
        super(null, null, false, false);
        this.result = result;
    }

    /** The outcome in words; made only when asked for, as most polls end with "unchanged". */
    @Override
    public String getMessage() {
        return result.toString();
    }

    /** What came is not what the service gives. */
    static Stopped unreadable(String sourceId, String reason) {
        return new Stopped(new PollResult.Failed(Failure.lasting(sourceId, FailureKind.UNREADABLE, reason)));
    }

    /** The poll's outcome. */
    public PollResult result() {
        return result;
    }
}
