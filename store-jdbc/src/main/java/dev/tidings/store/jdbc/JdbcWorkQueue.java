// SPDX-License-Identifier: Apache-2.0
package dev.tidings.store.jdbc;

import dev.tidings.core.port.Lease;
import dev.tidings.core.port.Work;
import dev.tidings.core.port.WorkClaim;
import dev.tidings.core.port.WorkKind;
import dev.tidings.core.port.WorkQueue;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Open work, in a table. */
record JdbcWorkQueue(Database database) implements WorkQueue {
    private static final String OPEN = "SELECT subject FROM tidings_work WHERE kind = ? ORDER BY position LIMIT ?";
    private static final String CLAIM =
            "WITH next AS MATERIALIZED (SELECT w.position FROM tidings_work w WHERE w.kind = ?"
                    + " AND (w.leased_by IS NULL OR w.leased_by = ? OR NOT EXISTS (SELECT 1 FROM tidings_lease l"
                    + " WHERE l.name = w.leased_by AND l.number = w.leased_number AND l.ends > clock_timestamp()))"
                    + " ORDER BY w.position LIMIT ? FOR UPDATE OF w SKIP LOCKED)"
                    + " UPDATE tidings_work w SET leased_by = ?, leased_number = ? FROM next WHERE w.position = next.position"
                    + " RETURNING w.position, w.subject";
    private static final String HOLDS =
            "SELECT 1 FROM tidings_work WHERE kind = ? AND subject = ? AND leased_by = ? AND leased_number = ?";

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

    @Override
    public List<WorkClaim> claim(WorkKind kind, int limit, Lease lease) {
        if (database.dialect() != Dialect.POSTGRESQL) {
            return WorkQueue.super.claim(kind, limit, lease);
        }
        return database.write(connection -> {
            try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
                claim.setString(1, kind.name());
                claim.setString(2, StoredText.id(lease.name()));
                claim.setInt(3, limit);
                claim.setString(4, StoredText.id(lease.name()));
                claim.setLong(5, lease.number());
                TreeMap<Long, WorkClaim> found = new TreeMap<>();
                try (ResultSet rows = claim.executeQuery()) {
                    while (rows.next()) {
                        Work work = new Work(kind, StoredText.original(rows.getString(2)));
                        found.put(rows.getLong(1), new WorkClaim(work, lease));
                    }
                }
                return List.copyOf(found.values());
            }
        });
    }

    @Override
    public boolean holds(WorkClaim claim) {
        if (database.dialect() != Dialect.POSTGRESQL) {
            return WorkQueue.super.holds(claim);
        }
        return database.read(connection -> {
            try (PreparedStatement holds = connection.prepareStatement(HOLDS)) {
                holds.setString(1, claim.work().kind().name());
                holds.setString(2, StoredText.id(claim.work().subject()));
                holds.setString(3, StoredText.id(claim.lease().name()));
                holds.setLong(4, claim.lease().number());
                try (ResultSet row = holds.executeQuery()) {
                    return row.next();
                }
            }
        });
    }
}
