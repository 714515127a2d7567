// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

import java.time.Duration;
import java.util.Optional;

/**
 * Rights that the processes on one store give each other. Time is the store's: the clocks of the processes play no part.
 * That a lease is over takes nothing from its holder until somebody else takes it; a commit {@linkplain
 * Commit.Builder#holding under a lease} that somebody else took is rejected. Safe for all threads. New methods will always
 * be default methods.
 */
public interface Leases {
    /**
     * Takes a lease unless somebody has it, the same holder included.
     *
     * @param name what the right is to
     * @param holder who asks; not empty
     * @param time how long it lasts unless it is renewed; zero is over at once
     */
    Optional<Lease> take(String name, String holder, Duration time);

    /** Takes a lease from whoever has it. */
    Lease seize(String name, String holder, Duration time);

    /** Makes a lease last so long from now. False when somebody else took it, or it was released. */
    boolean renew(Lease lease, Duration time);

    /** Ends a lease; one that somebody else took is left alone. */
    void release(Lease lease);

    /** Whether there can be other processes; where there are none, every lease is granted and none is ever lost. */
    default boolean shared() {
        return true;
    }

    /** For a store that one process has to itself. */
    static Leases alone() {
        return AloneLeases.ONLY;
    }
}
