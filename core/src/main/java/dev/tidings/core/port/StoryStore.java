// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

import java.util.Optional;
import java.util.function.Function;

/**
 * Keeps everything that lasts. Safe for all threads; readers see whole commits only. "Acknowledged" means that
 * {@link #commit} returned {@link CommitResult.Committed}. New methods will always be default methods.
 */
public interface StoryStore extends StoryView, AutoCloseable {
    /**
     * Carries out a change, all or nothing. Carrying out the same commit twice leaves what once leaves.
     *
     * @return {@link CommitResult.Rejected} when a condition of the commit does not hold; nothing was changed then
     * @throws dev.tidings.core.TidingsException when the store is broken or closed; nothing was changed
     */
    CommitResult commit(Commit commit);

    /** Open work. */
    WorkQueue queue();

    /** Rights among the processes that share the store. By default one process has it to itself. */
    default Leases leases() {
        return Leases.alone();
    }

    /** Keeps the requests of all processes that share the store apart; absent where one process has it to itself. */
    default Optional<HostGate> hostGate() {
        return Optional.empty();
    }

    /**
     * Calls a reader with the store as it is at one moment: what others commit meanwhile stays out of its sight. Keep it
     * short, write nothing inside, and let the view go at its end. By default the reader gets the store itself, so that
     * only each single call sees one moment.
     *
     * @return what the reader returned
     */
    default <R> R reading(Function<? super StoryView, ? extends R> reader) {
        return reader.apply(this);
    }

    /**
     * The store for a reader that comes back later. By default the store itself: as it is then, and for as long as it is
     * open. A store whose values are in memory gives those of this moment, whatever becomes of it.
     */
    default StoryView snapshot() {
        return this;
    }

    /**
     * Full-text search over the stories in the store. By default every search reads all stories: good for some thousands.
     */
    default StorySearch search() {
        return new StoryScan(this);
    }

    /** Frees what it holds. Closing twice is allowed. */
    @Override
    void close();
}
