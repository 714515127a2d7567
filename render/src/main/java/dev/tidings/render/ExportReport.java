// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render;

import java.util.List;

/**
 * What an export did.
 *
 * @param written files that are new or whose bytes changed, sorted, with slashes
 * @param unchanged how many files already had the right bytes
 * @param removed files of an earlier export that belong to no page any more, sorted
 */
public record ExportReport(List<String> written, int unchanged, List<String> removed) {
    /** Keeps its own copies of the lists. */
    public ExportReport {
        written = List.copyOf(written);
        removed = List.copyOf(removed);
    }
}
