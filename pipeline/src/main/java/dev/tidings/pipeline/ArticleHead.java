// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.ArticleText;
import dev.tidings.core.model.Copy;
import dev.tidings.core.model.Rights;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What lists, cards, editions and rankings need of an article. A site holds the heads of all articles, and their texts never.
 *
 * @param copiedBy the publishers of its copies
 * @param dated whether the event time means anything, see {@link EventTime#known}
 * @param url its address, as text since that takes less memory
 */
record ArticleHead(
        String id,
        int version,
        String sourceId,
        String publisher,
        List<String> copiedBy,
        String title,
        Optional<String> language,
        boolean fullText,
        Instant collectedAt,
        Instant eventTime,
        boolean dated,
        String url,
        Rights rights) {
    static ArticleHead of(Article article) {
        return of(article, article.rights());
    }

    /** Many articles can share one value of equal rights. */
    static ArticleHead of(Article article, Rights rights) {
        return new ArticleHead(
                article.id(),
                article.version(),
                article.sourceId(),
                article.publisher(),
                article.copies().stream().map(Copy::publisher).toList(),
                article.title(),
                article.language(),
                article.fullText(),
                article.collectedAt(),
                article.eventTime(),
                EventTime.known(article),
                article.url().toString(),
                rights);
    }

    static List<ArticleHead> of(List<Article> articles) {
        return articles.stream().map(ArticleHead::of).toList();
    }

    /** What can be said of an article that the store no longer has. */
    Article withoutText() {
        return Article.builder()
                .id(id)
                .version(version)
                .sourceId(sourceId)
                .publisher(publisher)
                .url(URI.create(url))
                .title(title)
                .language(language)
                .collectedAt(collectedAt)
                .text(ArticleText.empty())
                .fullText(false)
                .rights(rights)
                .build();
    }
}
