// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.llm;

import dev.tidings.enrich.ModelReply;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends calls that take too long, by an interrupt: the time limits of HTTP clients do not cover the body of a reply. */
final class Deadline {
    /** Threads end when they have had nothing to do for a minute. */
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "tidings-model-call");
        thread.setDaemon(true);
        return thread;
    });

    private Deadline() {}

    static ModelReply within(Duration limit, Callable<ModelReply> call) throws InterruptedException {
        Future<ModelReply> reply = THREADS.submit(call);
        try {
            return reply.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new ModelReply.Unavailable("No whole reply came within " + limit + ".", true);
        } catch (ExecutionException e) {
            return new ModelReply.Unavailable("The call failed: " + e.getCause(), true);
        } finally {
            reply.cancel(true);
        }
    }
}
