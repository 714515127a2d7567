// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.http;

import dev.tidings.core.port.FetchFailure;
import dev.tidings.core.port.FetchPurpose;
import dev.tidings.core.port.FetchRequest;
import dev.tidings.core.port.FetchResult;
import dev.tidings.core.port.HostGate.Admission;
import dev.tidings.fetch.internal.http.Exchange.Answered;
import dev.tidings.fetch.internal.http.Exchange.Ended;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;

/** One fetch from its first address to its last: each hop is checked, admitted and asked in turn. One thread, once. */
final class Journey {
    private final Settings settings;
    private final Exchanger exchanger;
    private final Answers answers;
    private final HopCheck check;
    private final FetchRequest request;
    private final Limits limits;
    private final Set<HttpUrl> visited = new HashSet<>();

    private long nanosLeft;
    private Optional<URI> movedTo = Optional.empty();
    private boolean onlyPermanent = true;

    /** A further check before each hop; its outcome, when there is one, ends the journey. */
    @FunctionalInterface
    interface HopCheck {
        /** Looks at the hop's address, for so long at most. */
        HopAdvice look(URI hop, Duration atMost) throws InterruptedException;
    }

    /**
     * What a check says.
     *
     * @param obstacle the outcome when the hop may not be made
     * @param spacing the least time between requests to that host
     */
    record HopAdvice(Optional<FetchResult> obstacle, Duration spacing) {
        static final HopAdvice NONE = new HopAdvice(Optional.empty(), Duration.ZERO);
    }

    Journey(Settings settings, Exchanger exchanger, HopCheck check, FetchRequest request) {
        this.settings = settings;
        this.exchanger = exchanger;
        this.answers = new Answers(settings);
        this.check = check;
        this.request = request;
        this.limits = new Limits(
                request.maxBytes().orElse(settings.maxBytes()),
                settings.maxRatio(),
                request.purpose() == FetchPurpose.ROBOTS);
        this.nanosLeft = TimeUnit.NANOSECONDS.convert(request.deadline().orElse(settings.deadline()));
    }

    /** What is left of the deadline; waiting for the gate does not count. */
    Duration left() {
        return Duration.ofNanos(Math.max(1, nanosLeft));
    }

    FetchResult travel() throws InterruptedException {
        try {
            Target hop = Target.check(request.url(), settings.policy());
            RequestHeaders headers = RequestHeaders.of(request, hop, settings.userAgent());
            while (true) {
                visited.add(hop.url());
                Map<String, String> fields = headers.towards(hop);
                Exchange exchange = pass(hop, fields);
                if (exchange instanceof Ended ended) {
                    return ended.outcome();
                }
                Answered answer = (Answered) exchange;
                if (!Answers.redirects(answer)) {
                    boolean conditional = RequestHeaders.conditional(fields);
                    return answers.outcome(hop.uri(), answer, conditional, request.validators(), movedTo);
                }
                Optional<FetchResult> end = deadEnd(hop, answer);
                if (end.isPresent()) {
                    return end.get();
                }
                Target next = next(hop, answer);
                if (visited.contains(next.url())) {
                    return redirectFailure("a redirect loop", hop, answer);
                }
                hop = next;
            }
        } catch (RefusedException e) {
            return e.refusal();
        }
    }

    private Exchange pass(Target hop, Map<String, String> fields) throws InterruptedException {
        long looked = System.nanoTime();
        HopAdvice advice = check.look(hop.uri(), left());
        nanosLeft -= System.nanoTime() - looked;
        if (advice.obstacle().isPresent()) {
            return new Ended(advice.obstacle().get());
        }
        String host = hop.url().host();
        Admission admission = settings.gate().enter(host, advice.spacing(), settings.patience());
        if (admission instanceof Admission.Closed closed) {
            return new Ended(notAdmitted(host, closed.until()));
        }
        try {
            long start = System.nanoTime();
            Exchange exchange = exchanger.ask(hop, fields, request.form(), limits, left());
            nanosLeft -= System.nanoTime() - start;
            if (exchange instanceof Answered answer) {
                answers.pauseAskedFor(answer).ifPresent(until -> settings.gate().pause(host, until));
            }
            return exchange;
        } finally {
            ((Admission.Pass) admission).close();
        }
    }

    private static FetchResult notAdmitted(String host, Optional<Instant> until) {
        return until.isPresent()
                ? new FetchResult.Failed(
                        FetchFailure.RATE_LIMITED,
                        "not asked: " + host + " wants no request before " + until.get(),
                        Optional.empty(),
                        true,
                        until)
                : FetchResult.Failed.of(FetchFailure.BUSY, "not asked: too many requests wait for " + host);
    }

    private Optional<FetchResult> deadEnd(Target hop, Answered answer) {
        String location = Answers.location(answer);
        if (!request.form().isEmpty()) {
            return Optional.of(redirectFailure("a form is not sent elsewhere", hop, answer));
        }
        if (location.isEmpty()) {
            return Optional.of(redirectFailure("a redirect without a target", hop, answer));
        }
        if (visited.size() > settings.maxRedirects()) {
            return Optional.of(redirectFailure("more than " + settings.maxRedirects() + " redirects", hop, answer));
        }
        return Optional.empty();
    }

    private Target next(Target hop, Answered answer) throws RefusedException {
        String location = Answers.location(answer);
        HttpUrl resolved = location.indexOf('\\') >= 0 ? null : hop.url().resolve(location);
        boolean absolute = location.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*");
        // an absolute target keeps its spelling: only that spelling may be allowed
        String address = absolute || resolved == null ? location : rebased(hop, location, resolved);
        Target next = Target.check(address, settings.policy());
        if (onlyPermanent
                && Answers.permanent(answer)
                && !(hop.url().isHttps() && !next.url().isHttps())) {
            movedTo = Optional.of(next.uri());
        } else {
            onlyPermanent = false;
        }
        return next;
    }

    private static String rebased(Target hop, String location, HttpUrl resolved) {
        return location.startsWith("//") ? hop.url().scheme() + ":" + location : resolved.toString();
    }

    private FetchResult redirectFailure(String reason, Target hop, Answered answer) {
        return new FetchResult.Failed(
                FetchFailure.REDIRECT,
                reason + ", at " + hop.url(),
                Optional.of(answer.status()),
                FetchFailure.REDIRECT.usuallyPasses(),
                Optional.empty());
    }
}
