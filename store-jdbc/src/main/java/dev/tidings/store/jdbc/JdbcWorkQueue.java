// SPDX-License-Identifier: Apache-2.0
package dev.tidings.store.jdbc;

import dev.tidings.core.port.Work;
import dev.tidings.core.port.WorkKind;
import dev.tidings.core.port.WorkQueue;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;

/** Open work, in a table. */
record JdbcWorkQueue(Database database) implements WorkQueue {
    private static final String OPEN = "SELECT subject FROM tidings_work WHERE kind = ? ORDER BY position LIMIT ?";

    @Override
    public List<Work> open(WorkKind kind, int limit) {
        return database.read(connection -> {
            try (PreparedStatement open = connection.prepareStatement(OPEN)) {
                open.setString(1, kind.name());
                open.setInt(2, limit);
                List<Work> found = new ArrayList<>();
                try (ResultSet rows = open.executeQuery()) {
                    while (rows.next()) {
                        found.add(new Work(kind, StoredText.original(rows.getString(1))));
                    }
                }
                return found;
            }
        });
    }
}
