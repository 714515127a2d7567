// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.Story;
import java.util.List;
import java.util.Optional;

/**
 * What an enricher reads: a story with its articles.
 *
 * @param story the story
 * @param articles its articles in the order of acceptance; at least one
 */
public record Dossier(Story story, List<Article> articles) {
    /** Refuses a story without articles. */
    public Dossier {
        articles = List.copyOf(articles);
        if (articles.isEmpty()) {
            throw new IllegalArgumentException("no articles in the dossier of story '" + story.id() + "'");
        }
    }

    /** The article with the id, when it is in the dossier. */
    public Optional<Article> article(String id) {
        return articles.stream().filter(article -> article.id().equals(id)).findFirst();
    }
}
