// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.Insight;
import dev.tidings.core.port.Query;
import dev.tidings.core.port.Slice;
import dev.tidings.core.port.StoryView;
import java.util.ArrayList;
import java.util.List;

/** Reads the insights of one story, and hardly any of others. */
final class StoredInsights {
    /** A story has one for each language and enricher. */
    private static final int FEW = 2;

    private StoredInsights() {}

    /** Every insight of a story, whatever its language and enricher, in the order of their ids. */
    static List<Insight> of(StoryView store, String storyId) {
        String prefix = storyId + "/";
        List<Insight> found = new ArrayList<>();
        Query<Insight> query = Query.all(Insight.class).after(prefix).withLimit(FEW);
        while (true) {
            Slice<Insight> slice = store.list(query);
            slice.values().stream()
                    .filter(insight -> insight.storyId().equals(storyId))
                    .forEach(found::add);
            if (slice.next().filter(id -> id.startsWith(prefix)).isEmpty()) {
                return found;
            }
            query = query.after(slice.next().get());
        }
    }
}
