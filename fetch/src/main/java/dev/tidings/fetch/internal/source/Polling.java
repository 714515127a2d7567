// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.source;

import dev.tidings.core.model.Source;
import dev.tidings.core.port.PollContext;
import dev.tidings.core.port.PollResult;
import dev.tidings.fetch.internal.feed.Links;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How every adapter that polls one address goes about it: not while the last answer is fresh; where it has moved for
 * good, at the new address, and when that is lost, at the old one in the same poll.
 */
public final class Polling {
    /** No answer counts as fresh for longer unless the source says so. */
    public static final Duration LONGEST_REST = Duration.ofHours(6);

    private Polling() {}

    /**
     * What a source is polled by.
     *
     * @param address what is asked; all that the cursor depends on
     * @param headers further request headers, credentials among them; they go to the address's host alone
     * @param secret whether requests carry more that no other host may know
     * @param longestRest no answer counts as fresh for longer
     */
    public record Terms(String address, Map<String, String> headers, boolean secret, Duration longestRest) {
        private boolean mayAsk(URI target) {
            return (!secret && headers.isEmpty()) || isHome(target);
        }

        private boolean isHome(URI target) {
            return URI.create(address).resolve("/").equals(target.resolve("/"));
        }

        /** The headers for a request: none for another host than the address's. */
        Map<String, String> headersFor(String url) {
            return headers.isEmpty() || Links.web(url).filter(this::isHome).isEmpty() ? Map.of() : headers;
        }
    }

    /** Collects what is new. */
    @FunctionalInterface
    public interface Collecting {
        /** The outcome of one visit. */
        PollResult collect(Visit visit) throws Stopped, InterruptedException;
    }

    /** One poll. */
    public static PollResult poll(PollContext context, Source source, Terms terms, Collecting collecting)
            throws InterruptedException {
        PollCursor before = PollCursor.read(context.cursor(), terms.address());
        if (before.isFresh(context.now(), terms.longestRest())) {
            return new PollResult.Unchanged();
        }
        Optional<URI> moved = before.confirmedMove().filter(terms::mayAsk);
        if (moved.isPresent()) {
            PollResult there = visit(new Visit(context, source, before, moved, terms), collecting);
            if (!isLost(there)) {
                return there;
            }
            before = before.home();
        }
        return visit(new Visit(context, source, before, Optional.empty(), terms), collecting);
    }

    /** Until when nothing new is to be expected at an address, as {@link dev.tidings.core.port.SourceAdapter#quietUntil}. */
    public static Optional<Instant> quietUntil(String cursor, String address) {
        return PollCursor.read(Optional.of(cursor), address).quietUntil();
    }

    private static PollResult visit(Visit visit, Collecting collecting) throws InterruptedException {
        try {
            return collecting.collect(visit);
        } catch (Stopped stopped) {
            return stopped.result();
        }
    }

    private static boolean isLost(PollResult result) {
        return result instanceof PollResult.Gone
                || (result instanceof PollResult.Failed failed
                        && !failed.failure().retryable());
    }
}
