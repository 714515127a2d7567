// SPDX-License-Identifier: Apache-2.0
package dev.tidings.store.jdbc;

import dev.tidings.core.TidingsException;
import java.sql.Connection;
import java.sql.SQLException;

/** Runs work in a transaction and says in plain words what went wrong. */
final class Transactions {
    private static final int SQLITE_BUSY = 5;
    private static final int SQLITE_READONLY = 8;
    private static final int SQLITE_CORRUPT = 11;
    private static final int SQLITE_FULL = 13;
    private static final int SQLITE_NOTADB = 26;

    private Transactions() {}

    /** Runs work on a connection without auto-commit and keeps what it changed; undoes it when the work throws. */
    static <R> R keep(Connection connection, SqlWork<R> work) throws SQLException {
        boolean done = false;
        try {
            R result = work.on(connection);
            connection.commit();
            done = true;
            return result;
        } catch (SqlFailure e) {
            throw e.error();
        } finally {
            if (!done) {
                undo(connection);
            }
        }
    }

    /** Runs work on a connection without auto-commit and changes nothing. */
    static <R> R look(Connection connection, SqlWork<R> work) throws SQLException {
        try {
            return work.on(connection);
        } catch (SqlFailure e) {
            throw e.error();
        } finally {
            undo(connection);
        }
    }

    private static void undo(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // What cannot be rolled back is a broken connection, and with it the transaction is gone.
            close(connection);
        }
    }

    static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // Nothing more can be done with it.
        }
    }

    /** The exception for an SQL error. */
    static TidingsException failure(String place, SQLException e) {
        return new TidingsException(place + ": " + reason(e) + " (" + e.getMessage() + ")", e);
    }

    private static String reason(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        if (state.startsWith("08") || state.startsWith("57P")) {
            return "the connection is broken; whether the last commit arrived is unknown, and repeating it is safe";
        }
        return switch (state) {
            case "53100" -> "the disk is full; nothing was changed";
            case "25006" -> "the database is read-only; nothing was changed";
            case "54000" -> "an id is too long for an index of the database; nothing was changed";
            case "40001", "40P01" -> "others were faster; nothing was changed, and repeating it may help";
            default -> sqliteReason(e.getErrorCode() & 0xFF);
        };
    }

    private static String sqliteReason(int code) {
        return switch (code) {
            case SQLITE_BUSY -> "something else keeps the database locked; nothing was changed";
            case SQLITE_READONLY -> "the database is read-only; nothing was changed";
            case SQLITE_CORRUPT -> "the database is corrupt; restore a copy of the file";
            case SQLITE_FULL -> "the disk is full; nothing was changed";
            case SQLITE_NOTADB -> "the file is no SQLite database";
            default -> "the database failed; nothing was changed";
        };
    }
}
