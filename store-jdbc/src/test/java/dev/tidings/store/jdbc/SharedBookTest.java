// SPDX-License-Identifier: Apache-2.0
package dev.tidings.store.jdbc;

import dev.tidings.core.port.ReplyCache;
import dev.tidings.core.port.SpendBook;
import dev.tidings.core.store.StoreSpendBook;
import dev.tidings.testkit.contract.ReplyCacheContract;
import dev.tidings.testkit.contract.SpendBookContract;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** What models spent and said, in a database. */
class SharedBookTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private @Nullable JdbcStore store;

    private JdbcStore sqlite() {
        JdbcStore opened = JdbcStore.sqlite(folder.resolve("news.db"));
        store = opened;
        return opened;
    }

    @AfterEach
    void close() {
        if (store != null) {
            store.close();
        }
    }

    @Nested
    class SpendInSqlite extends SpendBookContract {
        @Override
        protected SpendBook empty() {
            return new StoreSpendBook(sqlite());
        }
    }

    @Nested
    class SpendInPostgres extends SpendBookContract {
        @Override
        protected SpendBook empty() {
            JdbcStore opened = JdbcStore.postgres(TestPostgres.emptyDatabase());
            store = opened;
            return new StoreSpendBook(opened);
        }
    }

    @Nested
    class RepliesInSqlite extends ReplyCacheContract {
        @Override
        protected ReplyCache empty() {
            return sqlite().replies();
        }
    }
}
