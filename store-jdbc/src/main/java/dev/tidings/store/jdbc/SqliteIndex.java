// SPDX-License-Identifier: Apache-2.0
package dev.tidings.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** FTS5 without a copy of the text. Its own tokenizers cut no Chinese, so it gets words that are cut already. */
final class SqliteIndex implements SearchIndex {
    private static final String SEARCH =
            "SELECT i.story FROM tidings_search s JOIN tidings_indexed i ON i.place = s.rowid"
                    + " WHERE tidings_search MATCH ? ORDER BY bm25(tidings_search, 5.0, 1.0), i.story LIMIT ?";

    @Override
    public void put(Connection connection, String story, String headline, String body) throws SQLException {
        SearchIndex.run(connection, "INSERT OR IGNORE INTO tidings_indexed (story) VALUES (?)", story);
        long place = place(connection, story);
        try (PreparedStatement put = connection.prepareStatement(
                "INSERT OR REPLACE INTO tidings_search (rowid, headline, body) VALUES (?, ?, ?)")) {
            put.setLong(1, place);
            put.setString(2, headline);
            put.setString(3, body);
            put.executeUpdate();
        }
    }

    @Override
    public void remove(Connection connection, String story) throws SQLException {
        SearchIndex.run(
                connection,
                "DELETE FROM tidings_search WHERE rowid = (SELECT place FROM tidings_indexed WHERE story = ?)",
                story);
        SearchIndex.run(connection, "DELETE FROM tidings_indexed WHERE story = ?", story);
    }

    @Override
    public List<String> search(Connection connection, List<String> words, int limit) throws SQLException {
        return SearchIndex.ids(
                connection, SEARCH, words.stream().map(SqliteIndex::term).collect(Collectors.joining(" ")), limit);
    }

    private static String term(String word) {
        return word.endsWith("*") ? "\"" + word.substring(0, word.length() - 1) + "\"*" : "\"" + word + "\"";
    }

    private static long place(Connection connection, String story) throws SQLException {
        try (PreparedStatement find =
                connection.prepareStatement("SELECT place FROM tidings_indexed WHERE story = ?")) {
            find.setString(1, story);
            try (ResultSet row = find.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
