// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

import dev.tidings.core.model.Failure;
import dev.tidings.core.model.FailureKind;

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
    record Rejected(Failure failure) implements CommitResult {
        /** A condition that does not hold: somebody else changed the value. */
        public static Rejected changed(Key<?> key) {
            return new Rejected(Failure.passing(
                    key.id(),
                    FailureKind.STORE,
                    "the stored " + key.type().getSimpleName() + " '" + key.id() + "' is not what the commit expects"));
        }

        /** A lease that passed on. */
        public static Rejected lost(Lease lease) {
            return new Rejected(Failure.passing(
                    lease.name(), FailureKind.STORE, "another process took the lease '" + lease.name() + "'"));
        }

        /** A claim that does not stand any more. */
        public static Rejected lost(WorkClaim claim) {
            return new Rejected(Failure.passing(
                    claim.work().id(),
                    FailureKind.STORE,
                    "the work '" + claim.work().id() + "' was opened anew or passed on"));
        }
    }
}
