// SPDX-License-Identifier: Apache-2.0
package dev.tidings.store.jdbc;

import dev.tidings.core.port.Commit;
import dev.tidings.core.port.CommitResult;
import dev.tidings.core.port.Lease;
import dev.tidings.core.port.Leases;
import dev.tidings.core.port.WorkClaim;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Leases in a table, by the clock of the database. A released lease keeps its row, so that its number goes on. */
record PostgresLeases(Database database) implements Leases {
    private static final String SEIZE = "INSERT INTO tidings_lease (name, holder, number, ends)"
            + " VALUES (?, ?, 1, clock_timestamp() + ? * interval '1 millisecond')"
            + " ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, number = tidings_lease.number + 1,"
            + " ends = excluded.ends";
    private static final String IF_OVER = " WHERE tidings_lease.ends <= clock_timestamp()";
    private static final String NUMBER = " RETURNING number";
    private static final String HELD = " WHERE name = ? AND holder = ? AND number = ?";
    private static final String RENEW =
            "UPDATE tidings_lease SET ends = clock_timestamp() + ? * interval '1 millisecond'" + HELD;
    private static final String RELEASE = "UPDATE tidings_lease SET holder = '', ends = '-infinity'" + HELD;
    /** Nodes have names that nobody takes again; what they had claimed is free without the row as well. */
    private static final String FORGET =
            "DELETE FROM tidings_lease WHERE name LIKE 'node/%'" + " AND ends < clock_timestamp() - interval '1 day'";
    /** Keeps others from taking the lease until the transaction is over. */
    private static final String STILL = "SELECT 1 FROM tidings_lease" + HELD + " FOR SHARE";

    private static final String CLAIMED = "SELECT 1 FROM tidings_work WHERE kind = ? AND subject = ?"
            + " AND leased_by = ? AND leased_number = ? FOR UPDATE";

    @Override
    public Optional<Lease> take(String name, String holder, Duration time) {
        return insert(SEIZE + IF_OVER + NUMBER, name, holder, time);
    }

    @Override
    public Lease seize(String name, String holder, Duration time) {
        return insert(SEIZE + NUMBER, name, holder, time).orElseThrow();
    }

    private Optional<Lease> insert(String sql, String name, String holder, Duration time) {
        return database.write(connection -> {
            SearchIndex.run(connection, FORGET);
            try (PreparedStatement take = connection.prepareStatement(sql)) {
                take.setString(1, StoredText.id(name));
                take.setString(2, StoredText.id(holder));
                take.setLong(3, time.toMillis());
                try (ResultSet row = take.executeQuery()) {
                    return row.next() ? Optional.of(new Lease(name, holder, row.getLong(1))) : Optional.empty();
                }
            }
        });
    }

    @Override
    public boolean renew(Lease lease, Duration time) {
        return database.write(connection -> {
            try (PreparedStatement renew = connection.prepareStatement(RENEW)) {
                renew.setLong(1, time.toMillis());
                setLease(renew, 2, lease);
                return renew.executeUpdate() == 1;
            }
        });
    }

    @Override
    public void release(Lease lease) {
        database.write(connection -> {
            try (PreparedStatement release = connection.prepareStatement(RELEASE)) {
                setLease(release, 1, lease);
                return release.executeUpdate();
            }
        });
    }

    private static void setLease(PreparedStatement statement, int from, Lease lease) throws SQLException {
        statement.setString(from, StoredText.id(lease.name()));
        statement.setString(from + 1, StoredText.id(lease.holder()));
        statement.setLong(from + 2, lease.number());
    }

    /** What a commit rests on and what others took meanwhile; what stands stands until the transaction is over. */
    static Optional<CommitResult> lost(Connection connection, Commit commit) throws SQLException {
        if (!commit.leases().isEmpty()) {
            List<Lease> leases = commit.leases().stream()
                    .sorted(Comparator.comparing(Lease::name))
                    .toList();
            try (PreparedStatement still = connection.prepareStatement(STILL)) {
                for (Lease lease : leases) {
                    setLease(still, 1, lease);
                    if (!finds(still)) {
                        return Optional.of(CommitResult.Rejected.lost(lease));
                    }
                }
            }
        }
        if (!commit.claims().isEmpty()) {
            List<WorkClaim> claims = commit.claims().stream()
                    .sorted(Comparator.comparing(claim -> claim.work().id()))
                    .toList();
            try (PreparedStatement claimed = connection.prepareStatement(CLAIMED)) {
                for (WorkClaim claim : claims) {
                    claimed.setString(1, claim.work().kind().name());
                    claimed.setString(2, StoredText.id(claim.work().subject()));
                    claimed.setString(3, StoredText.id(claim.lease().name()));
                    claimed.setLong(4, claim.lease().number());
                    if (!finds(claimed)) {
                        return Optional.of(CommitResult.Rejected.lost(claim));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean finds(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            return row.next();
        }
    }
}
