// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tidings.fetch.internal.http.Journey.HopAdvice;
import dev.tidings.fetch.robots.RobotsCache;
import dev.tidings.testkit.fake.FakeClock;
import dev.tidings.testkit.fake.FakeFetcher;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsCheckTest {
    @ParameterizedTest
    @CsvSource({"2, 2", "10, 10", "11, 10", "3600, 10", "86400, 10", "0, 0"})
    void aCrawlDelaySpacesRequestsTenSecondsAtMostAndForbidsNothing(String written, long seconds)
            throws InterruptedException {
        FakeFetcher network = new FakeFetcher();
        network.page("https://news.example/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: " + written + "\n");
        RobotsCheck check = new RobotsCheck(new RobotsCache(network, "Tidings", FakeClock.at("2026-03-01T12:00:00Z")));
        assertEquals(
                new HopAdvice(Optional.empty(), Duration.ofSeconds(seconds)),
                check.look(URI.create("https://news.example/a"), Duration.ofSeconds(20)));
    }
}
