// SPDX-License-Identifier: Apache-2.0
package dev.tidings.bench.running;

import com.sun.management.OperatingSystemMXBean;
import dev.tidings.core.model.Article;
import dev.tidings.core.model.Story;
import dev.tidings.core.port.Commit;
import dev.tidings.core.port.Key;
import dev.tidings.store.jdbc.JdbcStore;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the search index does to an ingest, on SQLite, durable: articles of 1 KB text with a story for every ten of them, with
 * the index and without it in turns. Without it, a trigger swallows the marks that tell the index of a story. {@code
 * IndexedIngest [ARTICLES [ROUNDS [FOLDER]]]}. When all is committed, stories are read and further articles committed until the last
 * story is found by its words, and as often after that.
 */
public final class IndexedIngest {
    private static final int PER_COMMIT = 500;
    private static final int PER_STORY = 10;
    private static final int ROWS = 3;
    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final List<Article> articles;
    private final List<Story> stories = new ArrayList<>();
    private final Path folder;

    private IndexedIngest(List<Article> articles, Path folder) {
        this.articles = articles;
        this.folder = folder;
        for (int from = 0; from + PER_STORY <= articles.size(); from += PER_STORY) {
            stories.add(PreparedNews.story(articles.subList(from, from + PER_STORY)));
        }
    }

    /** Prints a line for each ingest, and what went on while the index caught up. */
    public static void main(String[] args) throws Exception {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        Path folder = args.length > 2 ? Path.of(args[2]) : Files.createTempDirectory("ingest");
        IndexedIngest ingest = new IndexedIngest(PreparedNews.articles(count), folder);
        List<Double> ratios = new ArrayList<>();
        for (int round = -1; round < rounds; round++) {
            System.out.println(round < 0 ? "to warm up:" : "round " + (round + 1) + ":");
            double without = ingest.run(false);
            double with = ingest.run(true);
            System.out.printf(Locale.ROOT, "  with the index / without it: %.2f%n", with / without);
            if (round >= 0) {
                ratios.add(with / without);
            }
        }
        System.out.printf(
                Locale.ROOT, "median: %.2f%n", ratios.stream().sorted().toList().get(ratios.size() / 2));
    }

    /** Rows per second of CPU of the thread that commits. */
    private double run(boolean indexed) throws IOException, SQLException {
        Path file = PreparedNews.fresh(folder);
        JdbcStore.sqlite(file).close(); // makes the tables
        if (!indexed) {
            swallowMarks(file);
        }
        try (JdbcStore store = JdbcStore.sqlite(file)) {
            Times commits = new Times();
            long process = MACHINE.getProcessCpuTime();
            long thread = THREADS.getCurrentThreadCpuTime();
            long begin = System.nanoTime();
            for (int from = 0; from < articles.size(); from += PER_COMMIT) {
                int to = Math.min(from + PER_COMMIT, articles.size());
                Commit.Builder commit = PreparedNews.commit(articles.subList(from, to));
                stories.subList(from / PER_STORY, Math.min(to / PER_STORY, stories.size()))
                        .forEach(story -> commit.put(Key.story(story.id()), story));
                Commit built = commit.build();
                commits.time(() -> store.commit(built));
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            double rows = ROWS * articles.size() + stories.size();
            double perThread = rows / ((THREADS.getCurrentThreadCpuTime() - thread) / 1e9);
            System.out.printf(
                    Locale.ROOT,
                    "  %s index: %.1f s, %,.0f rows per CPU second of the thread that commits (%,.0f of the process); commits %s%n",
                    indexed ? "with the   " : "without the",
                    seconds,
                    perThread,
                    rows / ((MACHINE.getProcessCpuTime() - process) / 1e9),
                    commits);
            if (indexed) {
                catchingUp(store);
            }
            return perThread;
        }
    }

    private static void swallowMarks(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TRIGGER without_index BEFORE INSERT ON tidings_unindexed"
                    + " BEGIN SELECT RAISE(IGNORE); END");
        }
    }

    private void catchingUp(JdbcStore store) {
        Story last = stories.get(stories.size() - 1);
        Times reads = new Times();
        Times writes = new Times();
        long begin = System.nanoTime();
        while (!store.search().search(last.headline(), 1).contains(last.id())) {
            readAndWrite(store, reads, writes);
        }
        System.out.printf(
                Locale.ROOT,
                "    the last story is found %.1f s later; meanwhile reads %s, commits of an article %s%n",
                (System.nanoTime() - begin) / 1e9,
                reads,
                writes);
        int times = Math.max(100, reads.count());
        reads = new Times();
        writes = new Times();
        for (int i = 0; i < times; i++) {
            readAndWrite(store, reads, writes);
        }
        System.out.printf(Locale.ROOT, "    after that reads %s, commits of an article %s%n", reads, writes);
    }

    private void readAndWrite(JdbcStore store, Times reads, Times writes) {
        int number = reads.count();
        Story story = stories.get(number * 7919 % stories.size());
        reads.time(() -> {
            if (store.find(Key.story(story.id())).isEmpty()) {
                throw new IllegalStateException("story " + story.id() + " is not there");
            }
        });
        Commit further = PreparedNews.commit(List.of(PreparedNews.article(articles.size() + number)))
                .build();
        writes.time(() -> store.commit(further));
    }

    /** How long something took, again and again. */
    private static final class Times {
        private final List<Long> nanos = new ArrayList<>();

        void time(Runnable work) {
            long begin = System.nanoTime();
            work.run();
            nanos.add(System.nanoTime() - begin);
        }

        int count() {
            return nanos.size();
        }

        @Override
        public String toString() {
            List<Long> sorted = nanos.stream().sorted().toList();
            return sorted.isEmpty()
                    ? "none"
                    : String.format(
                            Locale.ROOT,
                            "%,d, median %.1f ms, of a hundred the longest but one %.1f ms, longest %.1f ms",
                            sorted.size(),
                            sorted.get(sorted.size() / 2) / 1e6,
                            sorted.get(sorted.size() * 99 / 100) / 1e6,
                            sorted.get(sorted.size() - 1) / 1e6);
        }
    }
}
