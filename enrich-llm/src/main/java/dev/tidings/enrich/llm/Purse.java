// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.llm;

import dev.tidings.core.port.Spend;
import dev.tidings.core.port.SpendBook;
import dev.tidings.enrich.llm.internal.call.Prompt;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reserves what a call may need at most, and settles what it did need. Safe for all threads. */
final class Purse {
    private final Budget budget;
    private final SpendBook book;
    private final Pricing pricing;
    private @Nullable Instant run;
    private Spend ofRun = Spend.NONE;

    Purse(Budget budget, SpendBook book, Pricing pricing) {
        this.budget = budget;
        this.book = book;
        this.pricing = pricing;
    }

    /**
     * What was reserved.
     *
     * @param account the account of the day
     * @param run the run
     * @param amount how much
     */
    record Reserved(String account, Instant run, Spend amount) {}

    /** The run that asked last. */
    synchronized Optional<Instant> run() {
        return Optional.ofNullable(run);
    }

    /** What a prompt may need at most. */
    Spend atMost(String model, Prompt prompt) {
        long in = prompt.inputTokens();
        long out = prompt.maxOutputTokens();
        return new Spend(1, in + out, cost(model, in, out).orElse(BigDecimal.ZERO));
    }

    Optional<BigDecimal> cost(String model, long in, long out) {
        return pricing.price(model, in, out);
    }

    /** Absent when it does not fit into the budget of the run or of the day. */
    Optional<Reserved> reserve(String model, Prompt prompt, Instant now) {
        Spend amount = atMost(model, prompt);
        synchronized (this) {
            if (!now.equals(run)) {
                run = now;
                ofRun = Spend.NONE;
            }
            if (!ofRun.plus(amount).within(budget.perRun())) {
                return Optional.empty();
            }
            ofRun = ofRun.plus(amount);
        }
        String account = "day-" + LocalDate.ofInstant(now, ZoneOffset.UTC);
        Reserved reserved = new Reserved(account, now, amount);
        boolean granted = false;
        try {
            granted = book.reserve(account, amount, budget.perDay());
        } finally {
            if (!granted) {
                inRun(reserved, Spend.NONE);
            }
        }
        return granted ? Optional.of(reserved) : Optional.empty();
    }

    /** Whether it would fit, as of now. */
    boolean allows(String model, Prompt prompt, Instant now) {
        Optional<Reserved> reserved = reserve(model, prompt, now);
        reserved.ifPresent(r -> settle(r, Spend.NONE));
        return reserved.isPresent();
    }

    void settle(Reserved reserved, Spend used) {
        inRun(reserved, used);
        book.settle(reserved.account(), reserved.amount(), used);
    }

    private synchronized void inRun(Reserved reserved, Spend used) {
        if (reserved.run().equals(run)) {
            ofRun = ofRun.minus(reserved.amount()).plus(used);
        }
    }
}
