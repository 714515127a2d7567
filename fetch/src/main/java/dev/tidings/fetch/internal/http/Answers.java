// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.http;

import dev.tidings.core.port.FetchFailure;
import dev.tidings.core.port.FetchResult;
import dev.tidings.core.port.FetchResult.Failed;
import dev.tidings.core.port.FetchResult.Fetched;
import dev.tidings.core.port.FetchResult.NotModified;
import dev.tidings.core.port.Headers;
import dev.tidings.core.port.Validators;
import dev.tidings.fetch.internal.http.Exchange.Answered;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** From an answer of a server to the outcome of a fetch. */
final class Answers {
    /** How long a host that answers 429 without a time, or 403, is better left alone. */
    private static final Duration AFTER_429 = Duration.ofMinutes(5);

    private static final Duration AFTER_403 = Duration.ofHours(1);

    private final Settings settings;

    Answers(Settings settings) {
        this.settings = settings;
    }

    static boolean redirects(Answered answer) {
        return switch (answer.status()) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }

    static boolean permanent(Answered answer) {
        return answer.status() == 301 || answer.status() == 308;
    }

    static String location(Answered answer) {
        return answer.headers().first("location").orElse("").strip();
    }

    FetchResult outcome(URI url, Answered answer, boolean conditional, Validators sent, Optional<URI> movedTo) {
        Headers headers = answer.headers();
        Optional<Duration> freshFor = CacheAdvice.freshFor(headers, settings.clock());
        if (answer.successful()) {
            return Fetched.builder()
                    .status(answer.status())
                    .finalUrl(url)
                    .headers(headers)
                    .body(answer.body())
                    .validators(validators(headers, url))
                    .freshFor(freshFor)
                    .movedTo(movedTo)
                    .warnings(answer.warnings())
                    .build();
        }
        if (answer.status() == 304 && conditional) {
            Validators given = validators(headers, url);
            return new NotModified(url, given.isEmpty() ? sent : given, freshFor, movedTo);
        }
        return failure(url, answer);
    }

    /** The end of a pause that the whole host should get; empty when the answer asks for none. */
    Optional<Instant> pauseAskedFor(Answered answer) {
        Optional<Instant> asked = retryAfter(answer.headers());
        return switch (answer.status()) {
            case 429 -> asked.or(() -> Optional.of(settings.clock().instant().plus(AFTER_429)));
            case 503 -> asked;
            default -> Optional.empty();
        };
    }

    private Failed failure(URI url, Answered answer) {
        int status = answer.status();
        Instant now = settings.clock().instant();
        Optional<Instant> pause = pauseAskedFor(answer);
        if (pause.isPresent()) {
            String reason = "status " + status + ": " + url.getHost() + " wants no request before " + pause.get();
            return new Failed(FetchFailure.RATE_LIMITED, reason, Optional.of(status), true, pause);
        }
        return switch (status) {
            case 304 -> lasting(FetchFailure.PROTOCOL, status, "status 304, but nothing was asked conditionally");
            case 206 -> lasting(FetchFailure.PROTOCOL, status, "status 206: a part, and none was asked for");
            case 410 -> lasting(FetchFailure.GONE, status, "status 410: gone for good");
            case 403 -> passing(status, now.plus(AFTER_403));
            case 408, 425 -> passing(status, now.plus(settings.backoff().after(1, url.toString())));
            default ->
                status >= 500
                        ? passing(status, now.plus(settings.backoff().after(1, url.toString())))
                        : lasting(FetchFailure.STATUS, status, "status " + status);
        };
    }

    private static Failed lasting(FetchFailure kind, int status, String reason) {
        return new Failed(kind, reason, Optional.of(status), false, Optional.empty());
    }

    private static Failed passing(int status, Instant after) {
        return new Failed(FetchFailure.STATUS, "status " + status, Optional.of(status), true, Optional.of(after));
    }

    private Optional<Instant> retryAfter(Headers headers) {
        return CacheAdvice.retryAfter(headers, settings.clock(), settings.longestPause());
    }

    private static Validators validators(Headers headers, URI url) {
        Optional<String> etag = headers.first("etag").filter(value -> !value.isBlank());
        Optional<String> modified = headers.first("last-modified").filter(value -> !value.isBlank());
        return etag.isEmpty() && modified.isEmpty()
                ? Validators.none()
                : new Validators(etag, modified, Optional.of(url));
    }
}
