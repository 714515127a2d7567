// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import okhttp3.Call;

/**
 * Breaks off exchanges whose time is over or whose thread is interrupted: a thread that waits for a socket hears neither,
 * until the socket is closed. One thread looks after all of them, every 20 ms; it ends by itself when there has been
 * nothing to watch for five seconds, or at once when it is told to.
 */
final class Vigil implements AutoCloseable {
    private static final long TICK_NANOS = 20_000_000;
    private static final int IDLE_TICKS = 250;

    private final Set<Watched> watched = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean awake = new AtomicBoolean();
    private volatile boolean closed;

    /** An exchange on the thread that opened it; closed when it has ended. */
    final class Watched implements AutoCloseable {
        private final Thread thread = Thread.currentThread();
        private final Call call;
        private final long end;
        private volatile boolean late;
        private volatile boolean brokenOff;

        private Watched(Call call, long end) {
            this.call = call;
            this.end = end;
        }

        /** Whether it was broken off because its time was over. */
        boolean late() {
            return late;
        }

        /** Whether it was broken off because all were. */
        boolean brokenOff() {
            return brokenOff;
        }

        private void breakOff() {
            brokenOff = true;
            call.cancel();
        }

        private void look(long now) {
            boolean over = now - end >= 0;
            if (over || thread.isInterrupted()) {
                late = over;
                call.cancel();
            }
        }

        @Override
        public void close() {
            watched.remove(this);
        }
    }

    /**
     * Watches over a call that this thread is about to make.
     *
     * @param end when its time is over, as {@link System#nanoTime} tells it
     */
    Watched over(Call call, long end) {
        Watched exchange = new Watched(call, end);
        watched.add(exchange);
        if (awake.compareAndSet(false, true)) {
            start();
        }
        if (closed) {
            exchange.breakOff();
        }
        return exchange;
    }

    private void start() {
        boolean started = false;
        try {
            Thread thread = new Thread(this::watch, "tidings-fetch-vigil");
            thread.setDaemon(true);
            thread.start();
            started = true;
        } finally {
            if (!started) {
                awake.set(false); // no thread was to be had: the next exchange tries again
            }
        }
    }

    private void watch() {
        int idle = 0;
        while (true) {
            LockSupport.parkNanos(TICK_NANOS);
            idle = watched.isEmpty() ? idle + 1 : 0;
            if (idle > (closed ? 0 : IDLE_TICKS)) {
                awake.set(false);
                if (watched.isEmpty() || !awake.compareAndSet(false, true)) {
                    return; // or another has taken over
                }
            }
            long now = System.nanoTime();
            watched.forEach(exchange -> exchange.look(now));
        }
    }

    /** Breaks off all exchanges, later ones too, and ends with the last of them. */
    @Override
    public void close() {
        closed = true;
        watched.forEach(Watched::breakOff);
    }
}
