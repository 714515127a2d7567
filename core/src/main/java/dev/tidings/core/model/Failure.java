// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that went wrong, as a value: a source, an item or a reply.
 *
 * @param thing what it is about: a source id, an address, an item id
 * @param kind what sort of failure
 * @param reason one sentence with the value named
 * @param retryable whether trying again later can help
 * @param retryAt when, if that is known
 */
public record Failure(String thing, FailureKind kind, String reason, boolean retryable, Optional<Instant> retryAt) {
    /** Refuses bad values with the value named. */
    public Failure {
        Check.text(thing, "Failure.thing");
        Check.text(reason, "Failure.reason");
    }

    /** A failure that trying again will not mend. */
    public static Failure lasting(String thing, FailureKind kind, String reason) {
        return new Failure(thing, kind, reason, false, Optional.empty());
    }

    /** A failure that may be gone the next time. */
    public static Failure passing(String thing, FailureKind kind, String reason) {
        return new Failure(thing, kind, reason, true, Optional.empty());
    }
}
