// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import java.time.Duration;

/**
 * How often a running aggregator asks its sources, and how much it does at once. A source is asked about twice in the time
 * that usually passes between two of its items, plus or minus a fifth so that sources spread out, within the bounds given
 * here; later when its server or feed says so, or when it failed (see {@link AggregatorBuilder#backoff}).
 *
 * @param shortest no source is asked more often
 * @param first the interval while nothing is known of a source
 * @param longest no source that answers is asked less often, whatever it declares; {@code Retry-After} and failures may
 *     take longer
 * @param atOnce the most polls at once
 * @param perHost the most polls at once of one host
 * @param waiting while so many items wait to be read, no further poll begins
 */
public record PollPolicy(Duration shortest, Duration first, Duration longest, int atOnce, int perHost, int waiting) {
    /** Refuses bounds that contradict each other. */
    public PollPolicy {
        if (shortest.isNegative()
                || shortest.isZero()
                || first.compareTo(shortest) < 0
                || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "intervals must be positive and ascend: " + shortest + ", " + first + ", " + longest);
        }
        if (atOnce < 1 || perHost < 1 || waiting < 1) {
            throw new IllegalArgumentException("nothing could be polled: " + atOnce + " at once, " + perHost
                    + " per host, " + waiting + " waiting");
        }
    }

    /** Every five minutes to six hours, half an hour at first; 16 polls at once, 2 per host; at most 2,000 items wait. */
    public static PollPolicy standard() {
        return new PollPolicy(Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(6), 16, 2, 2000);
    }

    /** The same with other bounds; the first interval is moved into them. */
    public PollPolicy withIntervals(Duration shortest, Duration longest) {
        Duration begin = first.compareTo(shortest) < 0 ? shortest : first.compareTo(longest) > 0 ? longest : first;
        return new PollPolicy(shortest, begin, longest, atOnce, perHost, waiting);
    }

    /** The same with other limits of polls at once, in all and of one host. */
    public PollPolicy withConcurrency(int atOnce, int perHost) {
        return new PollPolicy(shortest, first, longest, atOnce, perHost, waiting);
    }

    /** The same with another limit of waiting items. */
    public PollPolicy withWaiting(int items) {
        return new PollPolicy(shortest, first, longest, atOnce, perHost, items);
    }
}
