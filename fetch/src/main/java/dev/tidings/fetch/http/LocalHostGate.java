// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.http;

import dev.tidings.core.port.HostGate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A gate for one process. What it knows of a host is forgotten once nothing follows from it. */
public final class LocalHostGate implements HostGate {
    private static final int SWEEP_ABOVE = 4096;
    /** Threads that come at the same time see their times in any order; that is no clock that was set back. */
    private static final Duration SLACK = Duration.ofSeconds(1);

    private final int concurrency;
    private final Duration spacing;
    private final Clock clock;
    private final Sleeper sleeper;
    private final ConcurrentHashMap<String, Host> hosts = new ConcurrentHashMap<>();

    private LocalHostGate(Builder builder) {
        this.concurrency = builder.concurrency;
        this.spacing = builder.spacing;
        this.clock = builder.clock;
        this.sleeper = builder.sleeper;
    }

    /** How a gate waits; a test moves its clock instead. */
    @FunctionalInterface
    public interface Sleeper {
        /** Returns when the time has passed. */
        void sleep(Duration time) throws InterruptedException;
    }

    /** Starts from the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public Admission enter(String host, Duration spacing, Duration patience) throws InterruptedException {
        Host state = host(host);
        Optional<Instant> pause = state.pauseEnd(clock.instant());
        if (pause.isPresent()) {
            return new Admission.Closed(pause);
        }
        if (!state.places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            return new Admission.Closed(Optional.empty());
        }
        boolean admitted = false;
        try {
            Duration apart = spacing.compareTo(this.spacing) > 0 ? spacing : this.spacing;
            Duration wait = state.reserve(clock.instant(), apart, patience);
            if (wait.isNegative()) {
                return new Admission.Closed(Optional.empty());
            }
            if (!wait.isZero()) {
                sleeper.sleep(wait);
            }
            Optional<Instant> pausedMeanwhile = state.pauseEnd(clock.instant());
            if (pausedMeanwhile.isPresent()) {
                return new Admission.Closed(pausedMeanwhile);
            }
            admitted = true;
            return new PlacePass(state.places);
        } finally {
            if (!admitted) {
                state.places.release();
            }
        }
    }

    @Override
    public void pause(String host, Instant until) {
        host(host).pause(until);
    }

    private Host host(String name) {
        if (hosts.size() > SWEEP_ABOVE) {
            Instant now = clock.instant();
            hosts.values().removeIf(host -> host.idle(now, concurrency));
        }
        return hosts.computeIfAbsent(name, unused -> new Host(concurrency));
    }

    private static final class Host {
        private final Semaphore places;
        private Instant nextStart = Instant.MIN;
        private Instant paused = Instant.MIN;
        private Instant lastLook = Instant.EPOCH;

        Host(int concurrency) {
            this.places = new Semaphore(concurrency, true);
        }

        /** The wait until the start that is now reserved; negative when it would be longer than patience. */
        synchronized Duration reserve(Instant now, Duration apart, Duration patience) {
            look(now);
            Instant start = latest(now, nextStart);
            Duration wait = Duration.between(now, start);
            if (wait.compareTo(patience) > 0) {
                return Duration.ofSeconds(-1);
            }
            nextStart = start.plus(apart);
            return wait;
        }

        synchronized void pause(Instant until) {
            paused = latest(paused, until);
        }

        synchronized Optional<Instant> pauseEnd(Instant now) {
            look(now);
            return paused.isAfter(now) ? Optional.of(paused) : Optional.empty();
        }

        synchronized boolean idle(Instant now, int concurrency) {
            return !paused.isAfter(now) && !nextStart.isAfter(now) && places.availablePermits() == concurrency;
        }

        /** When the clock was set back, what lies ahead moves back with it. */
        private void look(Instant now) {
            if (now.isBefore(lastLook.minus(SLACK))) {
                Duration back = Duration.between(now, lastLook);
                nextStart = nextStart.isAfter(now) ? nextStart.minus(back) : nextStart;
                paused = paused.isAfter(now) ? paused.minus(back) : paused;
            }
            lastLook = now;
        }

        private static Instant latest(Instant one, Instant other) {
            return one.isAfter(other) ? one : other;
        }
    }

    private static final class PlacePass implements Admission.Pass {
        private final Semaphore places;
        private final AtomicBoolean closed = new AtomicBoolean();

        PlacePass(Semaphore places) {
            this.places = places;
        }

        @Override
        public void close() {
            if (closed.compareAndSet(false, true)) {
                places.release();
            }
        }
    }

    /** Defaults: 2 requests at once per host; half a second between two starts; the system's clock; real waiting. */
    public static final class Builder {
        private int concurrency = 2;
        private Duration spacing = Duration.ofMillis(500);
        private Clock clock = Clock.systemUTC();
        private Sleeper sleeper = time -> TimeUnit.NANOSECONDS.sleep(time.toNanos());

        private Builder() {}

        /**
         * The most requests to one host at once.
         *
         * @throws IllegalArgumentException when it is not positive
         */
        public Builder concurrency(int concurrency) {
            if (concurrency < 1) {
                throw new IllegalArgumentException("concurrency must be positive: " + concurrency);
            }
            this.concurrency = concurrency;
            return this;
        }

        /**
         * The least time between the starts of two requests to one host.
         *
         * @throws IllegalArgumentException when it is negative
         */
        public Builder spacing(Duration spacing) {
            if (spacing.isNegative()) {
                throw new IllegalArgumentException("spacing must not be negative: " + spacing);
            }
            this.spacing = spacing;
            return this;
        }

        /** The clock that spacing and pauses are measured with. */
        public Builder clock(Clock clock) {
            this.clock = clock;
            return this;
        }

        /** How to wait. */
        public Builder sleeper(Sleeper sleeper) {
            this.sleeper = sleeper;
            return this;
        }

        /** Builds the gate. */
        public LocalHostGate build() {
            return new LocalHostGate(this);
        }
    }
}
