// SPDX-License-Identifier: Apache-2.0
package dev.tidings.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.port.HostGate;
import dev.tidings.core.port.HostGate.Admission;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two stores on one database stand for two processes. */
class PostgresHostGateTest {
    private static final Duration NONE = Duration.ZERO;

    private final DataSource database = TestPostgres.emptyDatabase();
    private final JdbcStore one = JdbcStore.postgres(database);
    private final JdbcStore other = JdbcStore.postgres(database);

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    private static HostGate gate(JdbcStore store, int atOnce, Duration spacing) {
        return store.hostGate(atOnce, spacing).orElseThrow();
    }

    private static Admission enter(HostGate gate, String host) throws InterruptedException {
        return gate.enter(host, NONE, NONE);
    }

    @Test
    void noMoreRequestsGoOnAtOnceThanAllowedWhicheverProcessMakesThem() throws Exception {
        HostGate here = gate(one, 2, NONE);
        HostGate there = gate(other, 2, NONE);
        Admission.Pass first = assertInstanceOf(Admission.Pass.class, enter(here, "a.org"));
        Admission.Pass second = assertInstanceOf(Admission.Pass.class, enter(there, "a.org"));
        assertEquals(new Admission.Closed(Optional.empty()), enter(here, "a.org"));
        assertEquals(new Admission.Closed(Optional.empty()), enter(there, "a.org"));
        assertInstanceOf(Admission.Pass.class, enter(there, "b.org")).close();
        first.close();
        first.close();
        assertInstanceOf(Admission.Pass.class, enter(there, "a.org")).close();
        second.close();
    }

    @Test
    void startsAtOneHostAreApartWhicheverProcessMakesThem() throws Exception {
        assertInstanceOf(Admission.Pass.class, enter(gate(one, 9, Duration.ofHours(1)), "a.org"))
                .close();
        HostGate there = gate(other, 9, NONE);
        assertEquals(new Admission.Closed(Optional.empty()), there.enter("a.org", NONE, Duration.ofMinutes(1)));
        assertInstanceOf(Admission.Pass.class, enter(there, "b.org")).close();
    }

    @Test
    void theLongerSpacingOfTheCallerIsKept() throws Exception {
        HostGate here = gate(one, 9, NONE);
        here.enter("a.org", Duration.ofHours(1), NONE);
        assertInstanceOf(Admission.Closed.class, enter(gate(other, 9, NONE), "a.org"));
    }

    @Test
    void whoWaitsIsLetInWhenAPlaceIsFree() throws Exception {
        HostGate here = gate(one, 1, NONE);
        Admission.Pass first = assertInstanceOf(Admission.Pass.class, enter(here, "a.org"));
        Thread leaving = new Thread(first::close);
        leaving.start();
        assertInstanceOf(
                        Admission.Pass.class,
                        gate(other, 1, Duration.ofMillis(1)).enter("a.org", NONE, Duration.ofMinutes(5)))
                .close();
        leaving.join();
    }

    @Test
    void aPauseHoldsForAllProcessesAndAnEarlierEndIsIgnored() throws Exception {
        Instant until = Instant.now().plusSeconds(3600);
        gate(one, 2, NONE).pause("a.org", until);
        gate(one, 2, NONE).pause("a.org", until.minusSeconds(1800));
        Admission.Closed closed = assertInstanceOf(Admission.Closed.class, enter(gate(other, 2, NONE), "a.org"));
        assertTrue(closed.until().orElseThrow().isAfter(until.minusSeconds(60)));
        assertInstanceOf(Admission.Pass.class, enter(gate(other, 2, NONE), "b.org"))
                .close();
    }

    @Test
    void aFileOfOneProcessHasNoGateAndImpossibleGatesAreRefused(@TempDir Path folder) {
        try (JdbcStore alone = JdbcStore.sqlite(folder.resolve("news.db"))) {
            assertEquals(Optional.empty(), alone.hostGate());
        }
        assertThrows(IllegalArgumentException.class, () -> one.hostGate(0, NONE));
    }
}
