// SPDX-License-Identifier: Apache-2.0
package dev.tidings.flink;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Does something after so many requests, while the job goes on. */
final class Disturbance {
    private static final AtomicLong REQUESTS = new AtomicLong();
    private static volatile long at = Long.MAX_VALUE;
    private static volatile @Nullable Runnable what;

    private Disturbance() {}

    static void after(long requests, Runnable something) {
        what = something;
        at = REQUESTS.get() + requests;
    }

    static long requests() {
        return REQUESTS.get();
    }

    static void happened() {
        long number = REQUESTS.incrementAndGet();
        Runnable something = what;
        if (number >= at && something != null) {
            at = Long.MAX_VALUE;
            something.run();
        }
    }
}
