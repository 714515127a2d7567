// SPDX-License-Identifier: Apache-2.0
package dev.tidings.store.jdbc;

import javax.sql.DataSource;

/** Gives transactions. Safe for all threads; every SQL error comes out as a TidingsException with the place named. */
interface Database extends AutoCloseable {
    /** What differs between databases. */
    Dialect dialect();

    /** How messages name it. */
    String place();

    /** Runs work in a transaction that sees one moment and changes nothing. */
    <R> R read(SqlWork<R> work);

    /** Runs work in a transaction; it is undone when the work throws. */
    <R> R write(SqlWork<R> work);

    /** Connections for the migration of the schema. */
    DataSource connections();

    @Override
    void close();
}
