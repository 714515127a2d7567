// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.Importance;
import dev.tidings.core.model.Source;
import dev.tidings.core.model.Story;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A ranking that may do without texts, so that none are read for it. */
interface LeanRanking extends RankingPolicy {
    /**
     * As {@link RankingPolicy#rank}.
     *
     * @param texts reads the articles, in the order of their heads
     */
    Importance rank(Story story, List<ArticleHead> heads, Supplier<List<Article>> texts, Map<String, Source> sources);

    @Override
    default Importance rank(Story story, List<Article> articles, Map<String, Source> sources) {
        return rank(story, ArticleHead.of(articles), () -> articles, sources);
    }

    /** Ranks by any policy; texts are read for those alone that are not lean. */
    static Importance rank(
            RankingPolicy policy,
            Story story,
            List<ArticleHead> heads,
            Supplier<List<Article>> texts,
            Map<String, Source> sources) {
        return policy instanceof LeanRanking lean
                ? lean.rank(story, heads, texts, sources)
                : policy.rank(story, texts.get(), sources);
    }
}
