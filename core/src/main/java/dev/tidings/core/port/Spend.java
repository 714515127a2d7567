// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

import java.math.BigDecimal;

/**
 * What calls of models use, or may use.
 *
 * @param calls requests
 * @param tokens sent and received
 * @param money in US dollars
 */
public record Spend(long calls, long tokens, BigDecimal money) {
    /** Nothing. */
    public static final Spend NONE = new Spend(0, 0, BigDecimal.ZERO);

    /** Refuses negative amounts. */
    public Spend {
        if (calls < 0 || tokens < 0 || money.signum() < 0) {
            throw new IllegalArgumentException(
                    "negative spend: " + calls + " calls, " + tokens + " tokens, " + money + " dollars");
        }
        money = money.stripTrailingZeros();
    }

    /** Both together. */
    public Spend plus(Spend other) {
        return new Spend(calls + other.calls, tokens + other.tokens, money.add(other.money));
    }

    /** This without a part of it; nothing falls below zero. */
    public Spend minus(Spend part) {
        return new Spend(
                Math.max(0, calls - part.calls),
                Math.max(0, tokens - part.tokens),
                money.subtract(part.money).max(BigDecimal.ZERO));
    }

    /** Whether no amount exceeds that of the limit. */
    public boolean within(Spend limit) {
        return calls <= limit.calls && tokens <= limit.tokens && money.compareTo(limit.money) <= 0;
    }
}
