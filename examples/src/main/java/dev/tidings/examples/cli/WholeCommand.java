// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.cli;

import dev.tidings.core.port.Spend;
import dev.tidings.core.port.SpendBook;
import dev.tidings.core.store.InMemorySpendBook;
import java.time.LocalDate;

/**
 * Spending of a command that plays weeks in minutes: its many runs share one limit of calls and tokens, and what it spends
 * is spent on the day of the machine, not on the days that it plays.
 *
 * @param own what the command has used
 * @param days the accounts of days
 * @param calls the most calls of the command
 * @param tokens the most tokens of the command
 * @param today the day of the machine, UTC
 */
record WholeCommand(SpendBook own, SpendBook days, long calls, long tokens, LocalDate today) implements SpendBook {
    private static final String OWN = "command";

    WholeCommand(SpendBook days, long calls, long tokens, LocalDate today) {
        this(new InMemorySpendBook(), days, calls, tokens, today);
    }

    @Override
    public boolean reserve(String account, Spend amount, Spend limit) {
        if (!own.reserve(OWN, amount, new Spend(calls, tokens, limit.money()))) {
            return false;
        }
        boolean granted = false;
        try {
            granted = days.reserve(day(), amount, limit);
        } finally {
            if (!granted) {
                own.settle(OWN, amount, Spend.NONE);
            }
        }
        return granted;
    }

    @Override
    public void settle(String account, Spend reserved, Spend used) {
        own.settle(OWN, reserved, used);
        days.settle(day(), reserved, used);
    }

    @Override
    public Spend spent(String account) {
        return days.spent(day());
    }

    private String day() {
        return "day-" + today;
    }
}
