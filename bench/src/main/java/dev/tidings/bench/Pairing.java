// SPDX-License-Identifier: Apache-2.0
package dev.tidings.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Several ways of doing one piece of work, timed in turns within one run, so that what disturbs the machine disturbs
 * all of them. Reported are medians of CPU time and allocation, and how often the first way's CPU holds each.
 */
public final class Pairing {
    private final List<Way> ways = new ArrayList<>();

    /** Adds a way; the first one added is what the others are compared with. */
    public Pairing way(String name, Runnable work) {
        ways.add(new Way(name, work, new ArrayList<>()));
        return this;
    }

    /**
     * Runs all ways in turns and prints one line for each.
     *
     * @param warmups rounds that are not counted
     * @param rounds rounds that are counted
     * @param inputBytes what one round reads, for the bytes allocated per byte
     */
    public void run(int warmups, int rounds, long inputBytes, PrintStream out) {
        for (int round = -warmups; round < rounds; round++) {
            for (Way way : ways) {
                Cost cost = Cost.of(way.work);
                if (round >= 0) {
                    way.costs.add(cost);
                }
            }
        }
        long base = Cost.median(ways.get(0).costs, Cost::cpuNanos);
        for (Way way : ways) {
            long cpu = Cost.median(way.costs, Cost::cpuNanos);
            long allocated = Cost.median(way.costs, Cost::allocated);
            out.printf(
                    Locale.ROOT,
                    "%-24s %9.2f ms CPU %7.2fx  %6.1f bytes allocated per byte%n",
                    way.name,
                    cpu / 1e6,
                    (double) base / cpu,
                    (double) allocated / inputBytes);
        }
    }

    private record Way(String name, Runnable work, List<Cost> costs) {}
}
