// SPDX-License-Identifier: Apache-2.0
package dev.tidings.store.jdbc;

import dev.tidings.core.model.Source;
import dev.tidings.core.port.Commit;
import dev.tidings.core.port.CommitResult;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.Work;
import dev.tidings.core.port.WorkKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A process that commits until it is killed, and says each number once its commit is acknowledged. Each commit writes
 * three values, opens the work of its number and closes that of the number before.
 */
final class KilledWriter {
    static final int PARTS = 3;

    private KilledWriter() {}

    public static void main(String[] arguments) {
        try (JdbcStore store = open(arguments[0])) {
            for (int number = Integer.parseInt(arguments[1]); ; number++) {
                if (store.commit(commit(number)) instanceof CommitResult.Committed) {
                    System.out.println(number);
                }
            }
        }
    }

    /** A store in a file, or at an address that begins with {@code jdbc:postgresql:}. */
    static JdbcStore open(String place) {
        if (!place.startsWith("jdbc:")) {
            return JdbcStore.sqlite(Path.of(place));
        }
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(place);
        return JdbcStore.postgres(database);
    }

    private static Commit commit(int number) {
        Commit.Builder commit = Commit.builder();
        for (String id : ids(number)) {
            commit.put(
                    Key.source(id),
                    Source.builder().id(id).name("Number " + number).build());
        }
        if (number > 0) {
            commit.close(work(number - 1));
        }
        return commit.open(work(number)).build();
    }

    static Work work(int number) {
        return new Work(WorkKind.CLUSTER, "n" + number);
    }

    static List<String> ids(int number) {
        List<String> ids = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            ids.add(String.format("n%06d.%d", number, part));
        }
        return ids;
    }
}
