// SPDX-License-Identifier: Apache-2.0
package dev.tidings.store.jdbc;

import java.util.Locale;

/** What differs between databases. */
enum Dialect {
    SQLITE(
            "UPDATE tidings_sequence SET value = value + 1 RETURNING value",
            "INSERT OR REPLACE INTO tidings_unindexed (story) VALUES (?)",
            "INSERT INTO tidings_work (kind, subject) VALUES (?, ?) ON CONFLICT (kind, subject) DO NOTHING"),
    POSTGRESQL(
            "SELECT nextval('tidings_sequence')",
            "INSERT INTO tidings_unindexed (story) VALUES (?) ON CONFLICT (story) DO UPDATE SET position = DEFAULT",
            "INSERT INTO tidings_work (kind, subject) VALUES (?, ?)"
                    + " ON CONFLICT (kind, subject) DO UPDATE SET leased_by = NULL, leased_number = NULL");

    private final String nextSequence;
    private final String markUnindexed;
    private final String openWork;

    Dialect(String nextSequence, String markUnindexed, String openWork) {
        this.nextSequence = nextSequence;
        this.markUnindexed = markUnindexed;
        this.openWork = openWork;
    }

    /** Counts commits up. */
    String nextSequence() {
        return nextSequence;
    }

    /** Marks a story as changed since it was indexed, at a new position, so that the mark of an older change is gone. */
    String markUnindexed() {
        return markUnindexed;
    }

    /** Opens work that is not open; where it can be claimed, it is claimed by nobody then. */
    String openWork() {
        return openWork;
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
