// SPDX-License-Identifier: Apache-2.0
package dev.tidings.store.jdbc;

import dev.tidings.core.TidingsException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Makes the tables, or brings them from the form of an earlier version to that of this one. */
final class Schema {
    private static final String HISTORY = "tidings_schema";

    private Schema() {}

    static void migrate(Database database) {
        FluentConfiguration settings = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(database.connections())
                .locations(
                        "classpath:dev/tidings/store/jdbc/" + database.dialect().folder())
                .table(HISTORY)
                .ignoreMigrationPatterns("")
                .loggers("slf4j");
        if (database.dialect() == Dialect.POSTGRESQL) {
            // A schema with tables of the application is fine; ours all begin with tidings_.
            settings.baselineOnMigrate(true).baselineVersion("0");
        }
        try {
            settings.load().migrate();
        } catch (FlywayException e) {
            throw new TidingsException(
                    database.place()
                            + ": cannot bring the tables up to date. Is it a database of something else, or of a"
                            + " later version of Tidings? " + e.getMessage(),
                    e);
        }
    }
}
