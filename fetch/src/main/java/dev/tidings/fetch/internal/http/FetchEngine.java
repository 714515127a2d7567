// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.http;

import dev.tidings.core.port.FetchPurpose;
import dev.tidings.core.port.FetchRequest;
import dev.tidings.core.port.FetchResult;
import dev.tidings.fetch.internal.http.Journey.HopAdvice;
import dev.tidings.fetch.internal.http.Journey.HopCheck;
import dev.tidings.fetch.robots.RobotsCache;
import java.util.Optional;

/** What stands behind the fetcher's front: the client, the robots rules, and a journey for each request. */
public final class FetchEngine implements AutoCloseable {
    private static final HopCheck NO_CHECK = hop -> HopAdvice.NONE;

    private final Settings settings;
    private final Exchanger exchanger;
    private final HopCheck pageCheck;

    /**
     * Starts an engine.
     *
     * @param robotsToken what groups of robots.txt are matched with; absent when robots.txt is not asked
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public FetchEngine(Settings settings, Optional<String> robotsToken) {
        this.settings = settings;
        this.exchanger = new Exchanger(settings);
        this.pageCheck = robotsToken
                .<HopCheck>map(token -> new RobotsCheck(new RobotsCache(this::fetch, token, settings.clock()))::look)
                .orElse(NO_CHECK);
    }

    /** Fetches; see the port. */
    public FetchResult fetch(FetchRequest request) throws InterruptedException {
        HopCheck check = request.purpose() == FetchPurpose.PAGE ? pageCheck : NO_CHECK;
        return new Journey(settings, exchanger, check, request).travel();
    }

    @Override
    public void close() {
        exchanger.close();
    }
}
