// SPDX-License-Identifier: Apache-2.0
package dev.tidings.store.jdbc;

import dev.tidings.core.TidingsException;
import dev.tidings.core.json.TidingsJson;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.Query;
import dev.tidings.core.port.Slice;
import dev.tidings.core.port.StoryView;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The values as one transaction sees them. */
final class JdbcView implements StoryView {
    private static final String FIND = "SELECT body FROM tidings_value WHERE type = ? AND id = ?";
    private static final String LIST =
            "SELECT id, body FROM tidings_value WHERE type = ? AND id > ? AND version <= ? ORDER BY id LIMIT ?";

    private final Connection connection;
    private final String place;
    private final String find;

    JdbcView(Connection connection, String place) {
        this(connection, place, FIND);
    }

    private JdbcView(Connection connection, String place, String find) {
        this.connection = connection;
        this.place = place;
        this.find = find;
    }

    /** One that keeps others from changing what it finds until the transaction is over. */
    static JdbcView locking(Connection connection, String place) {
        return new JdbcView(connection, place, FIND + " FOR UPDATE");
    }

    /** The name under which values of a type are stored: short for the types of Tidings, which may move. */
    static String typeName(Class<?> type) {
        return type.getName().startsWith("dev.tidings.core.") ? type.getSimpleName() : type.getName();
    }

    @Override
    public <T> Optional<T> find(Key<T> key) {
        try (PreparedStatement statement = connection.prepareStatement(find)) {
            statement.setString(1, typeName(key.type()));
            statement.setString(2, StoredText.id(key.id()));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(read(key.type(), key.id(), row.getString(1))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    @Override
    public <T> Slice<T> list(Query<T> query) {
        List<String> ids = new ArrayList<>();
        List<T> values = new ArrayList<>();
        try (PreparedStatement list = connection.prepareStatement(LIST)) {
            list.setString(1, typeName(query.type()));
            list.setString(2, StoredText.id(query.after()));
            list.setInt(3, query.versions() ? 1 : 0);
            list.setLong(4, query.limit() + 1L);
            try (ResultSet rows = list.executeQuery()) {
                while (rows.next()) {
                    if (ids.size() == query.limit()) {
                        return new Slice<>(ids, values, Optional.of(ids.get(ids.size() - 1)));
                    }
                    String id = StoredText.original(rows.getString(1));
                    ids.add(id);
                    values.add(read(query.type(), id, rows.getString(2)));
                }
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
        return new Slice<>(ids, values, Optional.empty());
    }

    private <T> T read(Class<T> type, String id, String body) {
        try {
            return TidingsJson.read(body, type);
        } catch (TidingsException e) {
            throw new TidingsException(
                    place + ": the stored " + type.getSimpleName() + " '" + id + "' cannot be read: " + e.getMessage(),
                    e);
        }
    }
}
