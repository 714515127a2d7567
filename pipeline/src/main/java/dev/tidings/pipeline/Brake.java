// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

/** Ends a run between two commits, when somebody asks for it or the thread is interrupted. Safe for all threads. */
final class Brake {
    private volatile boolean pulled;

    void pull() {
        pulled = true;
    }

    boolean isPulled() {
        return pulled;
    }

    void check(String doing) throws InterruptedException {
        if (pulled || Thread.interrupted()) {
            throw new InterruptedException("stopped while " + doing);
        }
    }
}
