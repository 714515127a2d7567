// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline.cluster;

import java.time.Duration;

/**
 * What the builder of a {@link LexicalClusterer} was told.
 *
 * @param window how far back articles are compared
 * @param maxOpen how many articles are compared at most
 * @param join the likeness from which an article joins a story
 * @param merge the likeness from which two stories become one
 */
record Settings(Duration window, int maxOpen, double join, double merge) {
    private static final double SPLIT_BELOW = 0.04;

    /** Below which likeness of its two sides a story is parted; less than it takes to merge, so that none flutters. */
    double split() {
        return merge - SPLIT_BELOW;
    }
}
