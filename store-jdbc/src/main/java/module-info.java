// SPDX-License-Identifier: Apache-2.0
import org.jspecify.annotations.NullMarked;

/** Stores over JDBC: SQLite as the embedded default, PostgreSQL for several processes. */
@NullMarked
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic", "module"})
module dev.tidings.store.jdbc {
    requires transitive dev.tidings.core;
    requires transitive java.sql;
    requires static transitive org.jspecify;
    requires flyway.core;
    requires org.slf4j;

    exports dev.tidings.store.jdbc;

    opens dev.tidings.store.jdbc.sqlite;
    opens dev.tidings.store.jdbc.postgresql;
}
