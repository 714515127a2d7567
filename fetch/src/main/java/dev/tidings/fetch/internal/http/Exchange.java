// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.http;

import dev.tidings.core.port.Bytes;
import dev.tidings.core.port.FetchFailure;
import dev.tidings.core.port.FetchResult;
import dev.tidings.core.port.Headers;
import java.util.List;

/** What came of one request and its answer, redirects not followed. */
sealed interface Exchange {
    /**
     * A complete answer.
     *
     * @param body decoded; empty unless the status is one of success
     */
    record Answered(int status, Headers headers, Bytes body, List<String> warnings) implements Exchange {
        /** Whether the body counts. */
        boolean successful() {
            return status >= 200 && status < 300 && status != 206;
        }
    }

    /** No usable answer, or none asked for. */
    record Ended(FetchResult outcome) implements Exchange {
        static Ended failed(FetchFailure kind, String reason) {
            return new Ended(FetchResult.Failed.of(kind, reason));
        }
    }
}
