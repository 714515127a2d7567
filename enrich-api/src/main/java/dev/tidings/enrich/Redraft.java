// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich;

import dev.tidings.core.model.Absent;
import dev.tidings.core.model.AbsentReason;
import dev.tidings.core.model.Article;
import dev.tidings.core.model.Claim;
import dev.tidings.core.model.Contradiction;
import dev.tidings.core.model.Evidence;
import dev.tidings.core.model.Implication;
import dev.tidings.core.model.Insight;
import dev.tidings.core.model.InsightPart;
import dev.tidings.core.model.TimelineEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a draft of a published insight, so that it can be checked anew against articles that have changed since. */
final class Redraft {
    private final Dossier dossier;

    private Redraft(Dossier dossier) {
        this.dossier = dossier.withBackgroundRead();
    }

    /** Without the claims that quoted words which no article holds any more. */
    static Draft of(Insight insight, Dossier dossier) {
        return new Redraft(dossier).draft(insight);
    }

    private Draft draft(Insight insight) {
        Draft.Builder draft = Draft.builder()
                .provenance(insight.provenance())
                .headline(insight.headline().flatMap(this::statement))
                .hook(insight.hook().flatMap(this::statement))
                .whatChanged(statements(insight.tldr().whatChanged()))
                .whyItMatters(statements(insight.tldr().whyItMatters()))
                .whatToDoNext(statements(insight.tldr().whatToDoNext()))
                .audiences(insight.audiences())
                .takeaways(statements(insight.takeaways()))
                .implications(insight.implications().stream()
                        .flatMap(i -> implication(i).stream())
                        .toList())
                .timeline(insight.timeline().stream()
                        .flatMap(e -> entry(e).stream())
                        .toList())
                .contradictions(insight.contradictions().stream()
                        .map(this::contradiction)
                        .toList());
        List<Absent> absent = new ArrayList<>(insight.absent());
        for (InsightPart part : InsightPart.values()) {
            if (insight.has(part)) {
                absent.add(new Absent(
                        part,
                        AbsentReason.NOT_SUPPORTED,
                        "What it stood on was corrected or withdrawn by its publisher."));
            }
        }
        return draft.absent(absent).build();
    }

    private List<Statement> statements(List<Claim> claims) {
        return claims.stream().flatMap(c -> statement(c).stream()).toList();
    }

    private Optional<Statement> statement(Claim claim) {
        List<Evidence> standing = claim.evidence().stream()
                .filter(e -> dossier.article(e.articleId()).filter(e::standsIn).isPresent())
                .toList();
        boolean quoted = claim.evidence().stream().anyMatch(e -> e.quote().contains(claim.text()));
        if (quoted && dossier.articles().stream().noneMatch(a -> says(a, claim.text()))) {
            return Optional.empty();
        }
        return Optional.of(Statement.builder()
                .text(claim.text())
                .language(claim.language())
                .kind(claim.kind())
                .voice(claim.voice())
                .speaker(claim.speaker())
                .cited(standing)
                .build());
    }

    private static boolean says(Article article, String words) {
        return article.text().value().contains(words) || article.title().contains(words);
    }

    private Optional<DraftImplication> implication(Implication old) {
        return statement(old.prediction())
                .map(s -> new DraftImplication(s, statements(old.rationale()), old.horizon(), old.likelihood()));
    }

    private Optional<DraftEntry> entry(TimelineEntry old) {
        return statement(old.claim()).map(s -> new DraftEntry(old.date(), old.end(), s, old.publishers()));
    }

    private DraftContradiction contradiction(Contradiction old) {
        return new DraftContradiction(
                old.subject(),
                old.kind(),
                old.positions().stream()
                        .flatMap(p ->
                                statement(p.claim()).stream().map(s -> new DraftPosition(p.value(), p.publisher(), s)))
                        .toList());
    }
}
