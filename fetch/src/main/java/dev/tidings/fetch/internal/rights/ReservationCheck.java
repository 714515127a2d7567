// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.rights;

import dev.tidings.core.port.FetchResult;
import dev.tidings.core.port.FetchResult.Fetched;
import dev.tidings.core.port.Fetcher;
import dev.tidings.fetch.http.SiteReservations;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;

/** Adds to an answer what its publisher reserves: in its headers, and in the file of its site. */
public final class ReservationCheck {
    private final String agent;
    private final SiteReservations sites;

    /**
     * A check over a fetcher.
     *
     * @param agent our product token
     */
    public ReservationCheck(Fetcher fetcher, String agent, Clock clock) {
        this.agent = agent;
        this.sites = SiteReservations.asking(fetcher, clock);
    }

    /** What is known of sites. */
    public SiteReservations sites() {
        return sites;
    }

    /**
     * The same answer with its reservations.
     *
     * @param atMost how long the site may be asked
     */
    public FetchResult look(Fetched answer, Duration atMost) throws InterruptedException {
        List<String> stated = Directives.of(answer.headers(), agent);
        if (!stated.contains(Directives.MINING)) {
            TreeSet<String> all = new TreeSet<>(stated);
            all.addAll(sites.of(answer.finalUrl(), atMost));
            stated = List.copyOf(all);
        }
        return stated.isEmpty()
                ? answer
                : Fetched.builder().from(answer).reservations(stated).build();
    }
}
