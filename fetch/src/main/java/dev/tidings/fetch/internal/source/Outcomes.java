// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.source;

import dev.tidings.core.port.FetchFailure;
import dev.tidings.core.port.FetchResult;
import dev.tidings.core.port.PollResult;

/** From a fetch without a body to what it means for a poll. */
public final class Outcomes {
    private Outcomes() {}

    /** The poll's outcome: unchanged, gone, a pause that was asked for, or a failure of the source. */
    public static PollResult of(FetchResult result, String sourceId) {
        if (result instanceof FetchResult.NotModified) {
            return new PollResult.Unchanged();
        }
        if (result instanceof FetchResult.Failed failed) {
            if (failed.kind() == FetchFailure.GONE) {
                return new PollResult.Gone(failed.reason());
            }
            if (failed.kind() == FetchFailure.RATE_LIMITED
                    && failed.retryAfter().isPresent()) {
                return new PollResult.RetryAfter(failed.retryAfter().get());
            }
        }
        return new PollResult.Failed(result.failure(sourceId).orElseThrow());
    }
}
