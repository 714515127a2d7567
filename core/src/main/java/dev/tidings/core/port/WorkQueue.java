// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

import java.util.List;

/** Work that commits opened and none has closed. Safe for all threads. New methods will always be default methods. */
@FunctionalInterface
public interface WorkQueue {
    /** Open work of a kind, in the order in which it was opened, at most {@code limit}. */
    List<Work> open(WorkKind kind, int limit);

    /**
     * Claims open work of a kind: what nobody has claimed whose lease lasts, what this lease has claimed before included, in
     * the order in which it was opened. A claim ends with its lease, when its work is closed, and when its work is opened
     * anew, since what was begun rests on what was there before then. See {@link Commit.Builder#close(WorkClaim)}. By default,
     * for stores of one process, as {@link #open}.
     */
    default List<WorkClaim> claim(WorkKind kind, int limit, Lease lease) {
        return open(kind, limit).stream()
                .map(work -> new WorkClaim(work, lease))
                .toList();
    }

    /**
     * Whether a claim still holds as of now: its work was neither closed nor opened anew nor passed on. What was read before it
     * is asked is as new as the work. It says nothing about the next moment; only a commit that closes the claim does. By
     * default, for stores of one process, true.
     */
    default boolean holds(WorkClaim claim) {
        return true;
    }
}
