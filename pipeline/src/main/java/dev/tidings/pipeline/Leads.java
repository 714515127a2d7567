// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Chooses the article that leads a story. */
final class Leads {
    private Leads() {}

    /** One that the reader can read, with its full text, told first; the first of the list among equals. */
    static ArticleHead lead(List<ArticleHead> articles, Locale reader) {
        return articles.stream()
                .min(Comparator.comparing((ArticleHead a) -> !readable(a, reader))
                        .thenComparing(a -> !a.fullText())
                        .thenComparing(ArticleHead::eventTime))
                .orElseThrow(() -> new IllegalArgumentException("a story without articles has no lead"));
    }

    private static boolean readable(ArticleHead article, Locale reader) {
        return article.language()
                .map(tag -> Locale.forLanguageTag(tag).getLanguage())
                .filter(reader.getLanguage()::equals)
                .isPresent();
    }
}
