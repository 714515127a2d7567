// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import java.util.concurrent.Semaphore;

/** Waits for the reports of a running aggregator. */
final class FinishedCount implements RunListener {
    private final Semaphore finished = new Semaphore(0);

    @Override
    public void happened(NewsEvent event) {
        if (event instanceof NewsEvent.Finished) {
            finished.release();
        }
    }

    void await(int reports) throws InterruptedException {
        finished.acquire(reports);
    }
}
