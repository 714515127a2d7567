// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.llm;

import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.NonRetriableException;
import dev.langchain4j.exception.RateLimitException;
import dev.tidings.enrich.ModelReply;
import java.io.InterruptedIOException;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes outcomes of what LangChain4j throws. */
final class Outcomes {
    private static final int DEEPEST = 12;
    private static final int LONGEST = 200;
    /** How providers name the time in their answers: "try again in 1.5s", "retry after 20 seconds", "in 350ms". */
    private static final Pattern WAIT = Pattern.compile(
            "(?i)(?:try again in|retry[- ]?after\\W{0,4}|retry in|wait)\\s*([0-9]+(?:\\.[0-9]+)?)\\s*(ms|m(?:in\\w*)?\\b|s)?");

    private Outcomes() {}

    /** A key, or what a server leaves of one. */
    private static final Pattern SECRET = Pattern.compile(
            "(?<![\\p{Alnum}_*-])(?:(?:sk|pk|rk|key|tok|token|bearer|gsk|xai|api)[-_][\\p{Alnum}_*.-]{3,}"
                    + "|(?=[A-Za-z_*.-]*\\d)(?=[\\d_*.-]*[A-Za-z])[\\p{Alnum}_*-]{20,})",
            Pattern.CASE_INSENSITIVE);

    /** The outcome; an interrupt is passed on. */
    static ModelReply of(Throwable failure, Clock clock) throws InterruptedException {
        if (Thread.interrupted() || has(failure, InterruptedException.class)) {
            throw new InterruptedException("stopped while waiting for the model");
        }
        String reason = reason(failure);
        Optional<HttpException> http = find(failure, HttpException.class);
        if (has(failure, RateLimitException.class)
                || http.filter(h -> h.statusCode() == 429).isPresent()) {
            return new ModelReply.RateLimited(RetryAfter.last().or(() -> named(failure, clock)));
        }
        if (has(failure, ContentFilteredException.class)) {
            return new ModelReply.Refused(reason);
        }
        boolean server =
                http.filter(h -> h.statusCode() >= 500 || h.statusCode() == 408).isPresent();
        boolean lasting = !server
                && (has(failure, AuthenticationException.class)
                        || has(failure, NonRetriableException.class)
                        || http.isPresent());
        boolean late = has(failure, HttpTimeoutException.class) || has(failure, InterruptedIOException.class);
        return new ModelReply.Unavailable(late ? "No reply came in time." : reason, !lasting);
    }

    private static Optional<Instant> named(Throwable failure, Clock clock) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            Matcher m = WAIT.matcher(String.valueOf(t.getMessage()));
            if (m.find()) {
                double amount = Double.parseDouble(m.group(1));
                String unit = m.group(2) == null ? "s" : m.group(2).toLowerCase(Locale.ROOT);
                double seconds = unit.equals("ms") ? amount / 1000 : unit.startsWith("m") ? amount * 60 : amount;
                return Optional.of(clock.instant().plus(Duration.ofMillis((long) (Math.min(seconds, 1e6) * 1000))));
            }
        }
        return Optional.empty();
    }

    private static String reason(Throwable failure) {
        Optional<HttpException> http = find(failure, HttpException.class);
        String message = http.map(h -> "HTTP " + h.statusCode() + ": " + h.getMessage())
                .orElseGet(() -> failure.getClass().getSimpleName() + ": " + failure.getMessage());
        // servers like to repeat the key that they refuse; reasons are published
        String line = SECRET.matcher(message.replaceAll("\\s+", " ").strip()).replaceAll("***");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 3) + "...";
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> type) {
        return find(failure, type).isPresent();
    }

    private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        Throwable t = failure;
        for (int i = 0; t != null && i < DEEPEST; i++) {
            if (type.isInstance(t)) {
                return Optional.of(type.cast(t));
            }
            t = t.getCause();
        }
        return Optional.empty();
    }
}
