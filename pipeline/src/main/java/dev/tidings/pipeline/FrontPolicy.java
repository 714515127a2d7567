// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.Factor;
import dev.tidings.core.model.Story;
import java.time.Duration;
import java.time.Instant;

/**
 * How the front page weighs what is new against what is big.
 *
 * @param halfLife after this time without news, freshness counts half
 * @param weight what complete freshness adds to a score
 * @param top how many stories stand on top
 * @param perSection how many stories a topic shows below them
 */
public record FrontPolicy(Duration halfLife, double weight, int top, int perSection) {
    /** Refuses what would divide by nothing or show nothing. */
    public FrontPolicy {
        if (halfLife.isNegative() || halfLife.isZero() || !(weight >= 0) || top < 1 || perSection < 1) {
            throw new IllegalArgumentException(
                    "no front page: half-life " + halfLife + ", weight " + weight + ", " + top + ", " + perSection);
        }
    }

    /** Freshness halves in two days and weighs less than two more publishers; 7 stories on top, 6 for a topic. */
    public static FrontPolicy standard() {
        return new FrontPolicy(Duration.ofDays(2), 4, 7, 6);
    }

    /** The part of freshness in a score; nothing for a story of which no date is known. */
    Factor freshness(Story story, boolean dated, Instant now) {
        long hours = Math.max(0, Duration.between(story.lastUpdated(), now).toHours());
        double halves = hours / (halfLife.toMinutes() / 60.0);
        double value = !dated ? 0 : Math.round(10_000 * Math.pow(0.5, halves)) / 10_000.0;
        return new Factor("freshness", value, weight, dated ? "updated " + hours + " hours ago" : "no date is given");
    }
}
