// SPDX-License-Identifier: Apache-2.0
package dev.tidings.store.jdbc;

import java.sql.SQLException;

/** Carries an SQL error through code that knows no SQL, to where the place of the database is known. */
final class SqlFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final SQLException error;

    SqlFailure(SQLException error) {
        super(error);
        this.error = error;
    }

    SQLException error() {
        return error;
    }
}
