// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.robots;

import dev.tidings.core.port.FetchFailure;
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
import java.util.Optional;

/**
 * The rules of each site, fetched when first needed and kept: a day when they could be read, ten minutes when the
 * server failed. At most 5,000 sites are kept, those asked for last. Safe for all threads; one site is fetched by one
 * thread, the others wait for it.
 */
public final class RobotsCache {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration KEPT_AFTER_FAILURE = Duration.ofMinutes(10);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Fetcher fetcher;
    private final String agent;
    private final PerOrigin<Answer> sites;

    /**
     * A cache over a fetcher.
     *
     * @param fetcher gets the files, with purpose ROBOTS
     * @param agent the product token that groups are matched with
     * @param clock tells when kept rules are too old
     */
    public RobotsCache(Fetcher fetcher, String agent, Clock clock) {
        this.fetcher = fetcher;
        this.agent = agent;
        this.sites = new PerOrigin<>((origin, before, atMost) -> ask(origin, atMost), clock);
    }

    /**
     * What a site says.
     *
     * @param rules what it allows; nothing, when it could not be asked
     * @param failure why it could not be asked
     */
    public record Answer(RobotsRules rules, Optional<FetchResult> failure) {}

    /** The rules that hold for an address; blocks while they are fetched, at most 20 seconds. */
    public Answer rulesFor(URI url) throws InterruptedException {
        return rulesFor(url, LONGEST);
    }

    /**
     * The rules that hold for an address.
     *
     * @param atMost how long to wait for them; after that nothing is allowed, which is not kept when it was less than 2.5
     *     seconds
     */
    public Answer rulesFor(URI url, Duration atMost) throws InterruptedException {
        return sites.of(url, atMost)
                .orElseGet(() -> new Answer(
                        RobotsRules.allowingNothing(),
                        Optional.of(Failed.of(FetchFailure.TIMEOUT, "another request still waits for it"))));
    }

    /** RFC 9309, 2.3.1: a 4xx or an endless redirect means no rules; a server that fails means no access for now. */
    private Kept<Answer> ask(String origin, Duration atMost) throws InterruptedException {
        FetchResult result = fetcher.fetch(FetchRequest.builder()
                .url(origin + "/robots.txt")
                .purpose(FetchPurpose.ROBOTS)
                .maxBytes(RobotsRules.READ_BYTES)
                .deadline(atMost)
                .build());
        if (result instanceof Fetched fetched) {
            return new Kept<>(new Answer(RobotsRules.parse(fetched.body(), agent), Optional.empty()), KEPT);
        }
        boolean without = result instanceof Failed failed
                && (failed.kind() == FetchFailure.REDIRECT
                        || failed.kind() == FetchFailure.GONE
                        || (failed.kind() == FetchFailure.STATUS
                                && failed.status().orElse(500) < 500));
        boolean hurried =
                result instanceof Failed late && late.kind() == FetchFailure.TIMEOUT && PerOrigin.isHurried(atMost);
        return without
                ? new Kept<>(new Answer(RobotsRules.allowingEverything(), Optional.empty()), KEPT)
                : new Kept<>(
                        new Answer(RobotsRules.allowingNothing(), Optional.of(result)),
                        hurried ? Duration.ZERO : KEPT_AFTER_FAILURE);
    }
}
