// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.Article;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.StoryStore;
import dev.tidings.pipeline.duplicates.NearDuplicates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads the texts that were told last, one at a time, in the order in which they were told. */
final class RecentTexts {
    private static final int MOST = 20_000;

    private record Told(Instant at, String id) {}

    private RecentTexts() {}

    static NearDuplicates in(StoryStore store) {
        NearDuplicates recent = NearDuplicates.builder().window(MOST).build();
        List<Told> told = new ArrayList<>();
        store.each(Article.class, article -> {
            if (article.withdrawnAt().isEmpty()) {
                told.add(new Told(article.eventTime(), article.id()));
            }
        });
        told.sort(Comparator.comparing(Told::at).thenComparing(Told::id));
        told.subList(Math.max(0, told.size() - MOST), told.size())
                .forEach(one -> store.find(Key.article(one.id()))
                        .ifPresent(a -> recent.add(a.id(), a.title(), a.text().value())));
        return recent;
    }
}
