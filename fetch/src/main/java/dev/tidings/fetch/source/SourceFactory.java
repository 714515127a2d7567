// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import dev.tidings.core.port.SourceAdapter;

/** Makes the sources of one kind from what a {@link SourceFile} says about them. */
@FunctionalInterface
public interface SourceFactory {
    /**
     * The source. Every setting that it knows must be asked for, whether it is there or not: those that nobody asked for
     * are refused as unknown.
     *
     * @throws IllegalArgumentException naming the setting and its value, when it is not what it should be
     */
    SourceAdapter create(SourceSettings settings);
}
