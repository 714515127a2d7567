// SPDX-License-Identifier: Apache-2.0
package dev.tidings.store.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** A real server of PostgreSQL, started once for all tests of this process. */
final class TestPostgres {
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static @Nullable EmbeddedPostgres server;

    private TestPostgres() {}

    /** A new database. Connections are not pooled. */
    static DataSource emptyDatabase() {
        String name = "tidings" + DATABASES.incrementAndGet();
        EmbeddedPostgres running = server();
        try (Connection connection = running.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("no database", e);
        }
        return running.getDatabase("postgres", name);
    }

    /** The address of a new database, for another process. */
    static String emptyDatabaseUrl() {
        String url = ((PGSimpleDataSource) emptyDatabase()).getUrl();
        return url + (url.contains("?") ? "&" : "?") + "user=postgres&password=postgres";
    }

    private static synchronized EmbeddedPostgres server() {
        EmbeddedPostgres running = server;
        if (running == null) {
            try {
                running = EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            EmbeddedPostgres started = running;
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(started)));
            server = running;
        }
        return running;
    }

    private static void close(EmbeddedPostgres running) {
        try {
            running.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
