// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tidings.core.port.Headers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CacheAdviceTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "max-age=3600 | PT1H",
                "public, Max-Age=\"60\" | PT1M",
                "no-store | PT0S",
                "max-age=60, no-cache | PT0S",
                "max-age=-5, max-age=60 | -",
                "max-age=abc | -",
                "max-age=99999999999999999999 | -",
                "max-age=999999999 | PT720H",
                "public | -"
            })
    void readsCacheControl(String value, String expected) {
        Optional<Duration> wanted = Optional.ofNullable(expected).map(Duration::parse);
        assertEquals(wanted, CacheAdvice.freshFor(Headers.of("Cache-Control", value), CLOCK));
    }

    @Test
    void takesTheAgeInCachesOffMaxAge() {
        Headers headers = new Headers(Map.of("Cache-Control", List.of("max-age=100"), "Age", List.of("40")));
        assertEquals(Optional.of(Duration.ofSeconds(60)), CacheAdvice.freshFor(headers, CLOCK));
    }

    @Test
    void readsExpiresAgainstTheServersOwnClock() {
        Headers headers = new Headers(Map.of(
                "Expires", List.of("Thu, 01 Jan 2026 01:00:00 GMT"),
                "Date", List.of("Thu, 01 Jan 2026 00:00:00 GMT")));
        assertEquals(Optional.of(Duration.ofHours(1)), CacheAdvice.freshFor(headers, CLOCK));
        assertEquals(Optional.empty(), CacheAdvice.freshFor(Headers.of("Expires", "0"), CLOCK));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "120 | 2026-03-01T12:02:00Z",
                "Sun, 01 Mar 2026 13:00:00 GMT | 2026-03-01T13:00:00Z",
                "Sunday, 01-Mar-26 13:00:00 GMT | 2026-03-01T13:00:00Z",
                "Sun Mar  1 13:00:00 2026 | 2026-03-01T13:00:00Z",
                "Sun, 01 Mar 2020 13:00:00 GMT | -",
                "99999999999999999999 | 2026-03-02T12:00:00Z",
                "soon | -",
                "-5 | -"
            })
    void readsRetryAfterWithinItsBound(String value, String expected) {
        Optional<Instant> wanted = Optional.ofNullable(expected).map(Instant::parse);
        assertEquals(wanted, CacheAdvice.retryAfter(Headers.of("Retry-After", value), CLOCK, Duration.ofDays(1)));
    }
}
