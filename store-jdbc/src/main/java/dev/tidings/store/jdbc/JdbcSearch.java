// SPDX-License-Identifier: Apache-2.0
package dev.tidings.store.jdbc;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.Story;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.StorySearch;
import dev.tidings.core.port.StoryView;
import dev.tidings.core.text.SearchWords;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Search in the database's own index, which a thread brings up to date behind the commits. Texts are read and cut outside
 * of the writing transaction, which is short, so that commits hardly wait for it.
 */
final class JdbcSearch implements StorySearch {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcStore.class);
    private static final int BATCH = 50;
    private static final long RETRY_SECONDS = 30;
    private static final long OTHERS_MILLIS = 20;

    private record Entry(long position, String story, Optional<String> headline, String body) {}

    private final Database database;
    private final Semaphore news = new Semaphore(1);
    private final Thread thread = new Thread(this::follow, "tidings-search-index");
    private volatile boolean closed;

    JdbcSearch(Database database) {
        this.database = database;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Tells that a commit has marked stories. */
    void wake() {
        news.release();
    }

    void close() {
        closed = true;
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public List<String> search(String words, int limit) {
        List<String> wanted = SearchWords.query(words);
        if (wanted.isEmpty() || limit <= 0) {
            return List.of();
        }
        return database.read(connection -> database.dialect().index().search(connection, wanted, limit));
    }

    @Override
    public void catchUp() throws InterruptedException {
        while (true) {
            while (index() > 0) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("stopped while indexing");
                }
            }
            if (database.read(JdbcSearch::marked).isEmpty()) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(OTHERS_MILLIS); // another process is at it
        }
    }

    private void follow() {
        while (!closed) {
            try {
                news.tryAcquire(RETRY_SECONDS, TimeUnit.SECONDS);
                news.drainPermits();
                while (!closed && index() > 0) {
                    Thread.onSpinWait();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (!closed) {
                    LOG.warn("the search index is behind, trying again in {} s: {}", RETRY_SECONDS, e.toString());
                }
            }
        }
    }

    /** Indexes some of the marked stories. How many were marked. */
    private int index() {
        List<Entry> entries = database.read(connection -> {
            List<Entry> read = new ArrayList<>();
            StoryView view = new JdbcView(connection, database.place());
            for (Entry marked : marked(connection)) {
                read.add(entry(view, marked));
            }
            return read;
        });
        if (!entries.isEmpty()) {
            database.write(connection -> {
                for (Entry entry : entries) {
                    put(connection, entry);
                }
                return entries.size();
            });
        }
        return entries.size();
    }

    private static Entry entry(StoryView view, Entry marked) {
        Optional<Story> story = view.find(Key.story(StoredText.original(marked.story())));
        if (story.isEmpty()) {
            return marked;
        }
        List<Article> articles = story.get().articleIds().stream()
                .flatMap(id -> view.find(Key.article(id)).stream())
                .toList();
        return new Entry(
                marked.position(),
                marked.story(),
                Optional.of(SearchWords.headline(story.get())),
                SearchWords.body(story.get(), articles));
    }

    /** Writes an entry, unless its story was marked anew meanwhile. */
    private void put(Connection connection, Entry entry) throws SQLException {
        try (PreparedStatement unmark =
                connection.prepareStatement("DELETE FROM tidings_unindexed WHERE position = ?")) {
            unmark.setLong(1, entry.position());
            if (unmark.executeUpdate() == 0) {
                return;
            }
        }
        SearchIndex index = database.dialect().index();
        if (entry.headline().isPresent()) {
            index.put(connection, entry.story(), entry.headline().get(), entry.body());
        } else {
            index.remove(connection, entry.story());
        }
    }

    private static List<Entry> marked(Connection connection) throws SQLException {
        try (PreparedStatement marked = connection.prepareStatement(
                "SELECT position, story FROM tidings_unindexed ORDER BY position LIMIT " + BATCH)) {
            List<Entry> found = new ArrayList<>();
            try (ResultSet rows = marked.executeQuery()) {
                while (rows.next()) {
                    found.add(new Entry(rows.getLong(1), rows.getString(2), Optional.empty(), ""));
                }
            }
            return found;
        }
    }
}
