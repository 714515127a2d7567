// SPDX-License-Identifier: Apache-2.0
package dev.tidings.store.jdbc;

import dev.tidings.core.port.StoryStore;
import dev.tidings.testkit.contract.StoryStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends StoryStoreContract {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Override
    protected StoryStore open() {
        return JdbcStore.sqlite(folder.resolve("news.db"));
    }
}
