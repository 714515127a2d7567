// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.http;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What sites say about themselves, asked when first needed and kept. At most 5,000 sites are kept, those asked for last.
 * Safe for all threads; one site is asked by one thread, the others wait for it.
 *
 * @param <T> what a site says
 */
public final class PerOrigin<T> {
    private static final Duration HURRY = Duration.ofMillis(2_500);

    private static final int SITES = 5000;

    private final Asking<T> asking;
    private final Clock clock;
    private final Map<String, Site<T>> sites = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Site<T>> eldest) {
            return size() > SITES;
        }
    };

    /** Asks a site. */
    @FunctionalInterface
    public interface Asking<T> {
        /**
         * What a site says.
         *
         * @param origin scheme and authority
         * @param before what it said when it was last asked
         * @param atMost how long asking may take
         */
        @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
        Kept<T> ask(String origin, Optional<T> before, Duration atMost) throws InterruptedException;
    }

    /**
     * An answer.
     *
     * @param value what the site says
     * @param time how long that holds
     */
    public record Kept<T>(T value, Duration time) {}

    /** An empty cache. */
    public PerOrigin(Asking<T> asking, Clock clock) {
        this.asking = asking;
        this.clock = clock;
    }

    /** Whether a server that did not answer in that time may only be slow; one that was given more has failed. */
    public static boolean isHurried(Duration atMost) {
        return atMost.compareTo(HURRY) < 0;
    }

    /**
     * What the site of an address says; blocks while it is asked.
     *
     * @param atMost how long to wait
     * @return empty when another thread still asks at the end of that time
     */
    public Optional<T> of(URI url, Duration atMost) throws InterruptedException {
        String origin = url.getScheme() + "://" + url.getRawAuthority();
        Site<T> site;
        synchronized (sites) {
            site = sites.computeIfAbsent(origin, name -> new Site<>());
        }
        long start = System.nanoTime();
        long nanos = TimeUnit.NANOSECONDS.convert(atMost);
        if (!site.lock.tryLock(nanos, TimeUnit.NANOSECONDS)) {
            return Optional.empty();
        }
        try {
            T known = site.answer;
            if (known == null || !clock.instant().isBefore(site.until)) {
                long left = Math.max(1, nanos - (System.nanoTime() - start));
                Kept<T> kept = asking.ask(origin, Optional.ofNullable(known), Duration.ofNanos(left));
                known = kept.value();
                site.answer = known;
                site.until = clock.instant().plus(kept.time());
            }
            return Optional.of(known);
        } finally {
            site.lock.unlock();
        }
    }

    private static final class Site<T> {
        private final ReentrantLock lock = new ReentrantLock();
        private @Nullable T answer;
        private Instant until = Instant.MIN;
    }
}
