// SPDX-License-Identifier: Apache-2.0
package dev.tidings.store.jdbc;

import dev.tidings.core.port.ReplyCache;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Optional;

/** Replies of models, in a table. Escaped, since a reply may hold anything. */
record JdbcReplyCache(Database database) implements ReplyCache {
    @Override
    public Optional<String> find(String key) {
        return database.read(connection -> {
            try (PreparedStatement find = connection.prepareStatement("SELECT reply FROM tidings_reply WHERE id = ?")) {
                find.setString(1, StoredText.id(key));
                try (ResultSet row = find.executeQuery()) {
                    return row.next() ? Optional.of(StoredText.original(row.getString(1))) : Optional.empty();
                }
            }
        });
    }

    @Override
    public void keep(String key, String reply) {
        database.write(connection -> {
            try (PreparedStatement keep = connection.prepareStatement(
                    "INSERT INTO tidings_reply (id, reply) VALUES (?, ?) ON CONFLICT (id) DO NOTHING")) {
                keep.setString(1, StoredText.id(key));
                keep.setString(2, StoredText.id(reply));
                return keep.executeUpdate();
            }
        });
    }
}
