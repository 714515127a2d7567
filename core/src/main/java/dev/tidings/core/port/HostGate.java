// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps requests to one host apart: how many at once, how long between two starts, and pauses that a host asked for.
 * The one in memory serves a single process; several nodes share one through a store. Safe for all threads. New methods
 * will always be default methods.
 */
public interface HostGate {
    /**
     * Waits until a request to the host may start. A pause is not waited for: it closes the gate at once.
     *
     * @param host in lower case
     * @param spacing the least time since the last start at this host; the gate's own is kept too
     * @param patience the longest wait
     * @return the pass, to be closed when the request has ended; or why there is none
     * @throws InterruptedException when the waiting thread is interrupted
     */
    Admission enter(String host, Duration spacing, Duration patience) throws InterruptedException;

    /** Lets nobody in at the host until then; an earlier end of a running pause is ignored. */
    void pause(String host, Instant until);

    /** The answer of a gate. */
    sealed interface Admission {
        /** The caller's request may start. */
        non-sealed interface Pass extends Admission, AutoCloseable {
            /** Gives the place back; a second call does nothing. */
            @Override
            void close();
        }

        /**
         * No request may start now.
         *
         * @param until the end of the pause that the host asked for; absent when the queue is longer than the patience
         */
        record Closed(Optional<Instant> until) implements Admission {}
    }
}
