// SPDX-License-Identifier: Apache-2.0
package dev.tidings.store.jdbc;

import dev.tidings.core.json.TidingsJson;
import dev.tidings.core.model.Story;
import dev.tidings.core.port.Commit;
import dev.tidings.core.port.CommitResult;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.Work;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Carries out a commit inside of a transaction. Rows are written in a fixed order, so that two writers never wait for each other. */
final class CommitWriter {
    private static final Comparator<Key<?>> ORDER =
            Comparator.comparing((Key<?> key) -> JdbcView.typeName(key.type())).thenComparing(Key::id);
    private static final String PUT = "INSERT INTO tidings_value (type, id, version, body) VALUES (?, ?, ?, ?)"
            + " ON CONFLICT (type, id) DO UPDATE SET body = excluded.body";
    private static final String REMOVE = "DELETE FROM tidings_value WHERE type = ? AND id = ?";
    private static final String CLOSE = "DELETE FROM tidings_work WHERE kind = ? AND subject = ?";

    private final Dialect dialect;

    CommitWriter(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Whether the search index has to follow. */
    static boolean touchesStories(Commit commit) {
        return stories(commit).findAny().isPresent();
    }

    CommitResult write(Connection connection, Commit commit) throws SQLException {
        boolean shared = dialect == Dialect.POSTGRESQL;
        Optional<CommitResult> lost = shared ? PostgresLeases.lost(connection, commit) : Optional.empty();
        if (lost.isPresent()) {
            return lost.get();
        }
        lock(connection, commit.conditions().keySet());
        JdbcView view = shared ? JdbcView.locking(connection, "the store") : new JdbcView(connection, "the store");
        Optional<Key<?>> changed = commit.broken(view::find);
        if (changed.isPresent()) {
            return CommitResult.Rejected.changed(changed.get());
        }
        remove(connection, commit.removals());
        put(connection, commit.puts());
        work(connection, CLOSE, commit.closed());
        work(connection, dialect.openWork(), commit.opened());
        mark(connection, stories(commit).sorted().toList());
        try (PreparedStatement next = connection.prepareStatement(dialect.nextSequence());
                ResultSet row = next.executeQuery()) {
            row.next();
            return new CommitResult.Committed(row.getLong(1));
        }
    }

    /** Keeps others from changing what the conditions look at. SQLite has one writer at a time anyway. */
    private void lock(Connection connection, Collection<Key<?>> keys) throws SQLException {
        if (keys.isEmpty() || dialect != Dialect.POSTGRESQL) {
            return;
        }
        try (PreparedStatement lock =
                connection.prepareStatement("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            for (Key<?> key : keys.stream().sorted(ORDER).toList()) {
                lock.setString(1, JdbcView.typeName(key.type()) + " " + StoredText.id(key.id()));
                lock.execute();
            }
        }
    }

    private static void remove(Connection connection, Collection<Key<?>> keys) throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        try (PreparedStatement remove = connection.prepareStatement(REMOVE)) {
            for (Key<?> key : keys.stream().sorted(ORDER).toList()) {
                remove.setString(1, JdbcView.typeName(key.type()));
                remove.setString(2, StoredText.id(key.id()));
                remove.addBatch();
            }
            remove.executeBatch();
        }
    }

    private static void put(Connection connection, Map<Key<?>, Object> puts) throws SQLException {
        if (puts.isEmpty()) {
            return;
        }
        IdentityHashMap<Object, String> written = new IdentityHashMap<>();
        try (PreparedStatement put = connection.prepareStatement(PUT)) {
            for (Key<?> key : puts.keySet().stream().sorted(ORDER).toList()) {
                Object value = puts.get(key);
                put.setString(1, JdbcView.typeName(key.type()));
                put.setString(2, StoredText.id(key.id()));
                put.setInt(3, key.isVersion() ? 1 : 0);
                put.setString(4, written.computeIfAbsent(value, v -> StoredText.json(TidingsJson.write(v))));
                put.addBatch();
            }
            put.executeBatch();
        }
    }

    private static void work(Connection connection, String sql, List<Work> all) throws SQLException {
        if (all.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Work work : all) {
                statement.setString(1, work.kind().name());
                statement.setString(2, StoredText.id(work.subject()));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void mark(Connection connection, List<String> stories) throws SQLException {
        if (stories.isEmpty()) {
            return;
        }
        try (PreparedStatement mark = connection.prepareStatement(dialect.markUnindexed())) {
            for (String story : stories) {
                mark.setString(1, StoredText.id(story));
                mark.addBatch();
            }
            mark.executeBatch();
        }
    }

    private static Stream<String> stories(Commit commit) {
        return Stream.concat(commit.puts().keySet().stream(), commit.removals().stream())
                .filter(key -> key.type() == Story.class)
                .map(Key::id)
                .distinct();
    }
}
