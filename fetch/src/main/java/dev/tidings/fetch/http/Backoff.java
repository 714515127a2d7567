// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.CRC32;

/**
 * How long to wait after failures in a row: doubling from {@code first} up to {@code longest}, plus or minus a fifth.
 * The jitter is drawn from the key, not from chance: many sources spread out, yet two runs agree.
 *
 * @param first the wait after one failure, before jitter
 * @param longest the wait that is never exceeded
 */
public record Backoff(Duration first, Duration longest) {
    /**
     * Refuses waits that are not positive.
     *
     * @throws IllegalArgumentException naming them
     */
    public Backoff {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("no back-off: first " + first + ", longest " + longest);
        }
    }

    /** From two minutes to a day. */
    public static Backoff standard() {
        return new Backoff(Duration.ofMinutes(2), Duration.ofDays(1));
    }

    /**
     * The wait.
     *
     * @param failures in a row, 1 or more
     * @param key what is tried, such as an address or a source id
     */
    public Duration after(int failures, String key) {
        if (failures < 1) {
            throw new IllegalArgumentException("no failure, no back-off: " + failures);
        }
        double doubled =
                Math.min(first.toMillis() * Math.pow(2, Math.min(failures - 1, 40)), (double) longest.toMillis());
        Duration spread = spread(Duration.ofMillis((long) doubled), key + "#" + failures);
        return spread.compareTo(longest) < 0 ? spread : longest;
    }

    /** A wait plus or minus up to a fifth, drawn from the key: the same for the same key. */
    public static Duration spread(Duration wait, String key) {
        CRC32 hash = new CRC32();
        hash.update(key.getBytes(StandardCharsets.UTF_8));
        double jitter = 0.8 + 0.4 * (hash.getValue() / (double) (1L << 32));
        return Duration.ofMillis((long) (wait.toMillis() * jitter));
    }
}
