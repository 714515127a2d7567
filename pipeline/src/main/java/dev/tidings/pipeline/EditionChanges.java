// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.Claim;
import dev.tidings.core.model.Contradiction;
import dev.tidings.core.model.Copy;
import dev.tidings.core.model.Correction;
import dev.tidings.core.model.CorrectionKind;
import dev.tidings.core.model.EditionChange;
import dev.tidings.core.model.Insight;
import dev.tidings.core.model.Story;
import dev.tidings.core.model.TimelineEntry;
import dev.tidings.core.text.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells what is new in a story since it was told before. Wording that the earlier articles have is not new. */
final class EditionChanges {
    private static final int MOST = 5;
    private static final int MOST_STATEMENTS = 3;
    private static final double NEW_WORDS = 0.3;

    private final Story story;
    private final List<Article> known;
    private final List<Article> fresh;
    private final Optional<Insight> insight;
    private final Instant since;
    private final Instant until;
    private final Set<String> knownWords = new HashSet<>();

    /** The story as it may be published, of which everything told before {@code since} is known. */
    EditionChanges(Story story, List<Article> articles, Optional<Insight> insight, Instant since, Instant until) {
        this.story = story;
        this.insight = insight;
        this.since = since;
        this.until = until;
        this.known =
                articles.stream().filter(a -> a.eventTime().isBefore(since)).toList();
        this.fresh = articles.stream()
                .filter(a -> !a.eventTime().isBefore(since) && a.eventTime().isBefore(until) && EventTime.known(a))
                .toList();
        known.forEach(
                a -> knownWords.addAll(Words.values(a.title() + "\n" + a.text().value())));
    }

    /** Most telling first; empty when nothing changed. */
    List<EditionChange> found() {
        List<EditionChange> changes = new ArrayList<>();
        Set<String> before = publishers(known);
        Set<String> now = publishers(fresh);
        add(changes, EditionChange.Kind.CORRECTED, corrected(), MOST);
        add(
                changes,
                EditionChange.Kind.PUBLISHERS,
                now.stream().filter(p -> !before.contains(p)).toList(),
                MOST);
        add(changes, EditionChange.Kind.STATEMENTS, statements(), MOST_STATEMENTS);
        add(changes, EditionChange.Kind.CONTRADICTIONS, contradictions(), MOST);
        add(
                changes,
                EditionChange.Kind.COVERAGE,
                fresh.stream()
                        .filter(a -> before.contains(a.publisher())
                                && isNew(a.title() + "\n" + a.text().value()))
                        .map(Article::publisher)
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                MOST);
        return changes;
    }

    private static void add(
            List<EditionChange> changes, EditionChange.Kind kind, Collection<String> details, int most) {
        if (!details.isEmpty()) {
            changes.add(new EditionChange(
                    kind, details.stream().distinct().limit(most).toList()));
        }
    }

    private static Set<String> publishers(List<Article> articles) {
        return articles.stream()
                .flatMap(a -> Stream.concat(
                        Stream.of(a.publisher()), a.copies().stream().map(Copy::publisher)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<String> corrected() {
        return Corrections.of(
                        story, Stream.concat(known.stream(), fresh.stream()).toList())
                .stream()
                .filter(c -> c.kind() != CorrectionKind.UPDATED && !c.at().isBefore(since) && c.at().isBefore(until))
                .map(Correction::publisher)
                .toList();
    }

    private List<String> statements() {
        return insight.stream()
                .flatMap(i -> Stream.of(
                                i.tldr().whatChanged().stream(),
                                i.takeaways().stream(),
                                i.timeline().stream().map(TimelineEntry::claim))
                        .flatMap(s -> s))
                .filter(Claim::fact)
                .filter(c -> isFresh(c) && isNew(c.text()))
                .map(Claim::text)
                .toList();
    }

    private List<String> contradictions() {
        return insight.stream()
                .flatMap(i -> i.contradictions().stream())
                .filter(c -> c.positions().stream().anyMatch(p -> isFresh(p.claim())))
                .map(Contradiction::subject)
                .toList();
    }

    /** Whether all evidence stands in articles that were not told before. */
    private boolean isFresh(Claim claim) {
        return !claim.evidence().isEmpty()
                && claim.evidence().stream().allMatch(e -> fresh.stream().anyMatch(a -> a.id().equals(e.articleId())));
    }

    private boolean isNew(String text) {
        Set<String> words = new HashSet<>(Words.values(text));
        long unseen = words.stream().filter(w -> !knownWords.contains(w)).count();
        return unseen >= NEW_WORDS * words.size();
    }
}
