// SPDX-License-Identifier: Apache-2.0
package dev.tidings.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.Source;
import dev.tidings.core.model.Story;
import dev.tidings.core.port.Commit;
import dev.tidings.core.port.CommitResult;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.Query;
import dev.tidings.core.port.SourceState;
import dev.tidings.core.port.Work;
import dev.tidings.core.port.WorkKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Stores as each released schema left them, {@code released/DATABASE-vN.sql}, are brought up to date with all they hold. A
 * new migration brings a new file and its number here.
 */
class ReleasedSchemasTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private static void fill(Connection connection, String released) throws IOException, SQLException {
        String sql;
        try (InputStream in =
                Objects.requireNonNull(ReleasedSchemasTest.class.getResourceAsStream("released/" + released))) {
            sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        try (Statement statement = connection.createStatement()) {
            for (String one : sql.split(";\n")) {
                if (!one.isBlank()) {
                    statement.execute(one);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = 1)
    void aFileOfAnEarlierVersionIsBroughtUpToDateWithAllItHolds(int version) throws Exception {
        Path file = folder.resolve("news.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            fill(connection, "sqlite-v" + version + ".sql");
        }
        try (JdbcStore store = JdbcStore.sqlite(file)) {
            check(store);
        }
        try (JdbcStore again = JdbcStore.sqlite(file)) {
            assertEquals(1, again.all(Story.class).size());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aDatabaseOfAnEarlierVersionIsBroughtUpToDateWithAllItHolds(int version) throws Exception {
        DataSource database = TestPostgres.emptyDatabase();
        try (Connection connection = database.getConnection()) {
            fill(connection, "postgresql-v" + version + ".sql");
        }
        try (JdbcStore store = JdbcStore.postgres(database)) {
            check(store);
            assertEquals(
                    1 + 7 * (version - 1),
                    store.leases()
                            .take("sequencer", "another", Duration.ZERO)
                            .orElseThrow()
                            .number());
        }
    }

    private static void check(JdbcStore store) throws InterruptedException {
        assertEquals(
                "The Harbor Ledger",
                store.find(Key.source("harbor")).orElseThrow().name());
        SourceState state = store.find(Key.sourceState("harbor")).orElseThrow();
        assertEquals("c", state.cursor().orElseThrow());
        assertTrue(state.nextPoll().isEmpty());
        assertEquals(
                List.of("a", "a@1", "a@2"),
                store.list(Query.all(Article.class).withVersions()).ids());
        assertEquals(
                "The dam opens", store.find(Key.article("a", 1)).orElseThrow().title());
        assertEquals(
                "The dam is open", store.find(Key.story("s-a")).orElseThrow().headline());
        assertEquals(List.of(new Work(WorkKind.ENRICH, "s-a")), store.queue().open(WorkKind.ENRICH, 10));
        assertEquals("a reply", store.replies().find("key").orElseThrow());
        store.search().catchUp();
        assertEquals(List.of("s-a"), store.search().search("opened friday", 10));
        CommitResult next = store.commit(Commit.builder()
                .put(Key.source("new"), Source.builder().id("new").name("New").build())
                .build());
        assertEquals(true, assertInstanceOf(CommitResult.Committed.class, next).sequence() > 1);
    }
}
