// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.Entity;
import dev.tidings.core.model.Factor;
import dev.tidings.core.model.Importance;
import dev.tidings.core.model.RelatedStory;
import dev.tidings.core.model.Relation;
import dev.tidings.core.model.Story;
import dev.tidings.core.model.Topic;
import dev.tidings.core.text.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Finds stories that belong to another: by rare words of their headlines (the same development), across languages by rare
 * numbers and names of their openings, by entities, by topics. A word weighs the less the more stories have it.
 */
final class RelatedStories {
    private static final int OPENING = 500;

    /** Words that are written alike in languages of different scripts: numbers of two digits or more, Latin names. */
    private static final Pattern UNIVERSAL = Pattern.compile("(?!20\\d\\d$)\\d{2,}|[a-z][a-z0-9-]{3,}");

    private record Candidate(Story story, Relation relation, List<Factor> factors, String reason) {
        double score() {
            return Importance.of(factors).score();
        }
    }

    private record Sign(String kind, Object value) {}

    private final RelatedPolicy policy;
    private final List<Story> stories;
    private final Map<String, Set<String>> words = new HashMap<>();
    private final Map<String, Integer> frequency = new HashMap<>();
    private final Map<String, Set<String>> marks = new HashMap<>();
    private final Map<String, Integer> markFrequency = new HashMap<>();
    private final Map<Sign, List<Integer>> bySign = new HashMap<>();

    private RelatedStories(Snapshot snapshot, RelatedPolicy policy) {
        this.policy = policy;
        stories = snapshot.stories();
        for (Story story : stories) {
            Set<String> own = new HashSet<>();
            Set<String> universal = new TreeSet<>();
            for (Article article : snapshot.articles(story)) {
                own.addAll(Words.values(article.title()));
                String opening = article.text().value();
                Words.values(article.title() + "\n" + opening.substring(0, Math.min(OPENING, opening.length())))
                        .stream()
                        .filter(UNIVERSAL.asMatchPredicate())
                        .forEach(universal::add);
            }
            words.put(story.id(), own);
            marks.put(story.id(), universal);
            own.forEach(word -> frequency.merge(word, 1, Integer::sum));
            universal.forEach(mark -> markFrequency.merge(mark, 1, Integer::sum));
        }
        for (int place = 0; place < stories.size(); place++) {
            for (Sign sign : signs(
                    stories.get(place), words.getOrDefault(stories.get(place).id(), Set.of()))) {
                bySign.computeIfAbsent(sign, any -> new ArrayList<>()).add(place);
            }
        }
    }

    static RelatedStories among(Snapshot snapshot, RelatedPolicy policy) {
        return new RelatedStories(snapshot, policy);
    }

    /** Closest first; each says what its closeness is made of. */
    List<RelatedStory> of(Story story) {
        List<Candidate> candidates = new ArrayList<>();
        BitSet alike = new BitSet(stories.size());
        signs(story, telling(story))
                .forEach(sign -> bySign.getOrDefault(sign, List.of()).forEach(alike::set));
        for (int place = alike.nextSetBit(0); place >= 0; place = alike.nextSetBit(place + 1)) {
            Story other = stories.get(place);
            if (!other.id().equals(story.id())) {
                compare(story, other).ifPresent(candidates::add);
            }
        }
        return candidates.stream()
                .sorted(Comparator.comparing(Candidate::relation)
                        .thenComparing(c -> -c.score())
                        .thenComparing(c -> c.story().lastUpdated(), Comparator.reverseOrder())
                        .thenComparing(c -> c.story().id()))
                .limit(policy.limit())
                .map(c -> new RelatedStory(c.story().id(), c.relation(), c.reason(), Importance.of(c.factors())))
                .toList();
    }

    /** One of these at least is shared with every story that may be related. */
    private List<Sign> signs(Story story, Iterable<String> headline) {
        List<Sign> signs = new ArrayList<>();
        headline.forEach(word -> signs.add(new Sign("word", word)));
        for (String mark : marks.getOrDefault(story.id(), Set.of())) {
            if (markFrequency.getOrDefault(mark, 0) <= rare()) {
                signs.add(new Sign("mark", mark));
            }
        }
        story.entities().forEach(entity -> signs.add(new Sign("entity", entity.slug())));
        if (policy.byTopic()) {
            story.topics().forEach(topic -> signs.add(new Sign("topic", topic)));
        }
        return signs;
    }

    /** The headline's words without those that weigh too little together to make a story the same development. */
    private List<String> telling(Story story) {
        List<String> lightFirst = new ArrayList<>(words.getOrDefault(story.id(), Set.of()));
        lightFirst.sort(Comparator.comparingDouble(this::weight));
        double enough = 0.999
                * policy.continues()
                * lightFirst.stream().mapToDouble(this::weight).sum();
        double light = 0;
        for (int i = 0; i < lightFirst.size(); i++) {
            light += weight(lightFirst.get(i));
            if (light >= enough) {
                return lightFirst.subList(i, lightFirst.size());
            }
        }
        return List.of();
    }

    private int rare() {
        return Math.max(2, stories.size() / 25);
    }

    private Optional<Candidate> compare(Story story, Story other) {
        Map<String, Double> shared = new TreeMap<>();
        double mine = 0;
        for (String word : words.getOrDefault(story.id(), Set.of())) {
            double weight = weight(word);
            mine += weight;
            if (words.getOrDefault(other.id(), Set.of()).contains(word)) {
                shared.put(word, weight);
            }
        }
        double score = mine == 0
                ? 0
                : shared.values().stream().mapToDouble(Double::doubleValue).sum() / mine;
        List<Factor> factors = new ArrayList<>();
        if (!shared.isEmpty() && score > 0) {
            factors.add(factor("headline", score, "shares " + String.join(", ", rarest(shared))));
        }
        if (score >= policy.continues() && shared.size() > 1) {
            return Optional.of(new Candidate(other, Relation.CONTINUES, factors, String.join(", ", rarest(shared))));
        }
        List<String> alike = marksInCommon(story, other);
        if (alike.size() >= policy.marks()) {
            factors.add(factor("marks", alike.size() / (alike.size() + 1.0), "share " + String.join(", ", alike)));
            return Optional.of(new Candidate(other, Relation.CONTINUES, factors, String.join(", ", alike)));
        }
        List<String> entities = story.entities().stream()
                .filter(e -> other.entities().stream().anyMatch(o -> o.slug().equals(e.slug())))
                .map(Entity::name)
                .toList();
        if (!entities.isEmpty()) {
            factors.add(factor(
                    "entities",
                    entities.size() / (entities.size() + 1.0),
                    "both about " + String.join(", ", entities)));
            return Optional.of(new Candidate(other, Relation.SAME_ENTITY, factors, String.join(", ", entities)));
        }
        List<String> topics = story.topics().stream()
                .filter(other.topics()::contains)
                .map(Topic::label)
                .toList();
        if (topics.isEmpty() || !policy.byTopic()) {
            return Optional.empty();
        }
        factors.add(factor("topics", topics.size() / (topics.size() + 1.0), "both on " + String.join(", ", topics)));
        return Optional.of(new Candidate(other, Relation.SAME_TOPIC, factors, String.join(", ", topics)));
    }

    private static Factor factor(String name, double value, String reason) {
        return new Factor(name, Math.round(10_000 * value) / 10_000.0, 1, reason);
    }

    /** For stories told in different languages: rare numbers and names that both openings hold. */
    private List<String> marksInCommon(Story story, Story other) {
        if (story.language().equals(other.language())) {
            return List.of();
        }
        Set<String> theirs = marks.getOrDefault(other.id(), Set.of());
        return marks.getOrDefault(story.id(), Set.of()).stream()
                .filter(mark -> theirs.contains(mark) && markFrequency.getOrDefault(mark, 0) <= rare())
                .toList();
    }

    private double weight(String word) {
        double share = frequency.getOrDefault(word, 1) / (double) Math.max(2, stories.size());
        return Math.round(1000 * Math.max(0, -Math.log(share))) / 1000.0;
    }

    private static List<String> rarest(Map<String, Double> shared) {
        return shared.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(3)
                .map(Map.Entry::getKey)
                .toList();
    }
}
