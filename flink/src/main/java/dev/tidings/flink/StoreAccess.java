// SPDX-License-Identifier: Apache-2.0
package dev.tidings.flink;

import dev.tidings.core.port.StoryStore;
import java.io.Serializable;

/** Opens the store that a job writes to, on the machine that writes. Usually a lambda; what it captures is sent there. */
@FunctionalInterface
public interface StoreAccess extends Serializable {
    /** The store. The job closes it. */
    StoryStore open();
}
