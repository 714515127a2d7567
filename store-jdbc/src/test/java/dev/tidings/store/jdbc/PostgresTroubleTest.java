// SPDX-License-Identifier: Apache-2.0
package dev.tidings.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.TidingsException;
import dev.tidings.core.model.Source;
import dev.tidings.core.port.Commit;
import dev.tidings.core.port.CommitResult;
import dev.tidings.core.port.Key;
import dev.tidings.testkit.sample.InventedWords;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class PostgresTroubleTest {
    private static Source named(String id, String name) {
        return Source.builder().id(id).name(name).build();
    }

    @Test
    void twoStoresOnOneDatabaseSeeWhatEachCommits() {
        DataSource database = TestPostgres.emptyDatabase();
        try (JdbcStore one = JdbcStore.postgres(database);
                JdbcStore other = JdbcStore.postgres(database)) {
            one.commit(Commit.builder().put(Key.source("a"), named("a", "A")).build());
            assertEquals(named("a", "A"), other.find(Key.source("a")).orElseThrow());
            assertInstanceOf(
                    CommitResult.Rejected.class,
                    other.commit(Commit.builder()
                            .ifAbsent(Key.source("a"))
                            .put(Key.source("a"), named("a", "B"))
                            .build()));
        }
    }

    @Test
    void livesBesideTheTablesOfTheApplication() throws Exception {
        DataSource database = TestPostgres.emptyDatabase();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE recipes (name TEXT)");
        }
        try (JdbcStore store = JdbcStore.postgres(database)) {
            store.commit(Commit.builder().put(Key.source("a"), named("a", "A")).build());
        }
        JdbcStore.postgres(database).close();
    }

    @Test
    void writersThatTouchTheSameValuesInAnyOrderAllCommit() throws Exception {
        DataSource database = TestPostgres.emptyDatabase();
        ExecutorService writers = Executors.newFixedThreadPool(4);
        try (JdbcStore store = JdbcStore.postgres(database)) {
            List<Future<CommitResult>> all = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                List<String> ids = i % 2 == 0 ? List.of("a", "b", "c") : List.of("c", "b", "a");
                Commit.Builder commit = Commit.builder();
                for (String id : ids) {
                    commit.put(Key.source(id), named(id, "Writer " + i));
                }
                all.add(writers.submit(() -> store.commit(commit.build())));
            }
            for (Future<CommitResult> one : all) {
                assertInstanceOf(CommitResult.Committed.class, one.get());
            }
            assertEquals(
                    1,
                    store.all(Source.class).stream()
                            .map(Source::name)
                            .distinct()
                            .count());
        } finally {
            writers.shutdownNow();
        }
    }

    @Test
    void anIdTooLongForTheIndexIsSaidAndTheStoreGoesOn() {
        String id = InventedWords.of(1, 1000).replace(" ", "");
        try (JdbcStore store = JdbcStore.postgres(TestPostgres.emptyDatabase())) {
            Commit commit = Commit.builder()
                    .put(Key.source("before"), named("before", "Before"))
                    .put(Key.source(id), named("long", "Long"))
                    .build();
            TidingsException failure = assertThrows(TidingsException.class, () -> store.commit(commit));
            assertTrue(String.valueOf(failure.getMessage()).contains("an id is too long"), failure.getMessage());
            assertEquals(List.of(), store.all(Source.class));
        }
    }

    @Test
    void aServerThatIsNotThereIsSaid() {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setServerNames(new String[] {"127.0.0.1"});
        nowhere.setPortNumbers(new int[] {1});
        TidingsException failure = assertThrows(TidingsException.class, () -> JdbcStore.postgres(nowhere));
        assertTrue(String.valueOf(failure.getMessage()).startsWith("PostgreSQL: "), failure.getMessage());
    }
}
