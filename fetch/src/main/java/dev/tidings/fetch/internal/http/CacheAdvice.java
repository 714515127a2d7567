// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.http;

import dev.tidings.core.port.Headers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads from headers when to come back: {@code Cache-Control}, {@code Expires} (RFC 9111) and {@code Retry-After}. */
final class CacheAdvice {
    /** No answer is taken for fresh longer than this, whatever it says. */
    static final Duration LONGEST_FRESHNESS = Duration.ofDays(30);

    private static final Pattern SECONDS = Pattern.compile("\\d{1,18}");
    private static final Pattern MAX_AGE = Pattern.compile("max-age\\s*=\\s*\"?([^\"]*?)\"?");

    private CacheAdvice() {}

    /** For how long the answer stays fresh; empty when nothing that makes sense is said. */
    static Optional<Duration> freshFor(Headers headers, Clock clock) {
        List<String> directives = new ArrayList<>();
        for (String value : headers.all("cache-control")) {
            for (String directive : value.split(",", -1)) {
                directives.add(directive.strip().toLowerCase(Locale.ROOT));
            }
        }
        if (directives.contains("no-store") || directives.contains("no-cache")) {
            return Optional.of(Duration.ZERO);
        }
        for (String directive : directives) {
            Matcher maxAge = MAX_AGE.matcher(directive);
            if (maxAge.matches()) { // the first one counts; when it is nonsense, so may be the others
                return seconds(maxAge.group(1)).map(age -> bounded(age.minus(age(headers))));
            }
        }
        return headers.first("expires").flatMap(HttpDates::parse).map(expires -> {
            Instant date = headers.first("date").flatMap(HttpDates::parse).orElseGet(clock::instant);
            return bounded(Duration.between(date, expires));
        });
    }

    /** When the server asks not to be asked before, at most {@code longest} from now; a time that has passed is none. */
    static Optional<Instant> retryAfter(Headers headers, Clock clock, Duration longest) {
        Instant now = clock.instant();
        Instant last = now.plus(longest);
        return headers.first("retry-after").flatMap(value -> {
            String text = value.strip();
            Optional<Instant> asked = text.matches("\\d+")
                    ? Optional.of(now.plus(seconds(text)
                            .filter(wait -> wait.compareTo(longest) < 0)
                            .orElse(longest)))
                    : HttpDates.parse(text);
            return asked.filter(now::isBefore).map(instant -> instant.isAfter(last) ? last : instant);
        });
    }

    private static Duration age(Headers headers) {
        return headers.first("age")
                .flatMap(CacheAdvice::seconds)
                .map(CacheAdvice::bounded)
                .orElse(Duration.ZERO);
    }

    private static Optional<Duration> seconds(String text) {
        return SECONDS.matcher(text.strip()).matches()
                ? Optional.of(Duration.ofSeconds(Long.parseLong(text.strip())))
                : Optional.empty();
    }

    private static Duration bounded(Duration given) {
        return given.isNegative() ? Duration.ZERO : given.compareTo(LONGEST_FRESHNESS) > 0 ? LONGEST_FRESHNESS : given;
    }
}
