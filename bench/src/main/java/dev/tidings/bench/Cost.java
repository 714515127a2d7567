// SPDX-License-Identifier: Apache-2.0
package dev.tidings.bench;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What one piece of work cost the thread that did it.
 *
 * @param cpuNanos CPU time
 * @param allocated bytes
 */
public record Cost(long cpuNanos, long allocated) {
    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Does the work once, on this thread. */
    public static Cost of(Runnable work) {
        long cpu = THREADS.getCurrentThreadCpuTime();
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        work.run();
        return new Cost(THREADS.getCurrentThreadCpuTime() - cpu, THREADS.getCurrentThreadAllocatedBytes() - allocated);
    }

    /** The median of one quantity over several rounds. */
    public static long median(List<Cost> rounds, ToLongFunction<Cost> quantity) {
        long[] values = rounds.stream().mapToLong(quantity).sorted().toArray();
        return values[values.length / 2];
    }
}
