// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

import dev.tidings.core.model.Source;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * Collects the items of one source. An implementation is a record of ten lines; its test is one line that extends
 * {@code SourceAdapterContract} of the testkit.
 *
 * <p>An aggregator calls {@link #poll} from one thread at a time, from different threads over time; it may block. The
 * same item may be delivered again and again: items are recognised by id. New methods will always be default methods.
 */
public interface SourceAdapter {
    /** The source; the same value each time. */
    Source source();

    /**
     * Where it asks: an address, a path, all that its state hangs on. What an aggregator learnt at another place under the
     * same id (its cursor, that it is gone, that it wants to be left alone) does not hold here. By default the address of
     * the source, or nothing.
     */
    default String place() {
        return source().url().map(URI::toString).orElse("");
    }

    /**
     * Asks for what is new.
     *
     * @param context the time, the cursor that the last poll returned, and the network
     * @return an outcome; failures that are expected are {@link PollResult.Failed}
     * @throws IOException when reading fails; recorded as a failure of this source, which the next run tries again
     * @throws InterruptedException when the thread is interrupted; the run then ends
     */
    PollResult poll(PollContext context) throws IOException, InterruptedException;

    /**
     * Until when the source itself says that nothing new can be expected, as far as its cursor tells: by cache headers or
     * by what a feed declares. A running aggregator asks no sooner, within the longest interval of its policy.
     *
     * @param cursor what the last successful poll returned
     * @return absent, which is the default, when the source says nothing
     */
    default Optional<Instant> quietUntil(String cursor) {
        return Optional.empty();
    }
}
