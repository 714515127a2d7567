// SPDX-License-Identifier: Apache-2.0
package dev.tidings.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The full-text index of a database. Texts come as words parted by spaces. */
interface SearchIndex {
    /** Takes a story in, or in anew. */
    void put(Connection connection, String story, String headline, String body) throws SQLException;

    /** Forgets a story; one that is not there is no error. */
    void remove(Connection connection, String story) throws SQLException;

    /** Stories that hold all the words, best first; see {@link dev.tidings.core.text.SearchWords#query}. */
    List<String> search(Connection connection, List<String> words, int limit) throws SQLException;

    /** Runs a statement with text parameters. */
    static int run(Connection connection, String sql, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        }
    }

    /** Runs a search with two parameters and reads ids. */
    static List<String> ids(Connection connection, String sql, String query, int limit) throws SQLException {
        try (PreparedStatement search = connection.prepareStatement(sql)) {
            search.setString(1, query);
            search.setInt(2, limit);
            List<String> found = new ArrayList<>();
            try (ResultSet rows = search.executeQuery()) {
                while (rows.next()) {
                    found.add(StoredText.original(rows.getString(1)));
                }
            }
            return found;
        }
    }
}
