// SPDX-License-Identifier: Apache-2.0
package dev.tidings.store.jdbc;

import java.util.Locale;

/** What differs between databases. */
enum Dialect {
    SQLITE(
            "UPDATE tidings_sequence SET value = value + 1 RETURNING value",
            "INSERT OR REPLACE INTO tidings_unindexed (story) VALUES (?)"),
    POSTGRESQL(
            "SELECT nextval('tidings_sequence')",
            "INSERT INTO tidings_unindexed (story) VALUES (?) ON CONFLICT (story) DO UPDATE SET position = DEFAULT");

    private final String nextSequence;
    private final String markUnindexed;

    Dialect(String nextSequence, String markUnindexed) {
        this.nextSequence = nextSequence;
        this.markUnindexed = markUnindexed;
    }

    /** Counts commits up. */
    String nextSequence() {
        return nextSequence;
    }

    /** Marks a story as changed since it was indexed, at a new position, so that the mark of an older change is gone. */
    String markUnindexed() {
        return markUnindexed;
    }

    /** Its full-text index. */
    SearchIndex index() {
        return this == SQLITE ? new SqliteIndex() : new PostgresIndex();
    }

    /** The folder of migrations, beside this class. */
    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
