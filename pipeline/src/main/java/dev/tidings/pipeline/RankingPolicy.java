// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.Importance;
import dev.tidings.core.model.ReaderProfile;
import dev.tidings.core.model.Source;
import dev.tidings.core.model.Story;
import java.util.List;
import java.util.Map;

/**
 * Says how much a story matters, and why. Must give the same for the same arguments; called from several threads. New
 * methods will always be default methods.
 */
@FunctionalInterface
public interface RankingPolicy {
    /**
     * Ranks a story.
     *
     * @param articles the articles that count: all of them, or those of a period
     * @param sources the sources by id
     */
    Importance rank(Story story, List<Article> articles, Map<String, Source> sources);

    /** This ranking with what a reader wants on top of it: topics, entities, sources and languages, each a factor. */
    default RankingPolicy forReader(ReaderProfile profile) {
        return profile.isEmpty() ? this : new ReaderRanking(this, profile);
    }

    /** The default: how many publishers, how many articles, in how many languages, and how much their sources weigh. */
    static RankingPolicy byCoverage() {
        return new CoverageRanking();
    }
}
