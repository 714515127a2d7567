// SPDX-License-Identifier: Apache-2.0
package dev.tidings.bench.running;

import com.sun.management.OperatingSystemMXBean;
import dev.tidings.core.json.TidingsJson;
import dev.tidings.core.model.Article;
import dev.tidings.core.model.ArticleText;
import dev.tidings.core.model.Story;
import dev.tidings.core.port.Commit;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.Work;
import dev.tidings.core.port.WorkKind;
import dev.tidings.store.jdbc.JdbcStore;
import dev.tidings.testkit.sample.InventedWords;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Articles of 1 KB text into SQLite, durable (write-ahead log, {@code synchronous=FULL}): through {@code commit}, against bare
 * JDBC batches of the same rows into the same tables, as many in a transaction. An article is three rows: the latest, its
 * version, and the work to group it. The bare inserts are given JSON that is written already. {@code Ingest [ARTICLES [ROUNDS
 * [FOLDER]]]}. At last with stories, so that the search index has something to follow.
 */
public final class Ingest {
    private static final int PER_COMMIT = 500;
    private static final int PER_STORY = 10;
    private static final int ROWS = 3;
    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final List<Article> articles;
    private final Path folder;

    private Ingest(List<Article> articles, Path folder) {
        this.articles = articles;
        this.folder = folder;
    }

    /** Prints rows per second of CPU for both in turns, the ratio of the medians, and what the index does to commits. */
    public static void main(String[] args) throws Exception {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        Path folder = args.length > 2 ? Path.of(args[2]) : Files.createTempDirectory("ingest");
        List<Article> articles = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            articles.add(article(number));
        }
        Ingest ingest = new Ingest(articles, folder);
        List<Double> bare = new ArrayList<>();
        List<Double> store = new ArrayList<>();
        for (int round = -1; round < rounds; round++) {
            double one = ingest.bare();
            double other = ingest.store();
            if (round >= 0) {
                bare.add(one);
                store.add(other);
            }
            System.out.printf(
                    Locale.ROOT,
                    "%s bare %,9.0f rows per CPU second, store %,9.0f: %.2f%n",
                    round < 0 ? "(warm-up)" : "round    ",
                    one,
                    other,
                    other / one);
        }
        System.out.printf(Locale.ROOT, "medians: %.2f%n", median(store) / median(bare));
        ingest.index();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static Article article(int number) {
        return Article.builder()
                .id("a-" + ArticleText.hash("article " + number).substring(0, 16))
                .sourceId("source" + number % 100)
                .itemId("source" + number % 100 + ":" + number)
                .publisher("Publisher " + number % 100)
                .url(URI.create("https://news.example/" + number))
                .title(InventedWords.of(number, 8))
                .collectedAt(Instant.parse("2026-11-22T18:00:00Z"))
                .text(ArticleText.ofPlain(InventedWords.of(-number - 1L, 114).substring(0, 1024)))
                .fullText(true)
                .build();
    }

    private double store() throws IOException {
        try (JdbcStore store = JdbcStore.sqlite(fresh())) {
            long cpu = MACHINE.getProcessCpuTime();
            for (int from = 0; from < articles.size(); from += PER_COMMIT) {
                store.commit(commit(from).build());
            }
            return rate(cpu);
        }
    }

    private Commit.Builder commit(int from) {
        Commit.Builder commit = Commit.builder();
        for (Article article : articles.subList(from, Math.min(from + PER_COMMIT, articles.size()))) {
            commit.put(Key.article(article.id()), article)
                    .put(Key.article(article.id(), 1), article)
                    .open(new Work(WorkKind.CLUSTER, article.id()));
        }
        return commit;
    }

    private double bare() throws IOException, SQLException {
        Path file = fresh();
        JdbcStore.sqlite(file).close(); // makes the tables
        List<String> json = articles.stream().map(TidingsJson::write).toList();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement settings = connection.createStatement()) {
            settings.execute("PRAGMA synchronous = FULL");
            connection.setAutoCommit(false);
            long cpu = MACHINE.getProcessCpuTime();
            try (PreparedStatement value = connection.prepareStatement(
                            "INSERT INTO tidings_value (type, id, version, body) VALUES (?,?,?,?)");
                    PreparedStatement work =
                            connection.prepareStatement("INSERT INTO tidings_work (kind, subject) VALUES (?,?)")) {
                for (int from = 0; from < articles.size(); from += PER_COMMIT) {
                    for (int i = from; i < Math.min(from + PER_COMMIT, articles.size()); i++) {
                        String id = articles.get(i).id();
                        insert(value, id, 0, json.get(i));
                        insert(value, id + "@1", 1, json.get(i));
                        work.setString(1, "CLUSTER");
                        work.setString(2, id);
                        work.addBatch();
                    }
                    value.executeBatch();
                    work.executeBatch();
                    connection.commit();
                }
            }
            return rate(cpu);
        }
    }

    private static void insert(PreparedStatement value, String id, int version, String json) throws SQLException {
        value.setString(1, "Article");
        value.setString(2, id);
        value.setInt(3, version);
        value.setString(4, json);
        value.addBatch();
    }

    private double rate(long cpuBefore) {
        return ROWS * articles.size() / ((MACHINE.getProcessCpuTime() - cpuBefore) / 1e9);
    }

    /** The same with a story for every ten articles, with and without waiting for the index at the end. */
    private void index() throws IOException, InterruptedException {
        try (JdbcStore store = JdbcStore.sqlite(fresh())) {
            List<Long> waits = new ArrayList<>();
            long begin = System.nanoTime();
            for (int from = 0; from < articles.size(); from += PER_COMMIT) {
                Commit.Builder commit = commit(from);
                for (int i = from; i + PER_STORY <= Math.min(from + PER_COMMIT, articles.size()); i += PER_STORY) {
                    Story story = story(articles.subList(i, i + PER_STORY));
                    commit.put(Key.story(story.id()), story);
                }
                Commit built = commit.build();
                long before = System.nanoTime();
                store.commit(built);
                waits.add(System.nanoTime() - before);
            }
            long committed = System.nanoTime();
            store.search().catchUp();
            long caughtUp = System.nanoTime();
            waits.sort(null);
            System.out.printf(
                    Locale.ROOT,
                    "with %,d stories: committed in %.1f s, a commit of %d articles took %.0f ms (median), %.0f ms (longest);"
                            + " index complete %.1f s later%n",
                    articles.size() / PER_STORY,
                    (committed - begin) / 1e9,
                    PER_COMMIT,
                    waits.get(waits.size() / 2) / 1e6,
                    waits.get(waits.size() - 1) / 1e6,
                    (caughtUp - committed) / 1e9);
        }
    }

    private static Story story(List<Article> of) {
        Article lead = of.get(0);
        return Story.builder()
                .id("s-" + lead.id())
                .slug("s-" + lead.id())
                .headline(lead.title())
                .articleIds(of.stream().map(Article::id).toList())
                .firstSeen(lead.collectedAt())
                .lastUpdated(lead.collectedAt())
                .build();
    }

    private Path fresh() throws IOException {
        Path file = folder.resolve("ingest.db");
        for (String end : List.of("", "-wal", "-shm", ".lock")) {
            Files.deleteIfExists(folder.resolve("ingest.db" + end));
        }
        return file;
    }
}
