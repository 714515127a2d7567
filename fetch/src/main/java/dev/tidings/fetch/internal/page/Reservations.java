// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import dev.tidings.fetch.internal.rights.Directives;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Rights that a page reserves in its meta elements: robots directives about AI use, and the TDM reservation protocol. */
final class Reservations {
    private Reservations() {}

    static List<String> of(PageReading page) {
        Set<String> found = new TreeSet<>();
        for (String robots : page.marks.metas("robots")) {
            Directives.read(robots, found);
        }
        if (Directives.isReserved(page.marks.meta(Directives.MINING))) {
            found.add(Directives.MINING);
        }
        return List.copyOf(found);
    }
}
