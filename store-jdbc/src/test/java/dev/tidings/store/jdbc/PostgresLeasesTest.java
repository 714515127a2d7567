// SPDX-License-Identifier: Apache-2.0
package dev.tidings.store.jdbc;

import dev.tidings.core.port.StoryStore;
import dev.tidings.testkit.contract.LeasesContract;

class PostgresLeasesTest extends LeasesContract {
    @Override
    protected StoryStore open() {
        return JdbcStore.postgres(TestPostgres.emptyDatabase());
    }
}
