// SPDX-License-Identifier: Apache-2.0
package dev.tidings.flink;

import org.jspecify.annotations.Nullable;

/** What a task makes when it is opened. */
final class Lazy {
    private Lazy() {}

    static <T> T opened(@Nullable T made) {
        if (made == null) {
            throw new IllegalStateException("not opened");
        }
        return made;
    }
}
