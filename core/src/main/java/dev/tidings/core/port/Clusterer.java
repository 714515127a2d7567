// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

import java.util.Optional;

/**
 * Groups articles into stories, one at a time. The same sequence of articles gives the same stories, whatever the
 * borders of polls, the restarts and the wall clock. New methods will always be default methods.
 */
@FunctionalInterface
public interface Clusterer {
    /**
     * Begins, or goes on from what {@link Clustering#state} returned.
     *
     * @throws dev.tidings.core.TidingsException when the state is not one of this clusterer's
     */
    Clustering open(Optional<ClusterState> saved);
}
