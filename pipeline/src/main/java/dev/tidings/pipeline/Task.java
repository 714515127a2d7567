// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import org.jspecify.annotations.Nullable;

/** Something that runs in an executor and can be interrupted there, or dropped while it has not begun. */
final class Task implements Runnable {
    private final Runnable body;
    private final Runnable whenDropped;
    private @Nullable Thread runner;
    private boolean over;

    Task(Runnable body, Runnable whenDropped) {
        this.body = body;
        this.whenDropped = whenDropped;
    }

    @Override
    public void run() {
        synchronized (this) {
            if (over) {
                return;
            }
            runner = Thread.currentThread();
        }
        try {
            body.run();
        } finally {
            synchronized (this) {
                over = true;
                runner = null;
            }
        }
    }

    synchronized boolean isOver() {
        return over;
    }

    /** Interrupts it, or drops it. */
    void cancel() {
        synchronized (this) {
            if (runner != null) {
                runner.interrupt();
                return;
            }
            if (over) {
                return;
            }
            over = true;
        }
        whenDropped.run();
    }
}
