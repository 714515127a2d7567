// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

import java.util.List;

/** Work that commits opened and none has closed. Safe for all threads. */
@FunctionalInterface
public interface WorkQueue {
    /** Open work of a kind, in the order in which it was opened, at most {@code limit}. */
    List<Work> open(WorkKind kind, int limit);
}
