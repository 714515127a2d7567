// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Rights that a page reserves in its meta elements: robots directives about AI use, and the TDM reservation protocol. */
final class Reservations {
    private static final Set<String> DIRECTIVES = Set.of("noai", "noimageai", "noarchive", "nosnippet", "noindex");

    private Reservations() {}

    static List<String> of(PageReading page) {
        Set<String> found = new TreeSet<>();
        for (String robots : page.marks.metas("robots")) {
            for (String directive : robots.toLowerCase(Locale.ROOT).split("[,\\s]+")) {
                if (DIRECTIVES.contains(directive)) {
                    found.add(directive);
                }
            }
        }
        page.marks.meta("tdm-reservation").filter("1"::equals).ifPresent(x -> found.add("tdm-reservation"));
        return List.copyOf(found);
    }
}
