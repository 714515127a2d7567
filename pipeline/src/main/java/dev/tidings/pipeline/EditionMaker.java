// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.Edition;
import dev.tidings.core.model.EditionChange;
import dev.tidings.core.model.EditionEntry;
import dev.tidings.core.model.EditionKind;
import dev.tidings.core.model.EditionNumbers;
import dev.tidings.core.model.EditionOmission;
import dev.tidings.core.model.EditionSection;
import dev.tidings.core.model.EditionSpan;
import dev.tidings.core.model.Importance;
import dev.tidings.core.model.Story;
import dev.tidings.core.model.Topic;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Makes the edition of a period from the articles that fall into it. A story that an edition of an earlier period had room
 * for counts as told; it comes again only with what changed since.
 */
final class EditionMaker {
    private static final Topic OTHER = new Topic("other", "Other");
    private static final int MOST_OMISSIONS = 100;

    /** A story of a period. */
    record Candidate(Story story, List<ArticleHead> articles, Importance importance) {}

    private record Told(Candidate candidate, Optional<EditionSpan> before, List<EditionChange> changes) {}

    private record Calendar(EditionKind kind, ZoneId zone) {}

    private final Snapshot snapshot;
    private final RankingPolicy ranking;
    private final EditionPolicy policy;
    private final PublicView view;
    private final Map<EditionSpan, Edition> made = new HashMap<>();
    private final Map<EditionSpan, List<Candidate>> ranked = new HashMap<>();
    private final Map<EditionSpan, Set<String>> roomFor = new HashMap<>();
    private final Map<Calendar, Map<EditionSpan, List<Story>>> calendars = new HashMap<>();
    /** Of stories that were told in one period whole, which is the same in longer ones. */
    private final Map<String, Candidate> whole = new HashMap<>();

    EditionMaker(Snapshot snapshot, RankingPolicy ranking, EditionPolicy policy) {
        this.snapshot = snapshot;
        this.ranking = ranking;
        this.policy = policy;
        this.view = new PublicView(
                id -> snapshot.head(id).map(a -> a.rights().excerptLimit()).orElse(0));
    }

    /** The edition of a period; made once per span. */
    Edition make(EditionSpan span, Instant now) {
        Edition known = made.get(span);
        if (known == null) {
            known = build(span, now);
            made.put(span, known);
        }
        return known;
    }

    private Edition build(EditionSpan span, Instant now) {
        List<Candidate> candidates = ranked(span);
        List<EditionOmission> omitted = new ArrayList<>();
        List<Told> worth = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Told told = told(candidate, span);
            if (told.before().isPresent() && told.changes().isEmpty()) {
                omitted.add(new EditionOmission(
                        candidate.story().id(),
                        EditionOmission.Reason.UNCHANGED,
                        told.before().get().id()));
            } else {
                worth.add(told);
            }
        }
        EditionShares shares = new EditionShares(policy);
        List<Told> chosen = worth.stream()
                .filter(told -> shares.take(told.candidate()).map(omitted::add).isEmpty())
                .toList();
        return Edition.builder()
                .id(span.id())
                .span(span)
                .entries(entries(chosen))
                .sections(sections(chosen))
                .omitted(omitted.stream().limit(MOST_OMISSIONS).toList())
                .numbers(numbers(candidates))
                .previous(
                        stories(span.previous()).isEmpty()
                                ? Optional.empty()
                                : Optional.of(span.previous().id()))
                .madeAt(now)
                .build();
    }

    /** Everything that was told in the period, best first. */
    private List<Candidate> ranked(EditionSpan span) {
        List<Candidate> known = ranked.get(span);
        if (known == null) {
            known = stories(span).stream()
                    .map(story -> candidate(story, span))
                    .sorted(Comparator.comparingDouble(
                                    (Candidate c) -> -c.importance().score())
                            .thenComparing(c -> c.story().lastUpdated(), Comparator.reverseOrder())
                            .thenComparing(c -> c.story().id()))
                    .toList();
            ranked.put(span, known);
        }
        return known;
    }

    private Candidate candidate(Story story, EditionSpan span) {
        List<ArticleHead> all = snapshot.heads(story);
        List<ArticleHead> within = all.stream()
                .filter(a -> a.dated() && span.contains(a.eventTime()))
                .toList();
        return within.size() == all.size()
                ? whole.computeIfAbsent(story.id(), any -> ranked(story, within))
                : ranked(story, within);
    }

    private Candidate ranked(Story story, List<ArticleHead> within) {
        Supplier<List<Article>> texts =
                () -> within.stream().map(snapshot::article).toList();
        return new Candidate(story, within, LeanRanking.rank(ranking, story, within, texts, snapshot.sources()));
    }

    private List<Story> stories(EditionSpan span) {
        return calendars
                .computeIfAbsent(new Calendar(span.kind(), span.zone()), this::calendar)
                .getOrDefault(span, List.of());
    }

    private Map<EditionSpan, List<Story>> calendar(Calendar calendar) {
        Map<EditionSpan, List<Story>> stories = new HashMap<>();
        for (Story story : snapshot.stories()) {
            for (EditionSpan span : spans(story, calendar)) {
                stories.computeIfAbsent(span, any -> new ArrayList<>()).add(story);
            }
        }
        return stories;
    }

    private Set<EditionSpan> spans(Story story, Calendar calendar) {
        Set<EditionSpan> spans = new LinkedHashSet<>();
        snapshot.heads(story).stream()
                .filter(ArticleHead::dated)
                .map(a -> a.eventTime().atZone(calendar.zone()).toLocalDate())
                .forEach(day -> spans.add(new EditionSpan(calendar.kind(), day, calendar.zone())));
        return spans;
    }

    /** Which edition told the story last, of those that are remembered, and what changed since. */
    private Told told(Candidate candidate, EditionSpan span) {
        EditionSpan oldest = span;
        for (int i = 0; i < policy.memory(); i++) {
            oldest = oldest.previous();
        }
        EditionSpan first = oldest;
        Optional<EditionSpan> before = spans(candidate.story(), new Calendar(span.kind(), span.zone())).stream()
                .filter(s -> s.start().isBefore(span.start()) && !s.start().isBefore(first.start()))
                .filter(s -> roomFor(s).contains(candidate.story().id()))
                .max(Comparator.comparing(EditionSpan::start));
        List<EditionChange> changes = before.map(s -> new EditionChanges(
                                candidate.story(),
                                snapshot.articles(candidate.story()),
                                snapshot.insight(candidate.story()).map(view::of),
                                s.to(),
                                span.to())
                        .found())
                .orElse(List.of());
        return new Told(candidate, before, changes);
    }

    /** The stories for which an edition had room, whether or not they had been told before it. */
    private Set<String> roomFor(EditionSpan span) {
        Set<String> known = roomFor.get(span);
        if (known == null) {
            EditionShares shares = new EditionShares(policy);
            known = new LinkedHashSet<>();
            for (Candidate candidate : ranked(span)) {
                if (shares.take(candidate).isEmpty()) {
                    known.add(candidate.story().id());
                }
            }
            roomFor.put(span, known);
        }
        return known;
    }

    private static List<EditionEntry> entries(List<Told> chosen) {
        List<EditionEntry> entries = new ArrayList<>();
        for (Told told : chosen) {
            Candidate c = told.candidate();
            entries.add(new EditionEntry(
                    c.story().id(),
                    entries.size() + 1,
                    c.importance(),
                    c.articles().size(),
                    told.before().isPresent(),
                    told.changes()));
        }
        return entries;
    }

    private static List<EditionSection> sections(List<Told> chosen) {
        Map<Topic, List<String>> byTopic = new LinkedHashMap<>();
        for (Told told : chosen) {
            Story story = told.candidate().story();
            Topic topic = story.topics().stream().findFirst().orElse(OTHER);
            byTopic.computeIfAbsent(topic, any -> new ArrayList<>()).add(story.id());
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
            for (ArticleHead article : c.articles()) {
                publishers.add(article.publisher());
                publishers.addAll(article.copiedBy());
                article.language().ifPresent(languages::add);
            }
        }
        return new EditionNumbers(all.size(), articles, publishers.size(), languages.size());
    }
}
