// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

import dev.tidings.core.Values;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** One request of a {@link Fetcher}. */
@Values
@Value.Immutable
@SuppressWarnings("exports")
public sealed interface FetchRequest permits ImmutableFetchRequest {
    /**
     * The address as its source wrote it. A text, not a {@link URI}: whatever is no address, or not an allowed one,
     * becomes a {@link FetchResult.Refused}, never an exception.
     */
    String url();

    /** What it is for. Default FEED. */
    @Value.Default
    default FetchPurpose purpose() {
        return FetchPurpose.FEED;
    }

    /** What an earlier answer said for asking again; sent verbatim. Default none. */
    @Value.Default
    default Validators validators() {
        return Validators.none();
    }

    /**
     * Further headers, credentials among them. They go to the host of {@link #url} alone: after a redirect to another
     * host, or from https to http, they are left out. Default none.
     */
    @Value.Redacted
    Map<String, String> headers();

    /**
     * The fields of a form. Where there are any, the request is a POST of them, as UTF-8 in
     * {@code application/x-www-form-urlencoded}; it is never conditional, and a redirect of it is a failure. Default none.
     */
    @Value.Redacted
    Map<String, String> form();

    /** The time for everything from the first connection to the last byte. Default: the fetcher's. */
    Optional<Duration> deadline();

    /** The most bytes that the decoded body may have. Default: the fetcher's. */
    Optional<Integer> maxBytes();

    /** A request for a feed, without validators. */
    static FetchRequest of(String url) {
        return builder().url(url).build();
    }

    /** A request for a page found through a link. */
    static FetchRequest page(String url) {
        return builder().url(url).purpose(FetchPurpose.PAGE).build();
    }

    /** Starts a request; {@code url} must be set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a FetchRequest; refuses limits that are not positive. */
    final class Builder extends ImmutableFetchRequest.Builder {
        Builder() {}

        @Override
        public FetchRequest build() {
            FetchRequest built = super.build();
            built.deadline().filter(d -> d.isNegative() || d.isZero()).ifPresent(d -> {
                throw new IllegalArgumentException("FetchRequest.deadline must be positive: " + d);
            });
            built.maxBytes().filter(max -> max <= 0).ifPresent(max -> {
                throw new IllegalArgumentException("FetchRequest.maxBytes must be positive: " + max);
            });
            return built;
        }
    }
}
