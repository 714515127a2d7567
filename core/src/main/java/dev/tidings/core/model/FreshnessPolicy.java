// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

import java.time.Duration;
import java.time.Instant;

/**
 * By which age a story counts as fresh, aging or stale. Freshness is computed when a page is made and stored nowhere.
 *
 * @param fresh up to this age a story is FRESH
 * @param aging up to this age it is AGING, behind it STALE
 */
public record FreshnessPolicy(Duration fresh, Duration aging) {
    /** Refuses borders that are negative or out of order. */
    public FreshnessPolicy {
        if (fresh.isNegative() || aging.compareTo(fresh) < 0) {
            throw new IllegalArgumentException("freshness borders out of order: " + fresh + ", " + aging);
        }
    }

    /** Fresh for a day, aging for three. */
    public static FreshnessPolicy daily() {
        return new FreshnessPolicy(Duration.ofHours(24), Duration.ofHours(72));
    }

    /** Judges something that was updated last at the given time. Times in the future count as now. */
    public Freshness judge(Instant lastUpdated, Instant now) {
        Instant stale = lastUpdated.plus(aging);
        Instant old = lastUpdated.plus(fresh);
        if (now.isAfter(stale)) {
            return new Freshness(Freshness.State.STALE, stale, aging);
        }
        return now.isAfter(old)
                ? new Freshness(Freshness.State.AGING, old, fresh)
                : new Freshness(Freshness.State.FRESH, lastUpdated, fresh);
    }
}
