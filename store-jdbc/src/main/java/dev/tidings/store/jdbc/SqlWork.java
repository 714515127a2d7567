// SPDX-License-Identifier: Apache-2.0
package dev.tidings.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** What is done with a connection inside of a transaction. */
@FunctionalInterface
interface SqlWork<R> {
    R on(Connection connection) throws SQLException;
}
