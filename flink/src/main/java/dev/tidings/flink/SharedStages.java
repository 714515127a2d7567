// SPDX-License-Identifier: Apache-2.0
package dev.tidings.flink;

import dev.tidings.pipeline.Stages;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The stages of a job in this process: all of its tasks here share them, and with them one fetcher, which keeps requests to
 * a host apart.
 */
final class SharedStages implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Map<String, Shared> OPEN = new HashMap<>();

    private static final class Shared {
        private final Stages stages;
        private int users;

        Shared(Stages stages) {
            this.stages = stages;
        }
    }

    private final String job = UUID.randomUUID().toString();
    private final Settings settings;

    SharedStages(Settings settings) {
        this.settings = settings;
    }

    /** The stages of this process; to be given back. */
    Stages take() {
        synchronized (OPEN) {
            Shared shared = OPEN.computeIfAbsent(job, any -> new Shared(create()));
            shared.users++;
            return shared.stages;
        }
    }

    /** Gives the stages back. */
    void giveBack() {
        synchronized (OPEN) {
            Shared shared = OPEN.get(job);
            if (shared != null && --shared.users == 0) {
                OPEN.remove(job);
            }
        }
    }

    /** Stages of one's own, to look at. */
    Stages create() {
        return settings.create().stages();
    }
}
