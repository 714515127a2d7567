// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.fake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is moved. Safe for all threads. */
public final class FakeClock extends Clock {
    private final ZoneId zone;
    private volatile Instant now;

    private FakeClock(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** A clock in UTC that shows the given time, as ISO 8601. */
    public static FakeClock at(String instant) {
        return new FakeClock(Instant.parse(instant), ZoneOffset.UTC);
    }

    /** Moves on; a negative duration sets it back. */
    public void advance(Duration by) {
        now = now.plus(by);
    }

    /** Shows another time. */
    public void set(Instant instant) {
        now = instant;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** A clock of its own that begins at the same time. */
    @Override
    public Clock withZone(ZoneId other) {
        return new FakeClock(now, other);
    }
}
