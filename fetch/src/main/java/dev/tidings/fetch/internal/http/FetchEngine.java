// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.http;

import dev.tidings.core.port.FetchPurpose;
import dev.tidings.core.port.FetchRequest;
import dev.tidings.core.port.FetchResult;
import dev.tidings.fetch.http.SiteReservations;
import dev.tidings.fetch.internal.http.Journey.HopAdvice;
import dev.tidings.fetch.internal.http.Journey.HopCheck;
import dev.tidings.fetch.internal.rights.ReservationCheck;
import dev.tidings.fetch.robots.RobotsCache;
import java.util.Optional;

/** What stands behind the fetcher's front: the client, the robots rules, and a journey for each request. */
public final class FetchEngine implements AutoCloseable {
    private static final HopCheck NO_CHECK = (hop, atMost) -> HopAdvice.NONE;

    private final Settings settings;
    private final Exchanger exchanger;
    private final HopCheck pageCheck;
    private final Optional<ReservationCheck> reservations;

    /**
     * Starts an engine.
     *
     * @param robotsToken what groups of robots.txt are matched with; absent when robots.txt is not asked
     * @param rightsToken the product that reservations are read for; absent when they are not looked for
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public FetchEngine(Settings settings, Optional<String> robotsToken, Optional<String> rightsToken) {
        this.settings = settings;
        this.exchanger = new Exchanger(settings);
        this.pageCheck = robotsToken
                .<HopCheck>map(token -> new RobotsCheck(new RobotsCache(this::go, token, settings.clock()))::look)
                .orElse(NO_CHECK);
        this.reservations = rightsToken.map(token -> new ReservationCheck(this::go, token, settings.clock()));
    }

    /** Fetches; see the port. */
    public FetchResult fetch(FetchRequest request) throws InterruptedException {
        if (exchanger.isClosed()) {
            throw new IllegalStateException("the fetcher is closed");
        }
        return go(request);
    }

    private FetchResult go(FetchRequest request) throws InterruptedException {
        HopCheck check = request.purpose() == FetchPurpose.PAGE ? pageCheck : NO_CHECK;
        Journey journey = new Journey(settings, exchanger, check, request);
        FetchResult result = journey.travel();
        boolean content = request.form().isEmpty()
                && request.purpose() != FetchPurpose.ROBOTS
                && request.purpose() != FetchPurpose.RESERVATIONS;
        return content && reservations.isPresent() && result instanceof FetchResult.Fetched fetched
                ? reservations.get().look(fetched, journey.left())
                : result;
    }

    /** What sites reserve for addresses that are not fetched themselves; nothing when it is not looked for. */
    public SiteReservations sites() {
        return reservations.map(ReservationCheck::sites).orElseGet(SiteReservations::none);
    }

    @Override
    public void close() {
        exchanger.close();
    }
}
