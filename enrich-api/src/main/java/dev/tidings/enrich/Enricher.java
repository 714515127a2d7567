// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich;

import dev.tidings.core.model.Insight;

/**
 * Proposes what to say about a story. The {@link Gate} decides what of it is published, so an enricher cannot publish
 * what the articles do not bear out, however it errs.
 *
 * <p>Called from several threads at once, once per story version and language; may block. What it throws is recorded,
 * and the next enricher in line takes over. New methods will always be default methods.
 */
public interface Enricher {
    /** A stable key, such as {@code extractive}; part of the insight's key in the store. */
    String name();

    /** Changes whenever the same dossier may give another draft. */
    String version();

    /**
     * Makes a draft.
     *
     * @throws InterruptedException when the thread is interrupted; the run then ends
     */
    Draft enrich(Dossier dossier, EnrichContext context) throws InterruptedException;

    /**
     * Whether this is what it had to leave without something that another run may have, such as budget; by the insight's
     * provenance. Such a story is enriched again, though nothing changed, as soon as {@link #retries} says so.
     *
     * @param made an insight, whichever enricher made it
     */
    default boolean waits(Insight made) {
        return false;
    }

    /** Whether it now has what it wanted for. Asked once in each run about each story that waits; must be quick. */
    default boolean retries(Dossier dossier, EnrichContext context) {
        return false;
    }
}
