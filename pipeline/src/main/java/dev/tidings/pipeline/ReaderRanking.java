// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.Entity;
import dev.tidings.core.model.Factor;
import dev.tidings.core.model.Importance;
import dev.tidings.core.model.ReaderProfile;
import dev.tidings.core.model.Source;
import dev.tidings.core.model.Story;
import dev.tidings.core.model.Topic;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Another ranking, with what a reader wants on top of it. */
final class ReaderRanking implements LeanRanking {
    private static final double TOPICS = 3;
    private static final double ENTITIES = 3;
    private static final double SOURCES = 1.5;
    private static final double LANGUAGES = 1.5;
    private static final double MUTED = -6;

    private final RankingPolicy base;
    private final ReaderProfile profile;

    ReaderRanking(RankingPolicy base, ReaderProfile profile) {
        this.base = base;
        this.profile = profile;
    }

    @Override
    public Importance rank(
            Story story, List<ArticleHead> heads, Supplier<List<Article>> texts, Map<String, Source> sources) {
        List<Factor> factors = new ArrayList<>(
                LeanRanking.rank(base, story, heads, texts, sources).factors());
        factors.addAll(factors(profile, story, heads));
        return Importance.of(factors);
    }

    /** What the profile adds to a story; nothing where it says nothing about it. */
    static List<Factor> factors(ReaderProfile profile, Story story, List<ArticleHead> articles) {
        List<Factor> factors = new ArrayList<>();
        List<String> topics = story.topics().stream()
                .filter(t -> profile.topics().contains(t.slug()))
                .map(Topic::label)
                .toList();
        add(factors, "topics", share(topics.size()), TOPICS, "you follow ", topics);
        List<String> entities = story.entities().stream()
                .filter(e -> profile.entities().contains(e.slug()))
                .map(Entity::name)
                .toList();
        add(factors, "entities", share(entities.size()), ENTITIES, "you follow ", entities);
        Set<String> own = articles.stream()
                .filter(a -> profile.sources().contains(a.sourceId()))
                .map(ArticleHead::publisher)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        add(factors, "your-sources", share(own.size()), SOURCES, "told by ", List.copyOf(own));
        List<String> languages = articles.stream()
                .flatMap(a -> a.language().stream())
                .filter(l -> profile.languages().stream()
                        .anyMatch(mine -> language(mine).equals(language(l))))
                .distinct()
                .toList();
        add(factors, "your-languages", languages.isEmpty() ? 0 : 1, LANGUAGES, "in ", languages);
        List<String> muted = story.topics().stream()
                .filter(t -> profile.mutedTopics().contains(t.slug()))
                .map(Topic::label)
                .toList();
        add(factors, "muted-topics", muted.isEmpty() ? 0 : 1, MUTED, "you muted ", muted);
        boolean only = !articles.isEmpty()
                && articles.stream().allMatch(a -> profile.mutedSources().contains(a.sourceId()));
        add(
                factors,
                "muted-sources",
                only ? 1 : 0,
                MUTED,
                "you muted ",
                articles.stream().map(ArticleHead::publisher).distinct().toList());
        return factors;
    }

    private static void add(
            List<Factor> factors, String name, double value, double weight, String verb, List<String> what) {
        if (value > 0) {
            factors.add(new Factor(name, value, weight, verb + String.join(", ", what)));
        }
    }

    /** 0, two thirds for one, near 1 for several. */
    private static double share(int count) {
        return Math.round(10_000 * count / (count + 0.5)) / 10_000.0;
    }

    private static String language(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }
}
