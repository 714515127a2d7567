// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

import java.util.List;

/**
 * What is new in a story since an earlier edition told it.
 *
 * @param kind what kind of news
 * @param details names of publishers, statements, or subjects of disagreement, as the kind says; at most five, statements
 *     cut to the rights of their sources
 */
public record EditionChange(Kind kind, List<String> details) {
    /** The kinds, most telling first. */
    public enum Kind {
        /** A publisher corrected or withdrew an article; its name is the detail. */
        CORRECTED,
        /** Publishers that had not told the story before. */
        PUBLISHERS,
        /** Statements that stand on articles of the period alone. */
        STATEMENTS,
        /** What publishers have come to state differently. */
        CONTRADICTIONS,
        /** Publishers that told it before have told more. */
        COVERAGE
    }

    /** Refuses a change without details. */
    public EditionChange {
        details = List.copyOf(details);
        Check.atLeast(1, details.size(), "EditionChange.details.size");
    }
}
