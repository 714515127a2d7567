// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import java.time.Duration;

/**
 * An aggregator that goes on by itself until it is stopped; {@link Aggregator#start} gives it. What it knows of its
 * sources and what remains to be done is in the store at every moment: however it ends, the next one goes on from there.
 * Safe for all threads.
 */
public interface RunningAggregator extends AutoCloseable {
    /** Whether it goes on: it was neither stopped nor gave up. */
    boolean isRunning();

    /**
     * Stops gracefully: no poll begins any more, polls that go on end, the article or insight that is being made is
     * finished and stored. What is not done when the deadline passes is interrupted and remains for the next start.
     *
     * @param deadline how long to wait, by real time; zero interrupts at once
     * @return whether everything ended before the deadline
     * @throws InterruptedException when the waiting thread is interrupted; the stop goes on
     */
    boolean stop(Duration deadline) throws InterruptedException;

    /**
     * Waits until it has ended.
     *
     * @param most how long, by real time
     * @return whether it has
     * @throws InterruptedException when the waiting thread is interrupted
     */
    boolean awaitEnd(Duration most) throws InterruptedException;

    /** Has every source asked now that does not rest by the word of its server and did not fail just before. */
    void pollNow();

    /** Stops with a deadline of 30 seconds. Closing twice is allowed. */
    @Override
    void close();
}
