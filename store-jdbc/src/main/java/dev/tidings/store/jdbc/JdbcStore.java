// SPDX-License-Identifier: Apache-2.0
package dev.tidings.store.jdbc;

import dev.tidings.core.port.Commit;
import dev.tidings.core.port.CommitResult;
import dev.tidings.core.port.HostGate;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.Leases;
import dev.tidings.core.port.Query;
import dev.tidings.core.port.ReplyCache;
import dev.tidings.core.port.Slice;
import dev.tidings.core.port.StorySearch;
import dev.tidings.core.port.StoryStore;
import dev.tidings.core.port.StoryView;
import dev.tidings.core.port.WorkQueue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * A store in a database. Values are kept as JSON in one table, beside the open work, so that a commit is one transaction.
 * The schema is made and brought up to date when the store is opened. Needs the driver of the database on the class or
 * module path: {@code org.xerial:sqlite-jdbc}, or {@code org.postgresql:postgresql} with
 * {@code org.flywaydb:flyway-database-postgresql}.
 *
 * <p>Defaults for SQLite: write-ahead log, {@code synchronous=FULL}, so that what {@link #commit} acknowledged survives the
 * loss of power; one process at a time, kept by a lock on the file {@code NAME.lock} beside it. For PostgreSQL: read
 * committed for commits, repeatable read for {@link #reading}.
 *
 * <p>The search index follows the commits on a thread of its own; {@link StorySearch#catchUp} waits for it. A database that
 * is broken, full, read-only or gone makes every method throw {@link dev.tidings.core.TidingsException} with the place of
 * the database and the reason; a commit that threw has changed nothing.
 */
public final class JdbcStore implements StoryStore {
    private final Database database;
    private final CommitWriter writer;
    private final JdbcSearch search;

    private JdbcStore(Database database) {
        this.database = database;
        this.writer = new CommitWriter(database.dialect());
        this.search = new JdbcSearch(database);
        search.start();
    }

    /**
     * Opens a store in a file of SQLite; makes it when it is not there. Its folder must be.
     *
     * @throws dev.tidings.core.TidingsException when the file cannot be opened, is no such store, is in use by another
     *     process, or was written by a later version of Tidings
     */
    public static JdbcStore sqlite(Path file) {
        return open(SqliteDatabase.open(file));
    }

    /**
     * Opens a store in a database of PostgreSQL (12 or later). Several processes may share it.
     *
     * @param connections a pool with room for at least two connections; it is not closed with the store
     * @throws dev.tidings.core.TidingsException when there is no connection, no right to make tables, or the tables were
     *     written by a later version of Tidings
     */
    public static JdbcStore postgres(DataSource connections) {
        return open(new PostgresDatabase(connections));
    }

    private static JdbcStore open(Database database) {
        try {
            Schema.migrate(database);
            return new JdbcStore(database);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    @Override
    public CommitResult commit(Commit commit) {
        CommitResult result = database.write(connection -> writer.write(connection, commit));
        if (result instanceof CommitResult.Committed && CommitWriter.touchesStories(commit)) {
            search.wake();
        }
        return result;
    }

    @Override
    public <T> Optional<T> find(Key<T> key) {
        return reading(view -> view.find(key));
    }

    @Override
    public <T> Slice<T> list(Query<T> query) {
        return reading(view -> view.list(query));
    }

    @Override
    public <R> R reading(Function<? super StoryView, ? extends R> reader) {
        return database.read(connection -> reader.apply(new JdbcView(connection, database.place())));
    }

    @Override
    public WorkQueue queue() {
        return new JdbcWorkQueue(database);
    }

    /** For PostgreSQL kept in the database, by its clock; for SQLite, which one process has to itself, always granted. */
    @Override
    public Leases leases() {
        return database.dialect() == Dialect.POSTGRESQL ? new PostgresLeases(database) : Leases.alone();
    }

    /** As {@link #hostGate(int, Duration)}, with two requests at once and half a second between two starts. */
    @Override
    public Optional<HostGate> hostGate() {
        return hostGate(2, Duration.ofMillis(500));
    }

    /**
     * For PostgreSQL: a gate that all processes on the database share, by its clock; absent for SQLite. What a process that
     * died was doing at a host counts for two minutes. A request costs two short transactions.
     *
     * @param atOnce the most requests to one host at once, of all processes together
     * @param spacing the least time between the starts of two requests to one host
     * @throws IllegalArgumentException when {@code atOnce} is not positive or {@code spacing} negative
     */
    public Optional<HostGate> hostGate(int atOnce, Duration spacing) {
        return database.dialect() == Dialect.POSTGRESQL
                ? Optional.of(new PostgresHostGate(database, atOnce, spacing))
                : Optional.empty();
    }

    @Override
    public StorySearch search() {
        return search;
    }

    /** Replies of models, kept in the same database. Works as long as the store is open. */
    public ReplyCache replies() {
        return new JdbcReplyCache(database);
    }

    /** Ends the indexing and frees the connections; what is not indexed yet will be after the next opening. */
    @Override
    public void close() {
        search.close();
        database.close();
    }
}
