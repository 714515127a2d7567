// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.feed;

import dev.tidings.fetch.feed.FeedWarning;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects warnings, each once and not without end; the last one says when there would be more. */
final class Warnings {
    private static final int MOST = 100;
    private static final int LONGEST = 200;
    private final Set<FeedWarning> found = new LinkedHashSet<>();

    void add(FeedWarning.Kind kind, String detail) {
        FeedWarning warning =
                new FeedWarning(kind, detail.length() > LONGEST ? detail.substring(0, LONGEST) + "…" : detail);
        if (found.size() < MOST) {
            found.add(warning);
        } else if (found.size() == MOST && !found.contains(warning)) {
            found.add(new FeedWarning(FeedWarning.Kind.LIMIT, "warnings after the first " + MOST));
        }
    }

    void addAll(Warnings others) {
        others.found.forEach(w -> add(w.kind(), w.detail()));
    }

    List<FeedWarning> list() {
        return new ArrayList<>(found);
    }
}
