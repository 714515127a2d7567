// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import dev.tidings.core.model.Source;
import dev.tidings.core.port.PollContext;
import dev.tidings.core.port.PollResult;
import dev.tidings.fetch.internal.source.Polling;
import dev.tidings.fetch.internal.source.Stopped;
import dev.tidings.fetch.internal.source.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** An adapter that asks the web. */
abstract class WebSource<S extends WebSource<S>> extends DescribedSource<S> {
    final Setup setup;

    WebSource(Setup setup) {
        super(setup.source());
        this.setup = setup;
    }

    /** The same adapter, set up otherwise. */
    abstract S with(Setup setup);

    @Override
    protected final S with(Source source) {
        return with(setup.with(source));
    }

    /**
     * How long the source is left alone at most when its last answer says that it stays fresh. Default 6 hours; zero asks
     * at each poll.
     */
    public final S withLongestRest(Duration rest) {
        return with(setup.with(rest));
    }

    /**
     * With further request headers, credentials among them. They go with every request to the host that is asked first, and
     * to no other: not after a redirect, not to a page that an item leads to.
     */
    public final S withHeaders(Map<String, String> headers) {
        return with(setup.with(headers));
    }

    @Override
    public final String place() {
        return address();
    }

    @Override
    public final PollResult poll(PollContext context) throws InterruptedException {
        return Polling.poll(
                context,
                source(),
                new Polling.Terms(address(), setup.headers(), secret(), setup.longestRest()),
                this::collect);
    }

    @Override
    public final Optional<Instant> quietUntil(String cursor) {
        return Polling.quietUntil(cursor, address());
    }

    /** What is asked first; what the last poll left holds for no other. */
    abstract String address();

    /** Whether requests carry more than the headers that no other host may know. */
    boolean secret() {
        return false;
    }

    /** The outcome of one poll. */
    abstract PollResult collect(Visit visit) throws Stopped, InterruptedException;
}
