// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.http;

import dev.tidings.core.port.HostGate;
import dev.tidings.core.port.HostResolver;
import dev.tidings.fetch.http.AddressPolicy;
import dev.tidings.fetch.http.Backoff;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** What the builder of the fetcher was given; see there for meaning and defaults. */
public record Settings(
        AddressPolicy policy,
        HostResolver resolver,
        HostGate gate,
        Clock clock,
        Backoff backoff,
        Duration deadline,
        Duration connectTimeout,
        Duration patience,
        Duration longestPause,
        int maxBytes,
        int maxRatio,
        int maxRedirects,
        String userAgent,
        Optional<InetSocketAddress> proxy) {}
