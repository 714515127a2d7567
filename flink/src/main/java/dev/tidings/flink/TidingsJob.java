// SPDX-License-Identifier: Apache-2.0
package dev.tidings.flink;

import dev.tidings.store.jdbc.JdbcStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A job that needs no program: sources from a file, a store by its address, the defaults of an aggregator. On a cluster:
 * {@code flink run tidings-job.jar --sources sources.json --store jdbc:postgresql://…}.
 */
public final class TidingsJob {
    private static final String USAGE = """
            --sources FILE     a JSON file of sources, OPML, or an address of a feed on each line
            --store STORE      jdbc:postgresql://HOST/DATABASE?user=…&password=…, or a file of SQLite where all runs on one machine
            --shards N         clusterings among which stories are divided (default 1)
            --turn SECONDS     what is polled within such a time is taken in together (default 10)
            --checkpoint SECONDS  how often the store is written to (default 30)
            --once             one pass over all sources instead of going on
            --allow HOST:PORT  a private host that may be asked, such as 127.0.0.1:8080; may be repeated""";
    private static final Set<String> NAMES =
            Set.of("--sources", "--store", "--shards", "--turn", "--checkpoint", "--allow");

    private TidingsJob() {}

    /** Runs the job until it ends or is stopped. Bad arguments are told on the error stream, with status 2. */
    public static void main(String[] args) throws Exception {
        try {
            run(List.of(args));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n\n" + USAGE);
            System.exit(2);
        }
    }

    private static void run(List<String> args) throws Exception {
        Map<String, List<String>> options = options(args);
        NewsJob.Builder job = NewsJob.builder(
                        new ListedSources(read(Path.of(needed(options, "--sources"))), all(options, "--allow")),
                        store(needed(options, "--store")))
                .shards(number(options, "--shards", 1))
                .turn(Duration.ofSeconds(number(options, "--turn", 10)));
        if (options.containsKey("--once")) {
            job.rounds(List.of(Instant.now()));
        }
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.enableCheckpointing(
                Duration.ofSeconds(number(options, "--checkpoint", 30)).toMillis());
        job.build().addTo(env);
        env.execute("tidings");
    }

    private static Map<String, List<String>> options(List<String> args) {
        Map<String, List<String>> options = new HashMap<>();
        for (int i = 0; i < args.size(); i++) {
            String name = args.get(i);
            if (name.equals("--once")) {
                options.put(name, List.of());
            } else if (!NAMES.contains(name)) {
                throw new IllegalArgumentException("unknown option '" + name + "'");
            } else if (i + 1 == args.size()) {
                throw new IllegalArgumentException("'" + name + "' has no value");
            } else {
                options.computeIfAbsent(name, any -> new ArrayList<>()).add(args.get(++i));
            }
        }
        return options;
    }

    private static List<String> all(Map<String, List<String>> options, String name) {
        return List.copyOf(options.getOrDefault(name, List.of()));
    }

    private static String needed(Map<String, List<String>> options, String name) {
        List<String> values = all(options, name);
        if (values.size() != 1) {
            throw new IllegalArgumentException("'" + name + "' is needed, once");
        }
        return values.get(0);
    }

    private static int number(Map<String, List<String>> options, String name, int otherwise) {
        List<String> values = all(options, name);
        try {
            return values.isEmpty() ? otherwise : Integer.parseInt(values.get(values.size() - 1));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + name + "' is no number: " + values, e);
        }
    }

    private static String read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("there is no file '" + file + "'");
        }
        return Files.readString(file);
    }

    private static StoreAccess store(String where) {
        if (!where.startsWith("jdbc:")) {
            String file = Path.of(where).toAbsolutePath().toString();
            return () -> JdbcStore.sqlite(Path.of(file));
        }
        if (!where.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("no store: '" + where + "'");
        }
        return () -> {
            PGSimpleDataSource database = new PGSimpleDataSource();
            database.setUrl(where);
            return JdbcStore.postgres(database);
        };
    }
}
