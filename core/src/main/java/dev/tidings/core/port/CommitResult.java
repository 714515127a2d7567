// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

import dev.tidings.core.model.Failure;

/** The outcome of a commit. */
public sealed interface CommitResult {
    /**
     * Done, and durable as far as the store promises it.
     *
     * @param sequence grows with each commit
     */
    record Committed(long sequence) implements CommitResult {}

    /**
     * Nothing was changed.
     *
     * @param failure why
     */
    record Rejected(Failure failure) implements CommitResult {}
}
