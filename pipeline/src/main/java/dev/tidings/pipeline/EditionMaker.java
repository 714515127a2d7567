// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.Edition;
import dev.tidings.core.model.EditionEntry;
import dev.tidings.core.model.EditionNumbers;
import dev.tidings.core.model.EditionSection;
import dev.tidings.core.model.EditionSpan;
import dev.tidings.core.model.Importance;
import dev.tidings.core.model.Story;
import dev.tidings.core.model.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the edition of a period from the articles that fall into it. */
final class EditionMaker {
    private static final Topic OTHER = new Topic("other", "Other");

    private record Candidate(Story story, List<Article> articles, Importance importance, boolean continued) {}

    private final Snapshot snapshot;
    private final RankingPolicy ranking;
    private final int limit;
    private final Map<EditionSpan, Edition> made = new HashMap<>();

    EditionMaker(Snapshot snapshot, RankingPolicy ranking, int limit) {
        this.snapshot = snapshot;
        this.ranking = ranking;
        this.limit = limit;
    }

    /** The edition of a period; made once per span. */
    Edition make(EditionSpan span, Instant now) {
        return made.computeIfAbsent(span, any -> build(span, now));
    }

    private Edition build(EditionSpan span, Instant now) {
        List<Candidate> candidates = new ArrayList<>();
        for (Story story : snapshot.stories()) {
            List<Article> all = snapshot.articles(story);
            List<Article> within = all.stream()
                    .filter(a -> EventTime.known(a) && span.contains(EventTime.of(a)))
                    .toList();
            if (!within.isEmpty()) {
                boolean continued = all.stream().anyMatch(a -> EventTime.of(a).isBefore(span.from()));
                Importance importance = ranking.rank(story, within, snapshot.sources());
                candidates.add(new Candidate(story, within, importance, continued));
            }
        }
        candidates.sort(
                Comparator.comparingDouble((Candidate c) -> -c.importance().score())
                        .thenComparing(c -> c.story().lastUpdated(), Comparator.reverseOrder())
                        .thenComparing(c -> c.story().id()));
        List<Candidate> chosen = candidates.subList(0, Math.min(limit, candidates.size()));
        Optional<String> previous = snapshot.stories().stream()
                        .flatMap(story -> snapshot.articles(story).stream())
                        .anyMatch(a -> span.previous().contains(EventTime.of(a)))
                ? Optional.of(span.previous().id())
                : Optional.empty();
        return Edition.builder()
                .id(span.id())
                .span(span)
                .entries(entries(chosen))
                .sections(sections(chosen))
                .numbers(numbers(candidates))
                .previous(previous)
                .madeAt(now)
                .build();
    }

    private static List<EditionEntry> entries(List<Candidate> chosen) {
        List<EditionEntry> entries = new ArrayList<>();
        for (Candidate c : chosen) {
            entries.add(new EditionEntry(
                    c.story().id(),
                    entries.size() + 1,
                    c.importance(),
                    c.articles().size(),
                    c.continued()));
        }
        return entries;
    }

    private static List<EditionSection> sections(List<Candidate> chosen) {
        Map<Topic, List<String>> byTopic = new LinkedHashMap<>();
        for (Candidate c : chosen) {
            Topic topic = c.story().topics().stream().findFirst().orElse(OTHER);
            byTopic.computeIfAbsent(topic, any -> new ArrayList<>())
                    .add(c.story().id());
        }
        return byTopic.entrySet().stream()
                .sorted(Comparator.comparing(e -> e.getKey().equals(OTHER)))
                .map(e -> new EditionSection(e.getKey(), e.getValue()))
                .toList();
    }

    private static EditionNumbers numbers(List<Candidate> all) {
        Set<String> publishers = new LinkedHashSet<>();
        Set<String> languages = new LinkedHashSet<>();
        int articles = 0;
        for (Candidate c : all) {
            articles += c.articles().size();
            for (Article article : c.articles()) {
                publishers.add(article.publisher());
                article.copies().forEach(copy -> publishers.add(copy.publisher()));
                article.language().ifPresent(languages::add);
            }
        }
        return new EditionNumbers(all.size(), articles, publishers.size(), languages.size());
    }
}
