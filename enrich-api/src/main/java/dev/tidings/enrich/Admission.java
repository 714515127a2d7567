// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.Claim;
import dev.tidings.core.model.ClaimKind;
import dev.tidings.core.model.Evidence;
import dev.tidings.core.model.Finding;
import dev.tidings.core.model.InsightPart;
import dev.tidings.core.model.Method;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.model.Position;
import dev.tidings.core.model.Verdict;
import dev.tidings.core.model.Voice;
import dev.tidings.core.model.Withheld;
import dev.tidings.enrich.internal.counts.Counts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** One draft's way through the gate. Used by one thread. */
final class Admission {
    private final Dossier dossier;
    private final Findings findings;
    private final List<Withheld> withheld;

    Admission(Dossier dossier, Findings findings) {
        this(dossier, findings, new ArrayList<>());
    }

    private Admission(Dossier dossier, Findings findings, List<Withheld> withheld) {
        this.dossier = dossier;
        this.findings = findings;
        this.withheld = withheld;
    }

    /** The same admission for sentences that may cite other articles too; what it withholds counts here. */
    Admission over(Dossier read, Findings findings) {
        return new Admission(read, findings, withheld);
    }

    void withhold(InsightPart part, String reason) {
        withheld.add(new Withheld(part, reason));
    }

    List<Withheld> withheld() {
        return List.copyOf(withheld);
    }

    boolean withheldFrom(InsightPart part) {
        return withheld.stream().anyMatch(w -> w.part() == part);
    }

    List<Claim> claims(InsightPart part, List<Statement> statements) {
        return statements.stream().flatMap(s -> claim(part, s).stream()).toList();
    }

    /** The claim, unless it is unsupported. */
    Optional<Claim> claim(InsightPart part, Statement statement) {
        if (statement.text().isBlank()) {
            withhold(part, "It is empty.");
            return Optional.empty();
        }
        if (Findings.byKind(statement)) {
            return Optional.of(claim(statement, List.of(opinionOfModel(statement))));
        }
        Finding finding = findings.of(statement).get(0);
        if (finding.verdict() == Verdict.UNSUPPORTED) {
            withhold(part, finding.reason());
            return Optional.empty();
        }
        Claim claim = claim(statement, findings.of(statement));
        if (claim.evidence().isEmpty()) {
            withhold(part, "No span of an article can be shown for it.");
            return Optional.empty();
        }
        boolean attributed =
                statement.kind() != ClaimKind.FACT || statement.speaker().isPresent();
        if (attributed && !claim.supported() && !translated(finding)) {
            withhold(part, "It puts words into a source's mouth: " + finding.reason());
            return Optional.empty();
        }
        if (attributed && !speakerStands(statement, finding)) {
            withhold(part, "The sources do not name the speaker in that place.");
            return Optional.empty();
        }
        return Optional.of(claim);
    }

    /** Nobody can compare its words here: what could be compared agrees, and the original is shown beside the mark. */
    private static boolean translated(Finding finding) {
        return finding.verdict() == Verdict.UNCERTAIN && finding.method() == Method.TRANSLATED;
    }

    /** A source's forecast is checked as its words; a model's needs a fact that speaks for it. */
    Optional<Claim> forecast(Statement statement, List<Claim> rationale) {
        if (statement.voice() == Voice.MODEL && rationale.isEmpty()) {
            withhold(InsightPart.IMPLICATIONS, "No fact of its rationale survived.");
            return Optional.empty();
        }
        return claim(InsightPart.IMPLICATIONS, statement);
    }

    /** The claim of a timeline entry, when the date stands in a span that it quotes. */
    Optional<Claim> dated(DraftEntry entry) {
        return claim(InsightPart.TIMELINE, entry.statement()).filter(claim -> {
            boolean stands = claim.evidence().stream()
                    .anyMatch(e -> DateBinding.states(e, dossier, entry.date())
                            && entry.end()
                                    .filter(end -> !DateBinding.states(e, dossier, end))
                                    .isEmpty());
            if (!stands) {
                withhold(InsightPart.TIMELINE, "The quoted span does not state the date.");
            }
            return stands;
        });
    }

    /** A side of a contradiction, when its publisher states its value. */
    Optional<Position> side(DraftPosition side) {
        return claim(InsightPart.CONTRADICTIONS, side.statement())
                .filter(Claim::supported)
                .filter(claim -> claim.evidence().stream()
                        .anyMatch(e ->
                                e.quote().contains(side.value()) && publisher(e).equals(side.publisher())))
                .map(claim -> new Position(side.value(), side.publisher(), claim));
    }

    /** The evidence that stands in the articles, character by character. */
    List<Evidence> standing(List<Evidence> cited) {
        return findings.standing(cited);
    }

    /** Who states a claim with its date and no other number of what it counts, in the order of the dossier. */
    List<String> publishers(Claim claim, PartialDate date) {
        return dossier.articles().stream()
                .filter(a -> claim.evidence().stream()
                        .anyMatch(e -> e.articleId().equals(a.id())
                                && DateBinding.agrees(e, dossier, date)
                                && !disputes(claim, e, a)))
                .map(Article::publisher)
                .distinct()
                .toList();
    }

    /** Whether the quote gives another number of something that the claim counts. */
    private static boolean disputes(Claim claim, Evidence evidence, Article article) {
        LocalDate written = article.publishedAt().map(PartialDate::firstDay).orElse(LocalDate.EPOCH);
        Locale quoted = Locale.forLanguageTag(article.language().orElse("en"));
        Locale told = Locale.forLanguageTag(claim.language().orElse("en"));
        return Counts.of(claim.text(), written, told).disputes(Counts.of(evidence.quote(), written, quoted));
    }

    private String publisher(Evidence evidence) {
        return dossier.article(evidence.articleId()).map(Article::publisher).orElse("");
    }

    private Claim claim(Statement statement, List<Finding> found) {
        return Claim.builder()
                .text(statement.text())
                .language(statement.language())
                .kind(statement.kind())
                .voice(statement.voice())
                .speaker(statement.speaker())
                .evidence(findings.spans(statement, found.get(0)))
                .findings(found)
                .build();
    }

    private boolean speakerStands(Statement statement, Finding finding) {
        if (statement.speaker().isEmpty()) {
            return true;
        }
        String speaker = statement.speaker().get().toLowerCase(Locale.ROOT);
        return Stream.concat(standing(statement.cited()).stream(), finding.evidence().stream())
                .anyMatch(e -> e.quote().toLowerCase(Locale.ROOT).contains(speaker)
                        || publisher(e).toLowerCase(Locale.ROOT).equals(speaker));
    }

    private static Finding opinionOfModel(Statement statement) {
        String what = statement.kind().toString().toLowerCase(Locale.ROOT);
        return new Finding(
                Verdict.UNCERTAIN,
                0,
                "It is a model's own " + what + ": no source can bear it out.",
                List.of(),
                "gate",
                "1",
                Method.BY_KIND);
    }
}
