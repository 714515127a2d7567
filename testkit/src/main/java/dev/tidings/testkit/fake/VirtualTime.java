// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/**
 * Time for a program that waits: whoever sleeps moves the clock instead, up to an end, where it is held until it is
 * interrupted. Months pass in seconds. For one sleeper.
 */
public final class VirtualTime {
    private final FakeClock clock;
    private final Instant end;
    private final CountDownLatch reached = new CountDownLatch(1);

    private VirtualTime(FakeClock clock, Instant end) {
        this.clock = clock;
        this.end = end;
    }

    /** Lets the clock run for so long. */
    public static VirtualTime of(FakeClock clock, Duration howLong) {
        return new VirtualTime(clock, clock.instant().plus(howLong));
    }

    /** Moves the clock, if it does not pass the end by that. Else moves it to the end and waits to be interrupted. */
    public void sleep(Duration time) throws InterruptedException {
        Duration left = Duration.between(clock.instant(), end);
        if (time.compareTo(left) <= 0) {
            clock.advance(time);
            return;
        }
        clock.advance(left.isNegative() ? Duration.ZERO : left);
        reached.countDown();
        new Semaphore(0).acquire();
    }

    /** Waits until somebody sleeps beyond the end: then nothing is left to do until there. */
    public void awaitEnd() throws InterruptedException {
        reached.await();
    }
}
