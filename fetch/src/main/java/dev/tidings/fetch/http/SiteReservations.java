// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.http;

import dev.tidings.core.port.FetchPurpose;
import dev.tidings.core.port.FetchRequest;
import dev.tidings.core.port.FetchResult;
import dev.tidings.core.port.FetchResult.Failed;
import dev.tidings.core.port.FetchResult.Fetched;
import dev.tidings.core.port.Fetcher;
import dev.tidings.fetch.internal.http.PerOrigin;
import dev.tidings.fetch.internal.http.PerOrigin.Kept;
import dev.tidings.fetch.internal.rights.Directives;
import dev.tidings.fetch.internal.rights.TdmRules;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What sites reserve by their {@code /.well-known/tdmrep.json} (TDM Reservation Protocol), for addresses that are not
 * fetched themselves: a text that came whole with a feed. Each site is asked once and its answer kept for a day; for
 * ten minutes when its server fails, and until then what it said before holds. A site that never answered reserves
 * nothing. Safe for all threads.
 */
public final class SiteReservations {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration KEPT_AFTER_FAILURE = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final SiteReservations NONE =
            new SiteReservations((origin, before, atMost) -> new Kept<>(TdmRules.none(), KEPT), Clock.systemUTC());

    private final PerOrigin<TdmRules> sites;

    private SiteReservations(PerOrigin.Asking<TdmRules> asking, Clock clock) {
        this.sites = new PerOrigin<>(asking, clock);
    }

    /**
     * Asks through a fetcher. An {@link HttpFetcher} shares what it knows, and asks nobody when it was built not to look
     * for reservations.
     *
     * @param clock tells when an answer is too old
     */
    public static SiteReservations through(Fetcher fetcher, Clock clock) {
        return fetcher instanceof HttpFetcher http ? http.sites() : asking(fetcher, clock);
    }

    /** Asks through any fetcher, and shares nothing. */
    public static SiteReservations asking(Fetcher fetcher, Clock clock) {
        return new SiteReservations((origin, before, atMost) -> ask(fetcher, origin, before, atMost), clock);
    }

    /** Asks nobody: nothing is reserved. */
    public static SiteReservations none() {
        return NONE;
    }

    /**
     * What the site of an address reserves for it, in the words of {@link Fetched#reservations}; blocks while the site is
     * asked. Never a failure: what cannot be asked reserves nothing.
     *
     * @throws InterruptedException when the thread is interrupted while it waits
     */
    public List<String> of(URI url) throws InterruptedException {
        return of(url, PATIENCE);
    }

    /**
     * The same in limited time.
     *
     * @param atMost how long to wait, five seconds at most; what is not known then counts as nothing reserved, and is asked
     *     again the next time
     */
    public List<String> of(URI url, Duration atMost) throws InterruptedException {
        Duration wait = atMost.compareTo(PATIENCE) < 0 ? atMost : PATIENCE;
        boolean reserved = url.getRawAuthority() != null
                && sites.of(url, wait).filter(rules -> rules.reserve(url)).isPresent();
        return reserved ? List.of(Directives.MINING) : List.of();
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private static Kept<TdmRules> ask(Fetcher fetcher, String origin, Optional<TdmRules> before, Duration atMost)
            throws InterruptedException {
        FetchResult result = fetcher.fetch(FetchRequest.builder()
                .url(origin + "/.well-known/tdmrep.json")
                .purpose(FetchPurpose.RESERVATIONS)
                .maxBytes(TdmRules.READ_BYTES)
                .deadline(atMost)
                .build());
        if (result instanceof Fetched fetched) {
            return new Kept<>(TdmRules.parse(fetched.body()), KEPT);
        }
        boolean passes = result instanceof Failed failed && failed.retryable();
        return passes
                ? new Kept<>(
                        before.orElse(TdmRules.none()),
                        PerOrigin.isHurried(atMost) ? Duration.ZERO : KEPT_AFTER_FAILURE)
                : new Kept<>(TdmRules.none(), KEPT);
    }
}
