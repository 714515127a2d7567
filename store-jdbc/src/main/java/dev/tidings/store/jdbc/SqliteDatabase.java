// SPDX-License-Identifier: Apache-2.0
package dev.tidings.store.jdbc;

import dev.tidings.core.TidingsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Deque;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** One file: one connection that writes, as SQLite allows no more, and others that read beside it. */
final class SqliteDatabase implements Database {
    private static final int MOST_IDLE_READERS = 4;

    private final Path file;
    private final FileLock lock;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final Deque<Connection> readers = new ConcurrentLinkedDeque<>();
    private @Nullable Connection writer;
    private volatile boolean closed;

    private SqliteDatabase(Path file, FileLock lock) {
        this.file = file;
        this.lock = lock;
    }

    static SqliteDatabase open(Path file) {
        Path absolute = file.toAbsolutePath();
        Path folder = absolute.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new TidingsException("cannot open the store " + file + ": its folder is not there");
        }
        if (Files.isDirectory(absolute)) {
            throw new TidingsException("cannot open the store " + file + ": it is a folder");
        }
        SqliteDatabase database = new SqliteDatabase(absolute, FileLock.take(absolute));
        try {
            database.keepWriteAheadLog();
            return database;
        } catch (SQLException e) {
            database.close();
            throw Transactions.failure(database.place(), e);
        }
    }

    @Override
    public Dialect dialect() {
        return Dialect.SQLITE;
    }

    @Override
    public String place() {
        return file.toString();
    }

    @Override
    public <R> R read(SqlWork<R> work) {
        checkOpen();
        try {
            Connection idle = readers.poll();
            Connection reader = idle == null ? connect("DEFERRED") : idle;
            try {
                return Transactions.look(reader, work);
            } finally {
                giveBack(reader);
            }
        } catch (SQLException e) {
            throw Transactions.failure(place(), e);
        }
    }

    @Override
    public <R> R write(SqlWork<R> work) {
        writing.lock();
        try {
            checkOpen();
            Connection connection = writer;
            if (connection == null || connection.isClosed()) {
                connection = connect("IMMEDIATE");
                writer = connection;
            }
            return Transactions.keep(connection, work);
        } catch (SQLException e) {
            throw Transactions.failure(place(), e);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public DataSource connections() {
        return new DriverDataSource(() -> DriverManager.getConnection("jdbc:sqlite:" + file));
    }

    @Override
    public void close() {
        writing.lock();
        try {
            if (!closed) {
                closed = true;
                for (Connection reader = readers.poll(); reader != null; reader = readers.poll()) {
                    Transactions.close(reader);
                }
                if (writer != null) {
                    Transactions.close(writer);
                }
                lock.release();
            }
        } finally {
            writing.unlock();
        }
    }

    /** Switches the file to a write-ahead log, which it keeps; done before others open it, as the switch waits for nobody. */
    private void keepWriteAheadLog() throws SQLException {
        try (Connection connection = connections().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
        }
    }

    private Connection connect(String mode) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("transaction_mode", mode);
        settings.setProperty("busy_timeout", "5000");
        settings.setProperty("synchronous", "FULL");
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file, settings);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA temp_store = MEMORY");
            statement.execute("PRAGMA secure_delete = ON"); // what is withdrawn leaves the file
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            Transactions.close(connection);
            throw e;
        }
    }

    private void giveBack(Connection reader) {
        if (closed || readers.size() >= MOST_IDLE_READERS) {
            Transactions.close(reader);
        } else {
            readers.push(reader);
        }
    }

    private void checkOpen() {
        if (closed) {
            throw new TidingsException("the store " + file + " is closed");
        }
    }
}
