// SPDX-License-Identifier: Apache-2.0
package dev.tidings.store.jdbc;

import dev.tidings.core.TidingsException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;

/** A database of PostgreSQL, through the pool of the application. */
final class PostgresDatabase implements Database {
    private static final int TRIES = 5;

    private final DataSource connections;
    private volatile boolean closed;

    PostgresDatabase(DataSource connections) {
        this.connections = Objects.requireNonNull(connections, "connections");
    }

    @Override
    public Dialect dialect() {
        return Dialect.POSTGRESQL;
    }

    @Override
    public String place() {
        return "PostgreSQL";
    }

    @Override
    public <R> R read(SqlWork<R> work) {
        return run(connection -> {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return Transactions.look(connection, work);
        });
    }

    /** Tries again when PostgreSQL ended the transaction to resolve a deadlock: it has changed nothing then. */
    @Override
    public <R> R write(SqlWork<R> work) {
        return run(connection -> {
            connection.setReadOnly(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            for (int tried = 1; ; tried++) {
                try {
                    return Transactions.keep(connection, work);
                } catch (SQLException e) {
                    boolean again = "40P01".equals(e.getSQLState()) || "40001".equals(e.getSQLState());
                    if (!again || tried == TRIES) {
                        throw e;
                    }
                }
            }
        });
    }

    @Override
    public DataSource connections() {
        return connections;
    }

    @Override
    public void close() {
        closed = true;
    }

    private <R> R run(SqlWork<R> work) {
        if (closed) {
            throw new TidingsException("the store is closed");
        }
        try (Connection connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            return work.on(connection);
        } catch (SQLException e) {
            throw Transactions.failure(place(), e);
        }
    }
}
