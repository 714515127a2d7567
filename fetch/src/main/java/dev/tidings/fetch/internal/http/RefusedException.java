// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.http;

import dev.tidings.core.port.FetchResult.Refused;
import dev.tidings.core.port.RefusalReason;

/** Carries a refusal out of the checks; it never leaves the fetcher. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Refused refusal;

    RefusedException(RefusalReason reason, String detail, String url) {
        super(detail, null, false, false);
        this.refusal = new Refused(reason, detail, url);
    }

    Refused refusal() {
        return refusal;
    }
}
