// SPDX-License-Identifier: Apache-2.0
package dev.tidings.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A {@code tsvector} that is written out word by word: no parser of PostgreSQL's, whose cutting depends on the locale of
 * the database, sees the text.
 */
final class PostgresIndex implements SearchIndex {
    /** Positions beyond this one are not kept apart (PostgreSQL's manual, "Text Search Limitations"). */
    private static final int LAST_POSITION = 16383;

    /** Keeps the vector below the megabyte that PostgreSQL allows. */
    private static final int MOST_WORDS = 40_000;

    private static final String SEARCH = "SELECT story FROM tidings_search, CAST(? AS tsquery) AS query"
            + " WHERE words @@ query ORDER BY ts_rank(words, query) DESC, story LIMIT ?";

    @Override
    public void put(Connection connection, String story, String headline, String body) throws SQLException {
        SearchIndex.run(
                connection,
                "INSERT INTO tidings_search (story, words) VALUES (?, CAST(? AS tsvector))"
                        + " ON CONFLICT (story) DO UPDATE SET words = excluded.words",
                story,
                vector(headline, body));
    }

    @Override
    public void remove(Connection connection, String story) throws SQLException {
        SearchIndex.run(connection, "DELETE FROM tidings_search WHERE story = ?", story);
    }

    @Override
    public List<String> search(Connection connection, List<String> words, int limit) throws SQLException {
        String query = words.stream().map(PostgresIndex::term).collect(Collectors.joining(" & "));
        return SearchIndex.ids(connection, SEARCH, query, limit);
    }

    private static String vector(String headline, String body) {
        StringBuilder vector = new StringBuilder();
        int position = 1;
        for (String word : words(headline)) {
            append(vector, word, position++, "A");
        }
        for (String word : words(body)) {
            if (position > MOST_WORDS) {
                break;
            }
            append(vector, word, position++, "");
        }
        return vector.toString();
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
    }

    private static void append(StringBuilder vector, String word, int position, String weight) {
        vector.append('\'')
                .append(word)
                .append("':")
                .append(Math.min(position, LAST_POSITION))
                .append(weight)
                .append(' ');
    }

    private static String term(String word) {
        if (word.endsWith("*")) {
            return "'" + word.substring(0, word.length() - 1) + "':*";
        }
        return words(word).stream().map(w -> "'" + w + "'").collect(Collectors.joining(" <-> ", "(", ")"));
    }
}
