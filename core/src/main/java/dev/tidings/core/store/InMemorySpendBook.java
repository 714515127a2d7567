// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.store;

import dev.tidings.core.port.Spend;
import dev.tidings.core.port.SpendBook;
import java.util.HashMap;
import java.util.Map;

/** A book that lasts as long as the process: its limits hold for one process alone. */
public final class InMemorySpendBook implements SpendBook {
    private final Map<String, Spend> accounts = new HashMap<>();

    /** An empty book. */
    public InMemorySpendBook() {}

    @Override
    public synchronized boolean reserve(String account, Spend amount, Spend limit) {
        Spend after = spent(account).plus(amount);
        if (!after.within(limit)) {
            return false;
        }
        accounts.put(account, after);
        return true;
    }

    @Override
    public synchronized void settle(String account, Spend reserved, Spend used) {
        accounts.put(account, spent(account).minus(reserved).plus(used));
    }

    @Override
    public synchronized Spend spent(String account) {
        return accounts.getOrDefault(account, Spend.NONE);
    }
}
