// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.contract;

import dev.tidings.core.port.Ledger;
import dev.tidings.core.store.InMemoryStoryStore;
import dev.tidings.core.store.StoreLedger;

class StoreLedgerTest extends LedgerContract {
    @Override
    protected Ledger empty() {
        return new StoreLedger(new InMemoryStoryStore());
    }
}
