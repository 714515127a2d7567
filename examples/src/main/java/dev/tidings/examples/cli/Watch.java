// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.cli;

import dev.tidings.core.model.RunReport;
import dev.tidings.pipeline.Aggregator;
import dev.tidings.pipeline.NewsEvent;
import dev.tidings.pipeline.RunningAggregator;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Lets an aggregator go on until the process is asked to end, and publishes what is new, once a minute at most. */
final class Watch extends Progress {
    private static final Duration BETWEEN = Duration.ofMinutes(1);
    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final Duration CLOSING = Duration.ofSeconds(10);

    /** Publishes the pages as of now. */
    @FunctionalInterface
    interface Publisher {
        void publish(RunReport report) throws IOException;
    }

    private final PrintStream out;
    private final BlockingQueue<RunReport> reports = new LinkedBlockingQueue<>();

    Watch(PrintStream out) {
        super(out, true);
        this.out = out;
    }

    @Override
    public void happened(NewsEvent event) {
        if (event instanceof NewsEvent.Finished finished) {
            reports.add(finished.report());
        }
    }

    /** Returns when the process ends: then everything is stored and the last pages are written. */
    void watch(Aggregator aggregator, Publisher publisher) throws InterruptedException {
        RunningAggregator running = aggregator.start();
        Thread main = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(running, main), "tidings-end"));
        while (running.isRunning() || !reports.isEmpty()) {
            RunReport report = reports.poll(1, TimeUnit.SECONDS);
            if (report != null) {
                List<RunReport> more = new ArrayList<>();
                reports.drainTo(more);
                publish(publisher, more.isEmpty() ? report : more.get(more.size() - 1));
                running.awaitEnd(BETWEEN);
            }
        }
        out.println("Stopped. What remains to be done is kept.");
    }

    private void publish(Publisher publisher, RunReport report) {
        try {
            publisher.publish(report);
        } catch (IOException e) {
            out.println("  ! the site could not be written: " + e);
        }
    }

    private static void end(RunningAggregator running, Thread main) {
        try {
            running.stop(GRACE);
            main.join(CLOSING.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
