// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.llm;

import dev.tidings.core.port.Spend;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * Hard limits of calls, tokens and money: for one run of this process, and for one day (UTC) of all processes that share a
 * {@link dev.tidings.core.port.SpendBook}. What a call may need at most is reserved before it; when that does not fit, the
 * call is not made. Immutable.
 *
 * <p>Defaults: 200 calls and 1,000,000 tokens a run, 2,000 calls and 10,000,000 tokens a day, no limit of money.
 */
public final class Budget {
    private static final BigDecimal ANY = new BigDecimal("1e15");

    private final Spend perRun;
    private final Spend perDay;

    private Budget(Spend perRun, Spend perDay) {
        this.perRun = perRun;
        this.perDay = perDay;
    }

    /** The defaults. */
    public static Budget standard() {
        return builder().build();
    }

    /** Starts from the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** The limits of one run. */
    public Spend perRun() {
        return perRun;
    }

    /** The limits of one day. */
    public Spend perDay() {
        return perDay;
    }

    /** Whether money is limited; then the price of every model must be known. */
    public boolean limitsMoney() {
        return perRun.money().compareTo(ANY) < 0 || perDay.money().compareTo(ANY) < 0;
    }

    /** Sets limits. Not safe for several threads. */
    public static final class Builder {
        private Spend run = new Spend(200, 1_000_000, ANY);
        private Spend day = new Spend(2_000, 10_000_000, ANY);

        private Builder() {}

        /** The most calls of a run; 0 forbids calls. */
        public Builder callsPerRun(long calls) {
            run = new Spend(calls, run.tokens(), run.money());
            return this;
        }

        /** The most tokens, sent and received, of a run. */
        public Builder tokensPerRun(long tokens) {
            run = new Spend(run.calls(), tokens, run.money());
            return this;
        }

        /** The most US dollars of a run. */
        public Builder moneyPerRun(BigDecimal dollars) {
            run = new Spend(run.calls(), run.tokens(), Objects.requireNonNull(dollars, "dollars"));
            return this;
        }

        /** The most calls of a day. */
        public Builder callsPerDay(long calls) {
            day = new Spend(calls, day.tokens(), day.money());
            return this;
        }

        /** The most tokens, sent and received, of a day. */
        public Builder tokensPerDay(long tokens) {
            day = new Spend(day.calls(), tokens, day.money());
            return this;
        }

        /** The most US dollars of a day. */
        public Builder moneyPerDay(BigDecimal dollars) {
            day = new Spend(day.calls(), day.tokens(), Objects.requireNonNull(dollars, "dollars"));
            return this;
        }

        /** The budget. */
        public Budget build() {
            return new Budget(run, day);
        }
    }
}
