// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.llm;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The time that a provider names in the header of its last answer to this thread. LangChain4j does not pass it on. */
final class RetryAfter {
    private static final ThreadLocal<Optional<Instant>> LAST = ThreadLocal.withInitial(Optional::empty);
    private static final long LONGEST_SECONDS = 86_400;

    private RetryAfter() {}

    /** Remembers the headers of an answer. */
    static void note(HttpHeaders headers, Clock clock) {
        LAST.set(headers.firstValue("retry-after").flatMap(value -> parse(value, clock)));
    }

    /** The time, once. */
    static Optional<Instant> last() {
        Optional<Instant> last = LAST.get();
        LAST.remove();
        return last;
    }

    /** Seconds, or a date. */
    static Optional<Instant> parse(String value, Clock clock) {
        String text = value.strip();
        try {
            if (text.matches("\\d{1,9}(\\.\\d+)?")) {
                double seconds = Math.min(LONGEST_SECONDS, Double.parseDouble(text));
                return Optional.of(clock.instant().plus(Duration.ofMillis((long) (seconds * 1000))));
            }
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
