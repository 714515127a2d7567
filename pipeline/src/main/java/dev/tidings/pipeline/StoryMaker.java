// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.Correction;
import dev.tidings.core.model.Entity;
import dev.tidings.core.model.Source;
import dev.tidings.core.model.Story;
import dev.tidings.core.model.Topic;
import dev.tidings.core.port.EntityFinder;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes the value of a story from its articles. */
final class StoryMaker {
    private static final int ENTITIES = 12;

    private final Function<List<Article>, List<Topic>> topics;
    private final EntityFinder entities;
    private final RankingPolicy ranking;
    private final Map<String, Source> sources;
    private final Locale language;

    StoryMaker(
            Function<List<Article>, List<Topic>> topics,
            EntityFinder entities,
            RankingPolicy ranking,
            Map<String, Source> sources,
            Locale language) {
        this.topics = topics;
        this.entities = entities;
        this.ranking = ranking;
        this.sources = sources;
        this.language = language;
    }

    /**
     * One with the settings of an aggregator.
     *
     * @param sources by id, also those that come later
     * @param unnamed is told when finding the names in an article fails; its story goes on without them
     */
    static StoryMaker of(
            AggregatorBuilder settings, Map<String, Source> sources, BiConsumer<String, Exception> unnamed) {
        return new StoryMaker(
                articles -> settings.taxonomy.topics(articles, settings.language),
                article -> {
                    try {
                        return List.copyOf(settings.entities().find(article));
                    } catch (RuntimeException e) { // somebody else's code
                        unnamed.accept(article.id(), e);
                        return List.of();
                    }
                },
                settings.ranking,
                sources,
                settings.language);
    }

    /** The next version of a story, or its first. */
    Story make(String id, Optional<Story> before, List<Article> articles, List<String> aliases) {
        ArticleHead lead = Leads.lead(ArticleHead.of(articles), language);
        Story story = Story.builder()
                .id(id)
                .slug(before.map(Story::slug)
                        .orElseGet(() -> StorySlugs.unique(articles.get(0).title(), id)))
                .version(before.map(Story::version).orElse(0) + 1)
                .headline(lead.title())
                .language(lead.language())
                .articleIds(articles.stream().map(Article::id).toList())
                .topics(topics.apply(articles))
                .entities(most(articles, entities::find, Entity::slug, ENTITIES))
                .firstSeen(earliest(articles))
                .lastUpdated(latest(articles))
                .aliases(aliases)
                .withdrawals(before.map(Story::withdrawals).orElse(List.of()))
                .correctedAt(corrected(before, articles))
                .build();
        return Story.builder()
                .from(story)
                .importance(ranking.rank(story, articles, sources))
                .build();
    }

    private static Instant earliest(List<Article> articles) {
        return articles.stream()
                .map(Article::collectedAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Instant latest(List<Article> articles) {
        return articles.stream()
                .map(Article::eventTime)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Optional<Instant> corrected(Optional<Story> before, List<Article> articles) {
        Stream<Instant> withdrawn =
                before.stream().flatMap(s -> s.withdrawals().stream()).map(Correction::at);
        Stream<Instant> changed = articles.stream().flatMap(a -> Corrections.at(a).stream());
        return Stream.concat(withdrawn, changed).max(Comparator.naturalOrder());
    }

    /** What most articles have, first what comes first in them; at least a third of the articles must have it. */
    private static <T> List<T> most(
            List<Article> articles, Function<Article, List<T>> finder, Function<T, String> slug, int limit) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, T> first = new LinkedHashMap<>();
        for (Article article : articles) {
            for (T found : finder.apply(article)) {
                counts.merge(slug.apply(found), 1, Integer::sum);
                first.putIfAbsent(slug.apply(found), found);
            }
        }
        int needed = (articles.size() + 2) / 3;
        return counts.entrySet().stream()
                .filter(e -> e.getValue() >= needed)
                .sorted(Comparator.comparingInt((Map.Entry<String, Integer> e) -> -e.getValue()))
                .limit(limit)
                .map(e -> first.get(e.getKey()))
                .toList();
    }
}
