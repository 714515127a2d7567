// SPDX-License-Identifier: Apache-2.0
package dev.tidings.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.TidingsException;
import dev.tidings.core.model.Source;
import dev.tidings.core.port.Commit;
import dev.tidings.core.port.Key;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteTroubleTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private static Commit named(String id, String name) {
        return Commit.builder()
                .put(Key.source(id), Source.builder().id(id).name(name).build())
                .build();
    }

    private static String messageOf(Runnable call) {
        return String.valueOf(assertThrows(TidingsException.class, call::run).getMessage());
    }

    private Path file() {
        return folder.resolve("news.db");
    }

    /** Opens the file of a store past its lock. */
    private static void sql(Path file, String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    @Test
    void keepsWhatWasCommittedWhenItIsOpenedAgain() {
        try (JdbcStore store = JdbcStore.sqlite(file())) {
            store.commit(named("a", "First"));
        }
        try (JdbcStore store = JdbcStore.sqlite(file())) {
            assertEquals(
                    List.of("First"),
                    store.all(Source.class).stream().map(Source::name).toList());
        }
    }

    @Test
    void keepsRepliesOfModelsByKeyAndNeverChangesOne() {
        try (JdbcStore store = JdbcStore.sqlite(file())) {
            store.replies().keep("k", "odd \u0000 \uFFFD reply");
            store.replies().keep("k", "another");
        }
        try (JdbcStore store = JdbcStore.sqlite(file())) {
            assertEquals("odd \u0000 \uFFFD reply", store.replies().find("k").orElseThrow());
            assertTrue(store.replies().find("other").isEmpty());
        }
    }

    @Test
    void aSecondStoreOnTheSameFileIsRefusedUntilTheFirstIsClosed() {
        try (JdbcStore first = JdbcStore.sqlite(file())) {
            assertTrue(messageOf(() -> JdbcStore.sqlite(file())).contains("in use by another store of this process"));
            first.commit(named("a", "Still works"));
        }
        JdbcStore.sqlite(file()).close();
    }

    @Test
    void aRefusedStoreOfThisProcessLeavesOtherProcessesRefused() throws Exception {
        try (JdbcStore first = JdbcStore.sqlite(file())) {
            messageOf(() -> JdbcStore.sqlite(file()));
            assertTrue(openedElsewhere(file()).contains("in use by another process"));
            Path link = Files.createSymbolicLink(folder.resolve("link.db"), file());
            assertTrue(openedElsewhere(link).contains("in use by another process"));
            assertTrue(messageOf(() -> JdbcStore.sqlite(link)).contains("in use by another store of this process"));
            first.commit(named("a", "Still works"));
        }
        assertEquals("", openedElsewhere(file()));
    }

    private static String openedElsewhere(Path file) throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Opening.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        other.waitFor();
        return said;
    }

    /** Another process that opens a file; says why it could not. */
    static final class Opening {
        private Opening() {}

        /** The file is the only argument. */
        public static void main(String[] arguments) {
            try {
                JdbcStore.sqlite(Path.of(arguments[0])).close();
            } catch (TidingsException e) {
                System.out.print(e.getMessage());
            }
        }
    }

    @Test
    void aFullDiskIsSaidAndNothingIsHalfWritten() {
        SqliteDatabase database = SqliteDatabase.open(file());
        try {
            Schema.migrate(database);
            CommitWriter writer = new CommitWriter(Dialect.SQLITE);
            database.write(connection -> writer.write(connection, named("a", "Before")));
            database.write(connection -> {
                try (Statement pragma = connection.createStatement()) {
                    return pragma.execute("PRAGMA max_page_count = 40");
                }
            });
            Commit large = Commit.builder()
                    .put(Key.source("b"), Source.builder().id("b").name("B").build())
                    .put(
                            Key.source("c"),
                            Source.builder().id("c").name("x".repeat(500_000)).build())
                    .build();
            String message = messageOf(() -> database.write(connection -> writer.write(connection, large)));
            assertTrue(message.contains("the disk is full"), message);
            assertTrue(message.contains(file().toString()), message);
            assertEquals(
                    List.of("a"),
                    database.read(connection -> new JdbcView(connection, "x").all(Source.class)).stream()
                            .map(Source::id)
                            .toList());
            database.write(connection -> writer.write(connection, named("d", "After")));
        } finally {
            database.close();
        }
    }

    @Test
    void aReadOnlyDatabaseIsSaid() {
        SqliteDatabase database = SqliteDatabase.open(file());
        try {
            Schema.migrate(database);
            CommitWriter writer = new CommitWriter(Dialect.SQLITE);
            String message = messageOf(() -> database.write(connection -> {
                try (Statement pragma = connection.createStatement()) {
                    pragma.execute("PRAGMA query_only = ON");
                }
                return writer.write(connection, named("a", "A"));
            }));
            assertTrue(message.contains("read-only"), message);
        } finally {
            database.close();
        }
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        String message = messageOf(() -> JdbcStore.sqlite(folder.resolve("none/news.db")));
        assertTrue(message.contains("none/news.db") && message.contains("folder is not there"), message);
        assertTrue(messageOf(() -> JdbcStore.sqlite(folder)).contains("it is a folder"));
    }

    @Test
    void aFileOfSomethingElseIsRefused() throws IOException {
        Files.writeString(file(), "This is a letter, not a database. ".repeat(100));
        assertTrue(messageOf(() -> JdbcStore.sqlite(file())).contains(file().toString()));
        assertEquals("This is a", Files.readString(file()).substring(0, 9));
    }

    @Test
    void aDatabaseOfAnotherProgramIsRefused() throws SQLException {
        sql(file(), "CREATE TABLE recipes (name TEXT)");
        String message = messageOf(() -> JdbcStore.sqlite(file()));
        assertTrue(message.contains("a database of something else"), message);
    }

    @Test
    void aDatabaseOfALaterVersionIsRefused() throws SQLException {
        JdbcStore.sqlite(file()).close();
        sql(
                file(),
                "INSERT INTO tidings_schema SELECT installed_rank + 1, '999', 'from the future', type, 'V999__x.sql',"
                        + " checksum, installed_by, installed_on, execution_time, success FROM tidings_schema");
        String message = messageOf(() -> JdbcStore.sqlite(file()));
        assertTrue(message.contains("later version of Tidings"), message);
    }

    @Test
    void aCorruptFileIsSaidNotGuessedAround() throws IOException {
        try (JdbcStore store = JdbcStore.sqlite(file())) {
            for (int i = 0; i < 200; i++) {
                store.commit(named("s" + i, "Name ".repeat(200)));
            }
        }
        try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.WRITE)) {
            byte[] rubbish = "rubbish ".repeat(512).getBytes(StandardCharsets.UTF_8);
            for (long at = 4096; at < channel.size(); at += rubbish.length) {
                channel.write(ByteBuffer.wrap(rubbish), at);
            }
        }
        String message = messageOf(() -> {
            try (JdbcStore store = JdbcStore.sqlite(file())) {
                store.all(Source.class);
            }
        });
        assertTrue(message.contains(file().toString()), message);
    }

    @Test
    void aStoredValueThatCannotBeReadIsNamed() throws SQLException {
        try (JdbcStore store = JdbcStore.sqlite(file())) {
            store.commit(named("a", "A"));
        }
        sql(file(), "UPDATE tidings_value SET body = '{}' WHERE id = 'a'");
        try (JdbcStore store = JdbcStore.sqlite(file())) {
            String message = messageOf(() -> store.find(Key.source("a")));
            assertTrue(message.contains("stored Source 'a'"), message);
        }
    }

    @Test
    void storiesMarkedBeforeAStopAreIndexedAfterTheNextStart() throws Exception {
        JdbcStore.sqlite(file()).close();
        sql(file(), "INSERT INTO tidings_unindexed (story) VALUES ('gone')");
        try (JdbcStore store = JdbcStore.sqlite(file())) {
            store.search().catchUp();
            assertEquals(List.of(), store.search().search("gone", 1));
        }
    }
}
