// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.Absent;
import dev.tidings.core.model.AbsentReason;
import dev.tidings.core.model.Claim;
import dev.tidings.core.model.Contradiction;
import dev.tidings.core.model.Evidence;
import dev.tidings.core.model.Finding;
import dev.tidings.core.model.Implication;
import dev.tidings.core.model.Insight;
import dev.tidings.core.model.InsightPart;
import dev.tidings.core.model.Outcome;
import dev.tidings.core.model.Position;
import dev.tidings.core.model.Prediction;
import dev.tidings.core.model.TimelineEntry;
import dev.tidings.core.model.Tldr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Cuts an insight to what the sources allow: quotes to the excerpt limit of their article; a claim that is itself a
 * longer quote than that is left out, with the reason. Predictions likewise.
 */
final class PublicView {
    private final ToIntFunction<String> limitOf;

    /** With the excerpt limit by article id. */
    PublicView(ToIntFunction<String> limitOf) {
        this.limitOf = limitOf;
    }

    Insight of(Insight full) {
        Insight.Builder cut = Insight.builder()
                .from(full)
                .headline(full.headline().flatMap(this::claim))
                .hook(full.hook().flatMap(this::claim))
                .tldr(new Tldr(
                        claims(full.tldr().whatChanged()),
                        claims(full.tldr().whyItMatters()),
                        claims(full.tldr().whatToDoNext())))
                .takeaways(claims(full.takeaways()))
                .implications(implications(full))
                .timeline(full.timeline().stream()
                        .flatMap(e -> claim(e.claim()).stream()
                                .map(c ->
                                        TimelineEntry.builder().from(e).claim(c).build()))
                        .toList())
                .contradictions(full.contradictions().stream()
                        .map(this::contradiction)
                        .flatMap(Optional::stream)
                        .toList())
                .absent(full.absent());
        List<Absent> absent = new ArrayList<>(full.absent());
        for (InsightPart part : InsightPart.values()) {
            if (full.absence(part).isEmpty()) {
                absent.add(new Absent(part, AbsentReason.RIGHTS, "The sources do not allow excerpts of that length."));
            }
        }
        Insight probe = cut.absent(absent).build();
        return cut.absent(absent.stream().filter(a -> !probe.has(a.part())).toList())
                .build();
    }

    /** The prediction likewise; empty when its sources do not allow its words. */
    Optional<Prediction> of(Prediction full) {
        return claim(full.statement())
                .map(statement -> Prediction.builder()
                        .from(full)
                        .statement(statement)
                        .rationale(claims(full.rationale()))
                        .outcome(full.outcome().map(this::outcome))
                        .build());
    }

    private Outcome outcome(Outcome full) {
        return new Outcome(
                full.kind(),
                full.recordedAt(),
                full.evidence().stream().flatMap(e -> cut(e).stream()).toList(),
                full.note());
    }

    private List<Implication> implications(Insight full) {
        return full.implications().stream()
                .flatMap(i -> claim(i.prediction()).stream()
                        .map(p -> Implication.builder()
                                .from(i)
                                .prediction(p)
                                .rationale(claims(i.rationale()))
                                .build()))
                .toList();
    }

    private Optional<Contradiction> contradiction(Contradiction full) {
        List<Position> positions = full.positions().stream()
                .flatMap(p -> claim(p.claim()).stream().map(c -> new Position(p.value(), p.publisher(), c)))
                .toList();
        return positions.size() < 2
                ? Optional.empty()
                : Optional.of(new Contradiction(full.subject(), full.kind(), positions));
    }

    private List<Claim> claims(List<Claim> full) {
        return full.stream().flatMap(c -> claim(c).stream()).toList();
    }

    private Optional<Claim> claim(Claim full) {
        boolean quoted = full.evidence().stream().anyMatch(e -> e.quote().contains(full.text()));
        boolean allowed = full.evidence().stream()
                .filter(e -> e.quote().contains(full.text()))
                .anyMatch(e -> limitOf.applyAsInt(e.articleId()) >= full.text().length());
        if (quoted && !allowed) {
            return Optional.empty();
        }
        List<Evidence> evidence =
                full.evidence().stream().flatMap(e -> cut(e).stream()).toList();
        return Optional.of(Claim.builder()
                .from(full)
                .evidence(evidence)
                .findings(full.findings().stream()
                        .map(f -> new Finding(
                                f.verdict(),
                                f.score(),
                                f.reason(),
                                f.evidence().stream()
                                        .flatMap(e -> cut(e).stream())
                                        .toList(),
                                f.verifier(),
                                f.version(),
                                f.method()))
                        .toList())
                .build());
    }

    private Optional<Evidence> cut(Evidence full) {
        int limit = limitOf.applyAsInt(full.articleId());
        if (full.quote().length() <= limit) {
            return Optional.of(full);
        }
        if (limit <= 0) {
            return Optional.empty();
        }
        int end = Character.isHighSurrogate(full.quote().charAt(limit - 1)) ? limit - 1 : limit;
        return end == 0
                ? Optional.empty()
                : Optional.of(new Evidence(
                        full.articleId(),
                        full.textSha256(),
                        full.part(),
                        full.start(),
                        full.start() + end,
                        full.quote().substring(0, end)));
    }
}
