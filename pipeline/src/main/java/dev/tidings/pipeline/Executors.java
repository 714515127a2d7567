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
            return java.util.concurrent.Executors.newFixedThreadPool(THREADS, daemons());
        }
    }

    private static ThreadFactory daemons() {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, "tidings-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
