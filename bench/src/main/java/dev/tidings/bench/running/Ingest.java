// SPDX-License-Identifier: Apache-2.0
package dev.tidings.bench.running;

import com.sun.management.OperatingSystemMXBean;
import dev.tidings.core.json.TidingsJson;
import dev.tidings.core.model.Article;
import dev.tidings.store.jdbc.JdbcStore;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Articles of 1 KB text into SQLite, durable (write-ahead log, {@code synchronous=FULL}): through {@code commit}, against bare
 * JDBC batches of the same rows into the same tables, as many in a transaction. An article is three rows: the latest, its
 * version, and the work to group it. The bare inserts are given JSON that is written already. {@code Ingest [ARTICLES [ROUNDS
 * [FOLDER]]]}. What the search index does to it: {@link IndexedIngest}.
 */
public final class Ingest {
    private static final int PER_COMMIT = 500;
    private static final int ROWS = 3;
    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final List<Article> articles;
    private final Path folder;

    private Ingest(List<Article> articles, Path folder) {
        this.articles = articles;
        this.folder = folder;
    }

    /** Prints rows per second of CPU for both in turns, and the ratio of the medians. */
    public static void main(String[] args) throws Exception {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        Path folder = args.length > 2 ? Path.of(args[2]) : Files.createTempDirectory("ingest");
        Ingest ingest = new Ingest(PreparedNews.articles(count), folder);
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
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private double store() throws IOException {
        try (JdbcStore store = JdbcStore.sqlite(PreparedNews.fresh(folder))) {
            long cpu = MACHINE.getProcessCpuTime();
            for (int from = 0; from < articles.size(); from += PER_COMMIT) {
                store.commit(PreparedNews.commit(some(from)).build());
            }
            return rate(cpu);
        }
    }

    private List<Article> some(int from) {
        return articles.subList(from, Math.min(from + PER_COMMIT, articles.size()));
    }

    private double bare() throws IOException, SQLException {
        Path file = PreparedNews.fresh(folder);
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
                    for (int i = from; i < from + some(from).size(); i++) {
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
}
