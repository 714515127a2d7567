// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an enricher reads: a story with its articles.
 *
 * @param story the story
 * @param articles its articles in the order of acceptance; at least one
 * @param background articles of earlier stories that it continues: for the timeline, which may cite them, and for nothing
 *     else
 */
public record Dossier(Story story, List<Article> articles, List<Article> background) {
    /** Refuses a story without articles. */
    public Dossier {
        articles = List.copyOf(articles);
        background = List.copyOf(background);
        if (articles.isEmpty()) {
            throw new IllegalArgumentException("no articles in the dossier of story '" + story.id() + "'");
        }
    }

    /** A story without earlier ones. */
    public Dossier(Story story, List<Article> articles) {
        this(story, articles, List.of());
    }

    /** The same story with its background among its articles, as the timeline reads it. */
    public Dossier withBackgroundRead() {
        List<Article> all = new ArrayList<>(articles);
        all.addAll(background);
        return background.isEmpty() ? this : new Dossier(story, all);
    }

    /** The article with the id, when it is one of the story's own. */
    public Optional<Article> article(String id) {
        return articles.stream().filter(article -> article.id().equals(id)).findFirst();
    }
}
