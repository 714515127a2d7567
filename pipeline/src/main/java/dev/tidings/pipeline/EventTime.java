// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.Article;

/** By when articles were told. */
final class EventTime {
    private EventTime() {}

    /** Whether the time means anything: a date is given, or the item appeared while its source was watched. */
    static boolean known(Article article) {
        return article.publishedAt().isPresent() || !article.backlog();
    }
}
