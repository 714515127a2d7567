// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.Factor;
import dev.tidings.core.model.Importance;
import dev.tidings.core.model.Source;
import dev.tidings.core.model.Story;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The more independent publishers report something, the more it matters. Counts saturate, so that volume alone cannot win. */
final class CoverageRanking implements LeanRanking {
    @Override
    public Importance rank(
            Story story, List<ArticleHead> articles, Supplier<List<Article>> texts, Map<String, Source> sources) {
        Set<String> publishers = new LinkedHashSet<>();
        Set<String> languages = new LinkedHashSet<>();
        double weight = 0;
        for (ArticleHead article : articles) {
            publishers.addAll(article.copiedBy());
            if (publishers.add(article.publisher())) {
                Source source = sources.get(article.sourceId());
                weight += source == null ? 1 : source.weight();
            }
            article.language().ifPresent(languages::add);
        }
        List<Factor> factors = new ArrayList<>();
        factors.add(factor("publishers", publishers.size(), 3, 5, "publisher"));
        factors.add(factor("articles", articles.size(), 6, 2, "article"));
        factors.add(factor("languages", languages.size(), 2, 1, "language"));
        factors.add(new Factor(
                "sources", saturated(weight, 3), 2, "source weights sum to " + Math.round(weight * 10) / 10.0));
        return Importance.of(factors);
    }

    private static Factor factor(String name, int count, double half, double weight, String noun) {
        return new Factor(name, saturated(count, half), weight, count + " " + noun + (count == 1 ? "" : "s"));
    }

    /** 0 at nothing, one half at {@code half}, towards 1; rounded, so that bytes do not hang on the last bits. */
    private static double saturated(double count, double half) {
        return Math.round(10_000 * count / (count + half)) / 10_000.0;
    }
}
