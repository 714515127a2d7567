// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.robots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.port.Bytes;
import dev.tidings.core.port.FetchFailure;
import dev.tidings.core.port.FetchResult.Failed;
import dev.tidings.testkit.fake.FakeClock;
import dev.tidings.testkit.fake.FakeFetcher;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RobotsRulesTest {
    private static final URI PAGE = URI.create("https://news.example/a");

    private final FakeFetcher network = new FakeFetcher();
    private final FakeClock clock = FakeClock.at("2026-03-01T12:00:00Z");
    private final RobotsCache cache = new RobotsCache(network, "Tidings", clock);

    private static boolean allows(String file, String path) {
        return RobotsRules.parse(Bytes.utf8(file), "Tidings").allows("https://news.example" + path);
    }

    @Test
    void theGroupOfTheAgentCountsAloneWhenThereIsOne() {
        String file = "User-agent: *\nDisallow: /\n\nUser-agent: TIDINGS\nDisallow: /x\n";
        assertTrue(allows(file, "/a"));
        assertFalse(allows(file, "/x/1"));
    }

    @Test
    void theLongestMatchDecidesAndAllowWinsATie() {
        String file = "User-agent: *\nDisallow: /a\nAllow: /a/b\nDisallow: /*.pdf$\nAllow: /t\nDisallow: /t\n";
        assertFalse(allows(file, "/a/c"));
        assertTrue(allows(file, "/a/b/c"));
        assertFalse(allows(file, "/x/y.pdf"));
        assertTrue(allows(file, "/x/y.pdf?z"));
        assertTrue(allows(file, "/t"));
    }

    @Test
    void anAgentWithASpaceIsNoTokenAndHasNoGroup() {
        Bytes file = Bytes.utf8("User-agent: *\nDisallow: /\nUser-agent: My Bot\nAllow: /\n");
        assertFalse(RobotsRules.parse(file, "My Bot").allows("https://news.example/a"));
    }

    @Test
    void whatIsNoRobotsFileForbidsNothing() {
        assertTrue(allows("<html><body>not found</body></html>", "/a"));
        assertTrue(allows("", "/a"));
    }

    @Test
    void readsCrawlDelayAndSitemaps() {
        RobotsRules rules = RobotsRules.parse(
                Bytes.utf8("Sitemap: https://news.example/map.xml\nUser-agent: *\nCrawl-delay: 5\n"), "Tidings");
        assertEquals(Optional.of(Duration.ofSeconds(5)), rules.crawlDelay());
        assertEquals(List.of("https://news.example/map.xml"), rules.sitemaps());
    }

    @Test
    void aLongCrawlDelayForbidsNothing() {
        for (String delay : List.of("3600", "301")) {
            RobotsRules rules = RobotsRules.parse(
                    Bytes.utf8("User-agent: *\nCrawl-delay: " + delay + "\nDisallow: /x\n"), "Tidings");
            assertTrue(rules.allows("https://news.example/a"), delay);
            assertFalse(rules.allows("https://news.example/x"), delay);
            assertTrue(rules.crawlDelay().orElseThrow().toSeconds() > 300, delay);
        }
        assertTrue(allows("User-agent: *\nCrawl-delay: 99999999999999999999\n", "/a"));
    }

    @Test
    void rulesAreKeptForADay() throws InterruptedException {
        network.page("https://news.example/robots.txt", "text/plain", "User-agent: *\nDisallow: /a\n");
        assertFalse(cache.rulesFor(PAGE).rules().allows(PAGE.toString()));
        clock.advance(Duration.ofHours(23));
        cache.rulesFor(PAGE);
        assertEquals(1, network.requests().size());
        clock.advance(Duration.ofHours(1));
        cache.rulesFor(PAGE);
        assertEquals(2, network.requests().size());
    }

    @Test
    void aMissingFileAllowsAndAFailingServerForbids() throws InterruptedException {
        network.answer("https://news.example/robots.txt", status(404));
        assertTrue(cache.rulesFor(PAGE).rules().allows(PAGE.toString()));
        network.answer("https://down.example/robots.txt", status(503));
        URI down = URI.create("https://down.example/a");
        assertFalse(cache.rulesFor(down).rules().allows(down.toString()));
    }

    private static Failed status(int status) {
        return new Failed(
                FetchFailure.STATUS, "status " + status, Optional.of(status), status >= 500, Optional.empty());
    }
}
