// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.llm;

import dev.tidings.core.port.ReplyCache;
import dev.tidings.core.port.Spend;
import dev.tidings.core.port.SpendBook;
import dev.tidings.core.store.InMemoryReplyCache;
import dev.tidings.core.store.InMemorySpendBook;
import dev.tidings.enrich.InsightModel;
import dev.tidings.enrich.ModelReply;
import dev.tidings.enrich.llm.internal.call.Asked;
import dev.tidings.enrich.llm.internal.call.KeptReply;
import dev.tidings.enrich.llm.internal.call.Prompt;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * The way to one or several models, for all who ask them: a cache of replies, one budget, a limit of calls at a time,
 * patience. The models are asked in line: the next one when one may not, does not or will not answer. Share one between an
 * {@link LlmEnricher} and an {@link LlmSecondOpinion} to have one budget for both. Safe for all threads.
 */
public final class ModelAccess {
    private final List<Line> lines;
    private final Purse purse;
    private final ReplyCache cache;
    private final Supplier<String> boundaries;
    private final Clock clock;

    private ModelAccess(Builder builder) {
        this.purse = new Purse(builder.budget, builder.book, builder.pricing);
        Semaphore turns = new Semaphore(builder.atOnce, true);
        List<Line> all = new ArrayList<>();
        builder.models.forEach(
                model -> all.add(new Line(model, purse, turns, builder.patience, builder.clock, builder.pause)));
        this.lines = List.copyOf(all);
        this.cache = builder.cache;
        this.boundaries = builder.boundaries;
        this.clock = builder.clock;
    }

    /** Starts with the model that is asked first; see {@link Builder} for the defaults. */
    public static Builder builder(InsightModel model) {
        return new Builder(model);
    }

    /** With all defaults. */
    public static ModelAccess to(InsightModel model) {
        return builder(model).build();
    }

    /** The names of the models, in the order in which they are asked. */
    public List<String> models() {
        return lines.stream().map(Line::model).toList();
    }

    /** Asks; a known reply of any of the models comes first. */
    Asked ask(Prompt prompt, Instant run) throws InterruptedException {
        for (Line line : lines) {
            Optional<KeptReply> kept = kept(prompt, line);
            if (kept.isPresent() && !(kept.get().reply() instanceof ModelReply.Refused)) {
                return answered(kept.get(), line.model(), true);
            }
        }
        List<String> passed = new ArrayList<>();
        boolean budget = false;
        for (Line line : lines) {
            Optional<KeptReply> known = kept(prompt, line);
            Line.End end = known.isPresent()
                    ? new Line.End(Optional.empty(), known, "", false, Duration.ZERO)
                    : line.ask(prompt, boundaries.get(), run, () -> kept(prompt, line));
            budget |= end.budget();
            if (end.kept().isPresent()) {
                if (!(end.kept().get().reply() instanceof ModelReply.Refused refused)) {
                    return answered(end.kept().get(), line.model(), true);
                }
                passed.add(line.model() + ": It refused: " + refused.reason());
                continue;
            }
            if (end.reply().isPresent()) {
                KeptReply kept = new KeptReply(end.reply().get(), end.latency(), passed);
                kept.write().ifPresent(text -> cache.keep(prompt.key(line.model()), text));
                if (end.usable()) {
                    return answered(kept, line.model(), false);
                }
            }
            passed.add(line.model() + ": " + end.reason());
        }
        return new Asked.Unanswered(passed, budget);
    }

    private Optional<KeptReply> kept(Prompt prompt, Line line) {
        return cache.find(prompt.key(line.model())).flatMap(KeptReply::read);
    }

    /** Asks on the account of the run that asked last. */
    Asked askInThisRun(Prompt prompt) throws InterruptedException {
        return ask(prompt, purse.run().orElseGet(clock::instant));
    }

    /** Whether a reply is known, or the budget has room for a call of some model. */
    boolean allows(Prompt prompt, Instant run) {
        return estimate(prompt).known() || lines.stream().anyMatch(line -> purse.allows(line.model(), prompt, run));
    }

    /** What asking would use at most, and whether the reply is known. */
    CostEstimate estimate(Prompt prompt) {
        for (Line line : lines) {
            if (cache.find(prompt.key(line.model())).isPresent()) {
                return new CostEstimate(line.model(), Spend.NONE, true);
            }
        }
        String first = lines.get(0).model();
        return new CostEstimate(first, purse.atMost(first, prompt), false);
    }

    private Asked.Answered answered(KeptReply kept, String model, boolean cached) {
        Asked.Answered free =
                new Asked.Answered(kept.reply(), model, Optional.empty(), kept.latency(), kept.passed(), cached);
        return new Asked.Answered(
                kept.reply(),
                model,
                purse.cost(model, free.inputTokens(), free.outputTokens()),
                kept.latency(),
                kept.passed(),
                cached);
    }

    /**
     * Sets up a {@link ModelAccess}. Defaults: no further models; replies and spending kept in memory; {@link
     * Budget#standard()}; {@link Pricing#unknown()}; 4 calls at a time; a minute of patience for retries; boundaries from
     * a secure random source; the system's clock. Not safe for several threads.
     */
    public static final class Builder {
        private final List<InsightModel> models = new ArrayList<>();
        private ReplyCache cache = new InMemoryReplyCache();
        private SpendBook book = new InMemorySpendBook();
        private Budget budget = Budget.standard();
        private Pricing pricing = Pricing.unknown();
        private Duration patience = Duration.ofMinutes(1);
        private Clock clock = Clock.systemUTC();
        private Line.Pause pause = time -> Thread.sleep(time.toMillis());
        private Supplier<String> boundaries = randomBoundaries();
        private int atOnce = 4;

        private Builder(InsightModel model) {
            models.add(Objects.requireNonNull(model, "model"));
        }

        private static Supplier<String> randomBoundaries() {
            SecureRandom random = new SecureRandom();
            return () -> {
                byte[] bytes = new byte[12];
                random.nextBytes(bytes);
                return HexFormat.of().formatHex(bytes);
            };
        }

        /** Adds a model that is asked when those before it may not, do not or will not answer: a smaller, cheaper one. */
        public Builder smaller(InsightModel model) {
            models.add(Objects.requireNonNull(model, "model"));
            return this;
        }

        /** Where replies are kept; with one that lasts, an unchanged rerun makes no call. */
        public Builder cache(ReplyCache cache) {
            this.cache = Objects.requireNonNull(cache, "cache");
            return this;
        }

        /** The limits. */
        public Builder budget(Budget budget) {
            this.budget = Objects.requireNonNull(budget, "budget");
            return this;
        }

        /** Where spending is counted; with one that lasts, the limits of a day hold for all processes. */
        public Builder spendBook(SpendBook book) {
            this.book = Objects.requireNonNull(book, "book");
            return this;
        }

        /** What calls cost. */
        public Builder pricing(Pricing pricing) {
            this.pricing = Objects.requireNonNull(pricing, "pricing");
            return this;
        }

        /** The most calls at the same time. */
        public Builder atOnce(int calls) {
            if (calls < 1) {
                throw new IllegalArgumentException("at least 1 call at once is needed, not " + calls);
            }
            this.atOnce = calls;
            return this;
        }

        /** How long one question may wait for retries, for the times that a provider names too. */
        public Builder patience(Duration patience) {
            this.patience = Objects.requireNonNull(patience, "patience");
            return this;
        }

        /** Tells how long calls take, and when a provider's time has come. */
        public Builder clock(Clock clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /**
         * Where the boundaries around articles come from, a new one for each call: 16 letters and digits or more that
         * nobody can guess. A fixed one is for tests. Replies are kept under keys that do not depend on it.
         */
        public Builder boundaries(Supplier<String> boundaries) {
            this.boundaries = Objects.requireNonNull(boundaries, "boundaries");
            return this;
        }

        Builder pause(Line.Pause pause) {
            this.pause = pause;
            return this;
        }

        /**
         * The access.
         *
         * @throws IllegalArgumentException when money is limited and a model has no price
         */
        public ModelAccess build() {
            for (InsightModel model : models) {
                if (budget.limitsMoney() && pricing.price(model.name(), 1, 1).isEmpty()) {
                    throw new IllegalArgumentException("money is limited, but the price of model '" + model.name()
                            + "' is not known: give a Pricing that has it");
                }
            }
            return new ModelAccess(this);
        }
    }
}
