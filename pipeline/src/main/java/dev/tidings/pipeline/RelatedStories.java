// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.Entity;
import dev.tidings.core.model.Factor;
import dev.tidings.core.model.Importance;
import dev.tidings.core.model.RelatedStory;
import dev.tidings.core.model.Relation;
import dev.tidings.core.model.Story;
import dev.tidings.core.model.Topic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds stories that belong to another: by rare words of their headlines (the same development), across languages by rare
 * numbers and names of their openings, by entities, by topics. A word weighs the less the more stories have it.
 */
final class RelatedStories {
    /** What besides their headlines stories have in common. */
    private enum Bond {
        NONE(""),
        MARKS("share "),
        ENTITIES("both about "),
        TOPICS("both on ");

        private final String verb;

        Bond(String verb) {
            this.verb = verb;
        }
    }

    /** Words are told for those alone that are chosen, since a story may have some thousand candidates. */
    private record Candidate(
            Story story, Relation relation, double headline, int[] words, Bond bond, List<String> common) {
        double score() {
            return headline + strength();
        }

        double strength() {
            return rounded(common.size() / (common.size() + 1.0));
        }
    }

    private final RelatedPolicy policy;
    private final List<Story> stories;
    private final Openings openings;
    private final Map<String, Integer> placeOf = new HashMap<>();
    /** By place: the words of headlines, and the marks of openings that are rare and known to several languages. */
    private final int[][] words;

    private final int[][] marks;
    /** By word: a thousand times what it weighs. */
    private final long[] weights;

    private final Map<Object, List<Integer>> bySubject = new HashMap<>();
    private final Map<Integer, List<Integer>> byWord = new HashMap<>();
    private final Map<Integer, List<Integer>> byMark = new HashMap<>();

    private RelatedStories(Snapshot snapshot, RelatedPolicy policy) {
        this.policy = policy;
        stories = snapshot.stories();
        openings = snapshot.openings();
        words = new int[stories.size()][];
        marks = new int[stories.size()][];
        int[] frequency = new int[openings.size()];
        int[] markFrequency = new int[openings.size()];
        for (int place = 0; place < stories.size(); place++) {
            placeOf.put(stories.get(place).id(), place);
            words[place] = openings.headlines(stories.get(place).articleIds());
            marks[place] = openings.marks(stories.get(place).articleIds());
            Arrays.stream(words[place]).forEach(word -> frequency[word]++);
            Arrays.stream(marks[place]).forEach(mark -> markFrequency[mark]++);
        }
        weights = Arrays.stream(frequency).mapToLong(this::weight).toArray();
        int rare = Math.max(2, stories.size() / 25);
        BitSet foreign = inSeveralLanguages();
        for (int place = 0; place < stories.size(); place++) {
            marks[place] = Arrays.stream(marks[place])
                    .filter(mark -> markFrequency[mark] <= rare && foreign.get(mark))
                    .toArray();
            index(place);
        }
    }

    /** The marks that stories of different languages have: those of one language relate nothing. */
    private BitSet inSeveralLanguages() {
        Map<Optional<String>, BitSet> byLanguage = new HashMap<>();
        for (int place = 0; place < stories.size(); place++) {
            BitSet own = byLanguage.computeIfAbsent(stories.get(place).language(), any -> new BitSet());
            Arrays.stream(marks[place]).forEach(own::set);
        }
        BitSet once = new BitSet();
        BitSet several = new BitSet();
        for (BitSet own : byLanguage.values()) {
            BitSet again = (BitSet) own.clone();
            again.and(once);
            several.or(again);
            once.or(own);
        }
        return several;
    }

    private long weight(int frequency) {
        double share = Math.max(1, frequency) / (double) Math.max(2, stories.size());
        return Math.round(1000 * Math.max(0, -Math.log(share)));
    }

    private void index(int place) {
        Arrays.stream(words[place]).forEach(word -> at(byWord, word).add(place));
        Arrays.stream(marks[place]).forEach(mark -> at(byMark, mark).add(place));
        subjects(stories.get(place)).forEach(subject -> at(bySubject, subject).add(place));
    }

    private static <K> List<Integer> at(Map<K, List<Integer>> index, K key) {
        return index.computeIfAbsent(key, any -> new ArrayList<>());
    }

    static RelatedStories among(Snapshot snapshot, RelatedPolicy policy) {
        return new RelatedStories(snapshot, policy);
    }

    /** Closest first; each says what its closeness is made of. */
    List<RelatedStory> of(Story story) {
        List<Candidate> candidates = new ArrayList<>();
        BitSet alike = alike(story);
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
                .map(this::related)
                .toList();
    }

    /** The places of all stories that may be related: each shares a word, a mark, an entity or a topic. */
    private BitSet alike(Story story) {
        BitSet alike = new BitSet(stories.size());
        telling(words(story))
                .forEach(word -> byWord.getOrDefault(word, List.of()).forEach(alike::set));
        subjects(story)
                .forEach(subject -> bySubject.getOrDefault(subject, List.of()).forEach(alike::set));
        for (int mark : marks(story)) {
            for (int place : byMark.getOrDefault(mark, List.of())) {
                if (!stories.get(place).language().equals(story.language())) {
                    alike.set(place);
                }
            }
        }
        return alike;
    }

    /** The slugs of entities; topics where they count. */
    private List<Object> subjects(Story story) {
        List<Object> subjects = new ArrayList<>();
        story.entities().forEach(entity -> subjects.add(entity.slug()));
        if (policy.byTopic()) {
            subjects.addAll(story.topics());
        }
        return subjects;
    }

    private int[] words(Story story) {
        Integer place = placeOf.get(story.id());
        return place == null ? new int[0] : words[place];
    }

    private int[] marks(Story story) {
        Integer place = placeOf.get(story.id());
        return place == null ? new int[0] : marks[place];
    }

    private long weight(int[] of) {
        long sum = 0;
        for (int word : of) {
            sum += weights[word];
        }
        return sum;
    }

    /** The headline's words without those that weigh too little together to make a story the same development. */
    private List<Integer> telling(int[] headline) {
        List<Integer> lightFirst = Arrays.stream(headline)
                .boxed()
                .sorted(Comparator.comparingLong(word -> weights[word]))
                .toList();
        double enough = 0.999 * policy.continues() * weight(headline);
        long light = 0;
        for (int i = 0; i < lightFirst.size(); i++) {
            light += weights[lightFirst.get(i)];
            if (light >= enough) {
                return lightFirst.subList(i, lightFirst.size());
            }
        }
        return List.of();
    }

    private Optional<Candidate> compare(Story story, Story other) {
        int[] headline = words(story);
        int[] shared = shared(headline, words(other));
        long mine = weight(headline);
        double score = mine == 0 ? 0 : (double) weight(shared) / mine;
        if (score >= policy.continues() && shared.length > 1) {
            return candidate(other, Relation.CONTINUES, score, shared, Bond.NONE, List.of());
        }
        List<String> marks = marksInCommon(story, other);
        if (marks.size() >= policy.marks()) {
            return candidate(other, Relation.CONTINUES, score, shared, Bond.MARKS, marks);
        }
        List<String> entities = new ArrayList<>();
        for (Entity entity : story.entities()) {
            if (other.entities().stream().anyMatch(o -> o.slug().equals(entity.slug()))) {
                entities.add(entity.name());
            }
        }
        if (!entities.isEmpty()) {
            return candidate(other, Relation.SAME_ENTITY, score, shared, Bond.ENTITIES, entities);
        }
        List<String> topics = story.topics().stream()
                .filter(other.topics()::contains)
                .map(Topic::label)
                .toList();
        return topics.isEmpty() || !policy.byTopic()
                ? Optional.empty()
                : candidate(other, Relation.SAME_TOPIC, score, shared, Bond.TOPICS, topics);
    }

    private static Optional<Candidate> candidate(
            Story other, Relation relation, double score, int[] shared, Bond bond, List<String> common) {
        return Optional.of(new Candidate(other, relation, rounded(score), shared, bond, common));
    }

    private RelatedStory related(Candidate chosen) {
        String words = String.join(", ", rarest(chosen.words()));
        String common = String.join(", ", chosen.common());
        List<Factor> factors = new ArrayList<>();
        if (chosen.words().length > 0 && weight(chosen.words()) > 0) {
            factors.add(new Factor("headline", chosen.headline(), 1, "shares " + words));
        }
        if (chosen.bond() != Bond.NONE) {
            String name = chosen.bond().name().toLowerCase(Locale.ROOT);
            factors.add(new Factor(name, chosen.strength(), 1, chosen.bond().verb + common));
        }
        return new RelatedStory(
                chosen.story().id(),
                chosen.relation(),
                chosen.bond() == Bond.NONE ? words : common,
                Importance.of(factors));
    }

    private static double rounded(double value) {
        return Math.round(10_000 * value) / 10_000.0;
    }

    /** For stories told in different languages: rare numbers and names that both openings hold. */
    private List<String> marksInCommon(Story story, Story other) {
        if (story.language().equals(other.language())) {
            return List.of();
        }
        return Arrays.stream(shared(marks(story), marks(other)))
                .mapToObj(openings::word)
                .sorted()
                .toList();
    }

    /** What two ascending lists have in common. */
    private static int[] shared(int[] one, int[] other) {
        int[] both = new int[Math.min(one.length, other.length)];
        int size = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < one.length && theirs < other.length) {
            if (one[mine] == other[theirs]) {
                both[size++] = one[mine];
            }
            boolean forward = one[mine] <= other[theirs];
            theirs += one[mine] >= other[theirs] ? 1 : 0;
            mine += forward ? 1 : 0;
        }
        return Arrays.copyOf(both, size);
    }

    private List<String> rarest(int[] shared) {
        return Arrays.stream(shared)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(word -> -weights[word])
                        .thenComparing(openings::word))
                .limit(3)
                .map(openings::word)
                .toList();
    }
}
