// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads for what waits on the network: virtual where the JDK has them, else a pool of daemons. */
final class Executors {
    private static final int THREADS = 16;

    private Executors() {}

    static ExecutorService create() {
        try {
            return (ExecutorService) java.util.concurrent.Executors.class
                    .getMethod("newVirtualThreadPerTaskExecutor")
                    .invoke(null);
        } catch (ReflectiveOperationException e) {
            return java.util.concurrent.Executors.newFixedThreadPool(THREADS, daemons("tidings"));
        }
    }

    /** One thread of our own, for work that waits for what the others do. */
    static ExecutorService single(String name) {
        return java.util.concurrent.Executors.newSingleThreadExecutor(daemons(name));
    }

    private static ThreadFactory daemons(String name) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
