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
    static double tune(String name, double fallback) {
        String value = System.getProperty(name);
        return value == null ? fallback : Double.parseDouble(value);
    }
}
