// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.kill;

import dev.tidings.core.model.Story;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Watches a database: which insight was published for which version of its story, and which replies it has. */
final class Published implements AutoCloseable {
    private final Connection connection;

    Published(DataSource database) throws SQLException {
        connection = database.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE published (insight TEXT, story TEXT, version INT)");
            statement.execute("CREATE FUNCTION publish() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                    + " INSERT INTO published SELECT NEW.id, s.id, (s.body::json->>'version')::int FROM tidings_value s"
                    + " WHERE s.type = 'Story' AND s.id = split_part(NEW.id, '/', 1); RETURN NEW; END $$");
            statement.execute("CREATE TRIGGER publish AFTER INSERT OR UPDATE ON tidings_value FOR EACH ROW"
                    + " WHEN (NEW.type = 'Insight') EXECUTE FUNCTION publish()");
        }
    }

    /** Insights that were published twice for a version, and stories whose last version has none. */
    List<String> wrong(List<Story> stories) throws SQLException {
        List<String> wrong = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet twice = statement.executeQuery("SELECT insight, version, count(*) FROM published"
                    + " GROUP BY insight, version HAVING count(*) > 1")) {
                while (twice.next()) {
                    wrong.add(
                            twice.getString(1) + " for version " + twice.getInt(2) + ": " + twice.getInt(3) + " times");
                }
            }
        }
        for (Story story : stories) {
            if (count("SELECT count(*) FROM published WHERE story = ? AND version = " + story.version(), story.id())
                    == 0) {
                wrong.add("nothing for version " + story.version() + " of " + story.id());
            }
        }
        return wrong;
    }

    /** Whether a reply with these words in it is kept. */
    synchronized boolean isKept(String words) throws SQLException {
        return count("SELECT count(*) FROM tidings_reply WHERE reply LIKE ?", "%" + words + "%") > 0;
    }

    private int count(String sql, String parameter) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
