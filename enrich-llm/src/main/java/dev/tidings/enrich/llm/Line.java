// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.llm;

import dev.tidings.core.port.Spend;
import dev.tidings.enrich.InsightModel;
import dev.tidings.enrich.ModelReply;
import dev.tidings.enrich.llm.internal.call.KeptReply;
import dev.tidings.enrich.llm.internal.call.Prompt;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The way to one model: waits its turn, pays, tries again where that helps, and leaves a model alone that is down. */
final class Line {
    private static final int TRIES = 3;
    private static final int FAILURES_IN_A_ROW = 3;

    private final InsightModel model;
    private final Purse purse;
    private final Semaphore turns;
    private final Duration patience;
    private final Clock clock;
    private final Pause pause;
    private int failures;
    private @Nullable Instant failedIn;
    private Instant notBefore = Instant.MIN;

    Line(InsightModel model, Purse purse, Semaphore turns, Duration patience, Clock clock, Pause pause) {
        this.model = model;
        this.purse = purse;
        this.turns = turns;
        this.patience = patience;
        this.clock = clock;
        this.pause = pause;
    }

    /** Waits for a while; tests wait for nothing. */
    @FunctionalInterface
    interface Pause {
        void during(Duration time) throws InterruptedException;
    }

    /**
     * The end of it.
     *
     * @param reply the last reply; absent when the model was not asked
     * @param kept the reply that another caller got meanwhile; the model was not asked then
     * @param reason why there is nothing to use
     * @param budget whether for want of budget
     * @param latency of the call that was answered
     */
    record End(Optional<ModelReply> reply, Optional<KeptReply> kept, String reason, boolean budget, Duration latency) {
        static End without(String reason, boolean budget) {
            return new End(Optional.empty(), Optional.empty(), reason, budget, Duration.ZERO);
        }

        boolean usable() {
            return reply.filter(r -> r instanceof ModelReply.Complete || r instanceof ModelReply.Truncated)
                    .isPresent();
        }
    }

    String model() {
        return model.name();
    }

    /**
     * Asks in its turn.
     *
     * @param kept looks for a reply once more, right before each call: others may have asked the same meanwhile
     */
    End ask(Prompt prompt, String boundary, Instant run, Supplier<Optional<KeptReply>> kept)
            throws InterruptedException {
        Optional<String> down = down(run);
        if (down.isPresent()) {
            return End.without(down.get(), false);
        }
        turns.acquire();
        try {
            return tries(prompt, boundary, run, kept);
        } finally {
            turns.release();
        }
    }

    private End tries(Prompt prompt, String boundary, Instant run, Supplier<Optional<KeptReply>> kept)
            throws InterruptedException {
        Duration waited = Duration.ZERO;
        End end = End.without("It was not asked.", false);
        for (int n = 1; n <= TRIES; n++) {
            end = once(prompt, boundary, run, kept);
            if (end.kept().isPresent()) {
                return end;
            }
            Optional<Duration> wait = end.reply().flatMap(this::retryIn);
            if (end.usable() || wait.isEmpty()) {
                count(end, run);
                return end;
            }
            waited = waited.plus(wait.get());
            if (n == TRIES || waited.compareTo(patience) > 0) {
                leaveAlone(wait.get());
                break;
            }
            pause.during(wait.get());
        }
        count(end, run);
        return end;
    }

    private End once(Prompt prompt, String boundary, Instant run, Supplier<Optional<KeptReply>> kept)
            throws InterruptedException {
        Optional<Purse.Reserved> reserved = purse.reserve(model.name(), prompt, run);
        if (reserved.isEmpty()) {
            return End.without("The budget does not allow the call.", true);
        }
        Spend used = Spend.NONE; // until the call is made
        Instant begun;
        ModelReply reply;
        try {
            Optional<KeptReply> meanwhile = kept.get();
            if (meanwhile.isPresent()) {
                return new End(Optional.empty(), meanwhile, "", false, Duration.ZERO);
            }
            begun = clock.instant();
            used = reserved.get().amount(); // of a call that is interrupted
            reply = call(prompt, boundary);
            used = used(reply, reserved.get().amount());
        } finally {
            purse.settle(reserved.get(), used);
        }
        // as precise as it is kept, so that a known reply gives the same bytes
        Duration took = Duration.between(begun, clock.instant()).truncatedTo(ChronoUnit.MILLIS);
        return new End(Optional.of(reply), Optional.empty(), reason(reply), false, took);
    }

    private ModelReply call(Prompt prompt, String boundary) throws InterruptedException {
        try {
            return model.complete(prompt.request(boundary));
        } catch (RuntimeException e) {
            return new ModelReply.Unavailable("The model threw " + e + ".", false);
        }
    }

    /** A call that failed is a call; its tokens are not known, so those of an interrupted one stay reserved. */
    private Spend used(ModelReply reply, Spend reserved) {
        if (reply instanceof ModelReply.Complete c) {
            return spend(c.inputTokens(), c.outputTokens());
        }
        if (reply instanceof ModelReply.Truncated t) {
            return spend(t.inputTokens(), t.outputTokens());
        }
        boolean sent =
                reply instanceof ModelReply.Refused || (reply instanceof ModelReply.Unavailable u && !u.retryable());
        return sent ? reserved : new Spend(1, 0, BigDecimal.ZERO);
    }

    private Spend spend(long in, long out) {
        return new Spend(1, in + out, purse.cost(model.name(), in, out).orElse(BigDecimal.ZERO));
    }

    private static String reason(ModelReply reply) {
        if (reply instanceof ModelReply.Refused refused) {
            return "It refused: " + refused.reason();
        }
        if (reply instanceof ModelReply.RateLimited limited) {
            return "It limits the rate of requests"
                    + limited.retryAt().map(at -> " until " + at).orElse("") + ".";
        }
        return reply instanceof ModelReply.Unavailable gone ? gone.reason() : "";
    }

    /** How long to wait before another try; absent when none helps. */
    private Optional<Duration> retryIn(ModelReply reply) {
        if (reply instanceof ModelReply.RateLimited limited) {
            Duration until = limited.retryAt()
                    .map(at -> Duration.between(clock.instant(), at))
                    .orElse(Duration.ofSeconds(5));
            return Optional.of(until.isNegative() ? Duration.ZERO : until);
        }
        return reply instanceof ModelReply.Unavailable gone && gone.retryable()
                ? Optional.of(Duration.ofSeconds(1))
                : Optional.empty();
    }

    private synchronized void leaveAlone(Duration wait) {
        if (wait.compareTo(Duration.ofSeconds(1)) > 0) {
            notBefore = clock.instant().plus(wait);
        }
    }

    private synchronized void count(End end, Instant run) {
        boolean failed = end.reply()
                .filter(r -> r instanceof ModelReply.Unavailable || r instanceof ModelReply.RateLimited)
                .isPresent();
        int before = run.equals(failedIn) ? failures : 0;
        failures = failed ? before + 1 : 0;
        failedIn = failed ? run : null;
    }

    private synchronized Optional<String> down(Instant run) {
        if (clock.instant().isBefore(notBefore)) {
            return Optional.of("It is not asked before " + notBefore + ", as it wishes.");
        }
        return run.equals(failedIn) && failures >= FAILURES_IN_A_ROW
                ? Optional.of("It failed " + failures + " times in a row and is not asked again in this run.")
                : Optional.empty();
    }
}
