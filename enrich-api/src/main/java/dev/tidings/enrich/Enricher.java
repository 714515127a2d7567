// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich;

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
}
