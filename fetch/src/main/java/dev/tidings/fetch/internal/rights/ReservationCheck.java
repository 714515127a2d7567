// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.rights;

import dev.tidings.core.port.FetchPurpose;
import dev.tidings.core.port.FetchRequest;
import dev.tidings.core.port.FetchResult;
import dev.tidings.core.port.FetchResult.Failed;
import dev.tidings.core.port.FetchResult.Fetched;
import dev.tidings.core.port.Fetcher;
import dev.tidings.fetch.internal.http.PerOrigin;
import dev.tidings.fetch.internal.http.PerOrigin.Kept;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;

/**
 * Adds to an answer what its publisher reserves: in its headers, and in the site's {@code tdmrep.json}, which is asked
 * for once and kept for a day; for ten minutes when the server fails. A site that cannot be asked reserves nothing.
 */
public final class ReservationCheck {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration KEPT_AFTER_FAILURE = Duration.ofMinutes(10);
    private static final Duration DEADLINE = Duration.ofSeconds(5);

    private final Fetcher fetcher;
    private final String agent;
    private final PerOrigin<TdmRules> sites;

    /**
     * A check over a fetcher.
     *
     * @param agent our product token
     */
    public ReservationCheck(Fetcher fetcher, String agent, Clock clock) {
        this.fetcher = fetcher;
        this.agent = agent;
        this.sites = new PerOrigin<>(this::ask, clock);
    }

    /** The same answer with its reservations. */
    public FetchResult look(Fetched answer) throws InterruptedException {
        URI url = answer.finalUrl();
        List<String> stated = Directives.of(answer.headers(), agent);
        if (!stated.contains(Directives.MINING) && sites.of(url).reserve(url)) {
            TreeSet<String> all = new TreeSet<>(stated);
            all.add(Directives.MINING);
            stated = List.copyOf(all);
        }
        return stated.isEmpty()
                ? answer
                : Fetched.builder().from(answer).reservations(stated).build();
    }

    private Kept<TdmRules> ask(String origin) throws InterruptedException {
        FetchResult result = fetcher.fetch(FetchRequest.builder()
                .url(origin + "/.well-known/tdmrep.json")
                .purpose(FetchPurpose.OTHER)
                .maxBytes(TdmRules.READ_BYTES)
                .deadline(DEADLINE)
                .build());
        if (result instanceof Fetched fetched) {
            return new Kept<>(TdmRules.parse(fetched.body()), KEPT);
        }
        boolean passes = result instanceof Failed failed && failed.retryable();
        return new Kept<>(TdmRules.none(), passes ? KEPT_AFTER_FAILURE : KEPT);
    }
}
