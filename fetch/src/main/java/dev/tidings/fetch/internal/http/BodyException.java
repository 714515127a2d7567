// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.http;

import dev.tidings.core.port.FetchFailure;
import java.io.IOException;

/** A body that cannot be used, with the sort of failure. */
final class BodyException extends IOException {
    private static final long serialVersionUID = 1L;

    private final FetchFailure kind;

    BodyException(FetchFailure kind, String message) {
        super(message);
        this.kind = kind;
    }

    FetchFailure kind() {
        return kind;
    }
}
