// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.http;

import dev.tidings.core.port.FetchResult;
import dev.tidings.core.port.FetchResult.Failed;
import dev.tidings.core.port.FetchResult.Refused;
import dev.tidings.core.port.RefusalReason;
import dev.tidings.fetch.internal.http.Journey.HopAdvice;
import dev.tidings.fetch.robots.RobotsCache;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Asks robots.txt before each hop to a page. */
final class RobotsCheck {
    /** A longer Crawl-delay is read as this; it would stop a site rather than slow it. */
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(10);

    private final RobotsCache cache;

    RobotsCheck(RobotsCache cache) {
        this.cache = cache;
    }

    HopAdvice look(URI hop, Duration atMost) throws InterruptedException {
        RobotsCache.Answer answer = cache.rulesFor(hop, atMost);
        Duration spacing = answer.rules()
                .crawlDelay()
                .filter(delay -> delay.compareTo(LONGEST_DELAY) < 0)
                .orElse(answer.rules().crawlDelay().isPresent() ? LONGEST_DELAY : Duration.ZERO);
        return new HopAdvice(obstacle(hop, answer), spacing);
    }

    private static Optional<FetchResult> obstacle(URI hop, RobotsCache.Answer answer) {
        if (answer.failure().isPresent()) {
            return Optional.of(unreadable(hop, answer.failure().get()));
        }
        return answer.rules().allows(hop.toString())
                ? Optional.empty()
                : Optional.of(new Refused(
                        RefusalReason.ROBOTS,
                        "robots.txt of " + hop.getAuthority() + " forbids " + hop,
                        hop.toString()));
    }

    private static FetchResult unreadable(URI hop, FetchResult failure) {
        String reason = "robots.txt of " + hop.getAuthority() + " cannot be read: ";
        return failure instanceof Failed failed
                ? new Failed(failed.kind(), reason + failed.reason(), Optional.empty(), true, failed.retryAfter())
                : failure;
    }
}
