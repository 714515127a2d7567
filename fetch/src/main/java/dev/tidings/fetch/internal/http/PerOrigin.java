// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.http;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What sites say about themselves, asked when first needed and kept. At most 5,000 sites are kept, those asked for last.
 * Safe for all threads; one site is asked by one thread, the others wait for it.
 *
 * @param <T> what a site says
 */
public final class PerOrigin<T> {
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
         */
        @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
        Kept<T> ask(String origin, Optional<T> before) throws InterruptedException;
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

    /** What the site of an address says; blocks while it is asked. */
    public T of(URI url) throws InterruptedException {
        String origin = url.getScheme() + "://" + url.getRawAuthority();
        Site<T> site;
        synchronized (sites) {
            site = sites.computeIfAbsent(origin, name -> new Site<>());
        }
        site.lock.lockInterruptibly();
        try {
            T known = site.answer;
            if (known == null || !clock.instant().isBefore(site.until)) {
                Kept<T> kept = asking.ask(origin, Optional.ofNullable(known));
                known = kept.value();
                site.answer = known;
                site.until = clock.instant().plus(kept.time());
            }
            return known;
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
