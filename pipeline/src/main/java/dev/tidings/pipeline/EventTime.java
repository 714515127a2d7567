// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.PartialDate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;

/** When something was told: publication, but never later than collection; collection where no date is given. */
final class EventTime {
    /** Oldest first; the same order in every run. */
    static final Comparator<Article> ORDER =
            Comparator.comparing((Article a) -> of(a)).thenComparing(Article::id);

    private EventTime() {}

    /** Whether the time means anything: a date is given, or the item appeared while its source was watched. */
    static boolean known(Article article) {
        return article.publishedAt().isPresent() || !article.backlog();
    }

    static Instant of(Article article) {
        return of(article.publishedAt(), article.collectedAt());
    }

    static Instant of(FeedItem item) {
        return of(item.publishedAt(), item.collectedAt());
    }

    private static Instant of(Optional<PartialDate> published, Instant collected) {
        return published
                .map(date -> date.earliest(ZoneOffset.UTC))
                .filter(told -> told.isBefore(collected))
                .orElse(collected);
    }
}
