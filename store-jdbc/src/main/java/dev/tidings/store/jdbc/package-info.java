// SPDX-License-Identifier: Apache-2.0
/**
 * Stores over JDBC. {@link dev.tidings.store.jdbc.JdbcStore#sqlite} keeps everything in one file,
 * {@link dev.tidings.store.jdbc.JdbcStore#postgres} in a database that several processes share.
 */
package dev.tidings.store.jdbc;
