// SPDX-License-Identifier: Apache-2.0
package dev.tidings.store.jdbc;

import dev.tidings.core.port.HostGate;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A gate for all processes on one database, by its clock. A request is a visit; the visits of a process that died end after
 * two minutes.
 */
final class PostgresHostGate implements HostGate {
    private static final Duration LONGEST_VISIT = Duration.ofMinutes(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private static final String KNOW = "INSERT INTO tidings_host (host) VALUES (?) ON CONFLICT (host) DO NOTHING";
    /** Times in milliseconds from now: the end of the pause, the next start; negative when it is over. */
    private static final String LOOK = "SELECT " + millis("paused_until") + ", " + millis("next_start")
            + ", (SELECT count(*) FROM tidings_visit v WHERE v.host = h.host AND v.ends > clock_timestamp())"
            + " FROM tidings_host h WHERE host = ? FOR UPDATE";

    private static final String LEAVE = "DELETE FROM tidings_visit WHERE number = ?";
    private static final String FORGET = "DELETE FROM tidings_visit WHERE host = ? AND ends <= clock_timestamp()";
    private static final String START =
            "UPDATE tidings_host SET next_start = clock_timestamp() + ? * interval '1 millisecond' WHERE host = ?";
    private static final String VISIT = "INSERT INTO tidings_visit (host, ends)"
            + " VALUES (?, clock_timestamp() + ? * interval '1 millisecond') RETURNING number";
    private static final String PAUSE = "INSERT INTO tidings_host (host, paused_until)"
            + " VALUES (?, clock_timestamp() + ? * interval '1 millisecond') ON CONFLICT (host) DO UPDATE"
            + " SET paused_until = GREATEST(tidings_host.paused_until, excluded.paused_until)";

    private final Database database;
    private final int atOnce;
    private final Duration spacing;

    PostgresHostGate(Database database, int atOnce, Duration spacing) {
        if (atOnce < 1 || spacing.isNegative()) {
            throw new IllegalArgumentException("no such gate: " + atOnce + " at once, " + spacing + " apart");
        }
        this.database = database;
        this.atOnce = atOnce;
        this.spacing = spacing;
    }

    private static String millis(String column) {
        return "CASE WHEN " + column + " <= clock_timestamp() THEN -1 ELSE" + " CEIL(EXTRACT(EPOCH FROM " + column
                + " - clock_timestamp()) * 1000)::BIGINT END";
    }

    /** How a host is found: paused, full, to be visited after a wait, or with a queue that is too long. */
    private record Found(long pausedMillis, boolean full, long waitMillis, long visit) {
        static final long NONE = -1;
    }

    @Override
    public Admission enter(String host, Duration wanted, Duration patience) throws InterruptedException {
        long began = System.nanoTime();
        Duration apart = wanted.compareTo(spacing) > 0 ? wanted : spacing;
        while (true) {
            Duration left = patience.minusNanos(System.nanoTime() - began);
            Found found = database.write(connection -> look(connection, host, apart, left));
            if (found.pausedMillis() > 0) {
                return paused(found.pausedMillis());
            }
            if (found.visit() != Found.NONE) {
                return start(host, found);
            }
            if (!found.full() || left.compareTo(LOOK_AGAIN) < 0) {
                return new Admission.Closed(Optional.empty());
            }
            TimeUnit.NANOSECONDS.sleep(LOOK_AGAIN.toNanos());
        }
    }

    private Admission start(String host, Found found) throws InterruptedException {
        Visit visit = new Visit(database, found.visit());
        boolean admitted = false;
        try {
            TimeUnit.MILLISECONDS.sleep(found.waitMillis());
            long paused = found.waitMillis() == 0 ? 0 : database.write(connection -> pausedMillis(connection, host));
            admitted = paused <= 0;
            return admitted ? visit : paused(paused);
        } finally {
            if (!admitted) {
                visit.close();
            }
        }
    }

    /** In the time of the caller's clock, whatever that shows. */
    private static Admission paused(long millis) {
        return new Admission.Closed(Optional.of(Instant.now().plusMillis(millis)));
    }

    private Found look(Connection connection, String host, Duration apart, Duration left) throws SQLException {
        String name = StoredText.id(host);
        SearchIndex.run(connection, KNOW, name);
        try (PreparedStatement look = connection.prepareStatement(LOOK)) {
            look.setString(1, name);
            try (ResultSet row = look.executeQuery()) {
                row.next();
                long paused = row.getLong(1);
                long wait = Math.max(0, row.getLong(2));
                boolean full = row.getLong(3) >= atOnce;
                boolean may = paused <= 0 && !full && wait <= Math.max(0, left.toMillis());
                return new Found(paused, full, wait, may ? visit(connection, name, wait, apart) : Found.NONE);
            }
        }
    }

    private static long visit(Connection connection, String name, long wait, Duration apart) throws SQLException {
        SearchIndex.run(connection, FORGET, name);
        try (PreparedStatement start = connection.prepareStatement(START);
                PreparedStatement visit = connection.prepareStatement(VISIT)) {
            start.setLong(1, wait + apart.toMillis());
            start.setString(2, name);
            start.executeUpdate();
            visit.setString(1, name);
            visit.setLong(2, wait + LONGEST_VISIT.toMillis());
            try (ResultSet number = visit.executeQuery()) {
                number.next();
                return number.getLong(1);
            }
        }
    }

    private static long pausedMillis(Connection connection, String host) throws SQLException {
        try (PreparedStatement look = connection.prepareStatement(LOOK)) {
            look.setString(1, StoredText.id(host));
            try (ResultSet row = look.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    @Override
    public void pause(String host, Instant until) {
        long millis = Duration.between(Instant.now(), until).toMillis();
        database.write(connection -> {
            try (PreparedStatement pause = connection.prepareStatement(PAUSE)) {
                pause.setString(1, StoredText.id(host));
                pause.setLong(2, Math.max(0, millis));
                return pause.executeUpdate();
            }
        });
    }

    private static final class Visit implements Admission.Pass {
        private final Database database;
        private final long number;
        private final AtomicBoolean closed = new AtomicBoolean();

        Visit(Database database, long number) {
            this.database = database;
            this.number = number;
        }

        @Override
        public void close() {
            if (closed.compareAndSet(false, true)) {
                database.write(connection -> {
                    try (PreparedStatement leave = connection.prepareStatement(LEAVE)) {
                        leave.setLong(1, number);
                        return leave.executeUpdate();
                    }
                });
            }
        }
    }
}
