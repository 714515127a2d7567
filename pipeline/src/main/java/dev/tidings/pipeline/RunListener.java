// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.Failure;
import dev.tidings.core.model.SourceReport;

/**
 * Is told what a run does while it does it. Called from the threads of the run, so it must be quick and safe for all
 * threads; what it throws is ignored. New methods will always be default methods.
 */
public interface RunListener {
    /** Does nothing. */
    RunListener SILENT = new RunListener() {};

    /** The stages of a run, in order. */
    enum Stage {
        /** Sources are asked for items. */
        POLL,
        /** Pages are fetched and articles made. */
        ARTICLES,
        /** Articles are grouped into stories. */
        STORIES,
        /** Stories get their insights. */
        INSIGHTS
    }

    /** A stage goes on: {@code done} of {@code total} pieces are finished; 0 at its start. */
    default void progress(Stage stage, int done, int total) {}

    /** A source was polled. */
    default void polled(SourceReport report) {}

    /** Something failed; the run goes on. */
    default void failed(Failure failure) {}

    /** Something happened; what it tells of is in the store. As {@link Aggregator#events}, but at once. */
    default void happened(NewsEvent event) {}
}
