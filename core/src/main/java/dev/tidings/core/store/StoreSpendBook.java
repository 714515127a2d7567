// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.store;

import dev.tidings.core.port.Commit;
import dev.tidings.core.port.CommitResult;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.Spend;
import dev.tidings.core.port.SpendBook;
import dev.tidings.core.port.StoryStore;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A book that lives in a {@link StoryStore}: as durable as that is, and shared by all processes that share it. */
public final class StoreSpendBook implements SpendBook {
    private final StoryStore store;

    /** A book over the accounts in the store; closing the store ends it. */
    public StoreSpendBook(StoryStore store) {
        this.store = store;
    }

    @Override
    public boolean reserve(String account, Spend amount, Spend limit) {
        return change(account, spent -> spent.plus(amount), limit);
    }

    @Override
    public void settle(String account, Spend reserved, Spend used) {
        change(account, spent -> spent.minus(reserved).plus(used), null);
    }

    @Override
    public Spend spent(String account) {
        return store.find(Key.spend(account)).orElse(Spend.NONE);
    }

    /** Changes an account, again and again while others change it at the same time. Whether the limit allowed it. */
    private boolean change(String account, UnaryOperator<Spend> change, @Nullable Spend limit) {
        Key<Spend> key = Key.spend(account);
        while (true) {
            Optional<Spend> before = store.find(key);
            Spend after = change.apply(before.orElse(Spend.NONE));
            if (limit != null && !after.within(limit)) {
                return false;
            }
            if (after.equals(before.orElse(null))) {
                return true;
            }
            Commit.Builder commit = Commit.builder().put(key, after);
            before.ifPresentOrElse(spent -> commit.ifStill(key, spent), () -> commit.ifAbsent(key));
            if (store.commit(commit.build()) instanceof CommitResult.Committed) {
                return true;
            }
        }
    }
}
