// SPDX-License-Identifier: Apache-2.0
package dev.tidings.flink;

import dev.tidings.pipeline.AggregatorBuilder;
import java.io.Serializable;

/**
 * Sets up the stages of a job: sources, fetcher, clusterer, enrichers and so on, as for an aggregator. Called on every
 * machine that does some of the work, and by the job manager, which looks at the sources alone: it must give the same each
 * time. Usually a lambda; what it captures is sent to the machines.
 */
@FunctionalInterface
public interface Settings extends Serializable {
    /** A builder with all settings but store and executor, which a job does without. */
    AggregatorBuilder create();
}
