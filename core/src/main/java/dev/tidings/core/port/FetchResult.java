// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

import dev.tidings.core.Values;
import dev.tidings.core.model.Failure;
import dev.tidings.core.model.FailureKind;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** What came of a {@link FetchRequest}. Closed per major version. */
public sealed interface FetchResult {

    /** This outcome as a failure about a source, item or address; empty when it is a success. */
    default Optional<Failure> failure(String thing) {
        return Optional.empty();
    }

    /** A complete body, decoded and within the limits. */
    @Values
    @Value.Immutable
    @SuppressWarnings("exports")
    sealed interface Fetched extends FetchResult permits ImmutableFetched {
        /** The status: 2xx, never 206. Default 200. */
        @Value.Default
        default int status() {
            return 200;
        }

        /** The address that answered, after all redirects, without fragment: the base of relative links. */
        URI finalUrl();

        /** The body, after the content coding is undone. */
        Bytes body();

        /** All headers of the last answer. Default none. */
        @Value.Default
        default Headers headers() {
            return Headers.none();
        }

        /** The {@code Content-Type} header, verbatim. */
        default Optional<String> contentType() {
            return headers().first("content-type");
        }

        /** To be kept beside the source and sent with the next request. Default none. */
        @Value.Default
        default Validators validators() {
            return Validators.none();
        }

        /**
         * For how long the server says that the answer stays fresh, from {@code Cache-Control} or else
         * {@code Expires}; zero for {@code no-cache} and {@code no-store}; absent when it says nothing that makes
         * sense.
         */
        Optional<Duration> freshFor();

        /**
         * Where the requested address has moved for good: the end of the unbroken run of 301 and 308 answers from the
         * first hop on. Absent when there was none. To be stored only after it was seen more than once.
         */
        Optional<URI> movedTo();

        /**
         * Rights that the server reserves for this address, in {@code X-Robots-Tag}, {@code tdm-reservation} or
         * {@code /.well-known/tdmrep.json}: as in {@link Extraction#reservations}. Default none.
         */
        List<String> reservations();

        /** What was wrong with the answer and could be told all the same, such as a misleading coding. Default none. */
        List<String> warnings();

        /** Starts a Fetched; {@code finalUrl} and {@code body} must be set. */
        static Builder builder() {
            return new Builder();
        }

        /** Builds a Fetched. */
        final class Builder extends ImmutableFetched.Builder {
            Builder() {}
        }
    }

    /**
     * The server says that what it gave for these validators is still current (304).
     *
     * @param finalUrl the address that answered
     * @param validators those of the answer, else those of the request: to be kept
     * @param freshFor as in {@link Fetched#freshFor}
     * @param movedTo as in {@link Fetched#movedTo}
     */
    record NotModified(URI finalUrl, Validators validators, Optional<Duration> freshFor, Optional<URI> movedTo)
            implements FetchResult {}

    /**
     * Not asked, because a policy forbids it; trying again will not help unless the policy changes.
     *
     * @param reason which policy
     * @param detail one sentence with the value named
     * @param url the address that was refused: the requested one or a redirect's target, as it was written
     */
    record Refused(RefusalReason reason, String detail, String url) implements FetchResult {
        @Override
        public Optional<Failure> failure(String thing) {
            return Optional.of(Failure.lasting(thing, FailureKind.REFUSED, detail));
        }
    }

    /**
     * Asked, without a usable answer.
     *
     * @param kind what sort of failure
     * @param reason one sentence with the value named
     * @param status the status of the answer, when there was one
     * @param retryable whether asking again later can help
     * @param retryAfter not before this instant: what the server asked for (bounded by the fetcher), else the fetcher's
     *     advice; absent when there is none or {@code retryable} is false
     */
    record Failed(
            FetchFailure kind, String reason, Optional<Integer> status, boolean retryable, Optional<Instant> retryAfter)
            implements FetchResult {
        /** A failure without a status and without advice; retryable as its kind usually is. */
        public static Failed of(FetchFailure kind, String reason) {
            return new Failed(kind, reason, Optional.empty(), kind.usuallyPasses(), Optional.empty());
        }

        @Override
        public Optional<Failure> failure(String thing) {
            FailureKind sort = switch (kind) {
                case STATUS, GONE, RATE_LIMITED -> FailureKind.HTTP_STATUS;
                case TOO_LARGE -> FailureKind.REFUSED;
                case CODING, REDIRECT, PROTOCOL -> FailureKind.UNREADABLE;
                case UNKNOWN_HOST, CONNECTION, TLS, TIMEOUT, TRUNCATED, BUSY -> FailureKind.NETWORK;
            };
            return Optional.of(new Failure(thing, sort, reason, retryable, retryAfter));
        }
    }
}
