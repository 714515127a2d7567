// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich;

import dev.tidings.core.model.Absent;
import dev.tidings.core.model.AbsentReason;
import dev.tidings.core.model.ArticleText;
import dev.tidings.core.model.Audience;
import dev.tidings.core.model.Claim;
import dev.tidings.core.model.ClaimKind;
import dev.tidings.core.model.Contradiction;
import dev.tidings.core.model.Implication;
import dev.tidings.core.model.Insight;
import dev.tidings.core.model.InsightPart;
import dev.tidings.core.model.Position;
import dev.tidings.core.model.TimelineEntry;
import dev.tidings.core.model.Tldr;
import dev.tidings.core.model.Voice;
import dev.tidings.core.model.Withheld;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Turns a draft into an insight. The only way to one: whatever an enricher claims is checked against the articles here.
 *
 * <ul>
 *   <li>Evidence that does not stand in the articles, character by character, is thrown away.
 *   <li>A fact is published when the verifier supports it, published with a mark when it is uncertain, and withheld when
 *       it is unsupported, or when no span can be shown for it.
 *   <li>What is uncertain, such as a sentence in another language than its source, is put to the second opinion where there
 *       is one: it decides, and the verifier's finding stands beside it.
 *   <li>What a source forecasts, thinks or advises is published when the verifier supports the words and the named speaker
 *       stands in the evidence, and withheld otherwise; in translation, with its mark like any translated sentence.
 *   <li>A fact that names who says it is judged likewise.
 *   <li>A model's own forecast or advice is never supported; a forecast needs a rationale of which a fact survives, and a
 *       horizon, where it has one, that is not past.
 *   <li>The date of a timeline entry must stand in the quoted span.
 *   <li>Sides of a contradiction are supported, from different publishers, and state different values.
 *   <li>What was withheld is counted with its reason; a part that becomes empty says why.
 * </ul>
 *
 * <p>Safe for all threads.
 */
public final class Gate {
    private static final int HOOK_LIMIT = 120;

    private final Verifier verifier;
    private final Optional<SecondOpinion> second;

    private Gate(Verifier verifier, Optional<SecondOpinion> second) {
        this.verifier = verifier;
        this.second = second;
    }

    /** A gate that asks the given verifier and nobody else. */
    public static Gate with(Verifier verifier) {
        return new Gate(Objects.requireNonNull(verifier, "verifier"), Optional.empty());
    }

    /** This gate, but one that asks for a second opinion about what its verifier leaves open. */
    public Gate asking(SecondOpinion second) {
        return new Gate(verifier, Optional.of(second));
    }

    /**
     * Checks every sentence of a draft; never fails for what an enricher wrote.
     *
     * @throws InterruptedException when the thread is interrupted while the second opinion is asked
     */
    public Insight admit(Draft draft, Dossier dossier, EnrichContext context) throws InterruptedException {
        Dossier read = dossier.withBackgroundRead();
        boolean alone = dossier.background().isEmpty();
        Findings own = findings(dossier);
        Findings whole = alone ? own : findings(read);
        if (second.isPresent()) {
            own.consult(second.get(), alone ? all(draft) : statements(draft));
            if (!alone) {
                whole.consult(second.get(), dated(draft));
            }
        }
        return admit(draft, dossier, context, own, whole);
    }

    /**
     * Checks an insight that was published before against the articles as they are now. Evidence that no longer stands is
     * dropped; a claim that quoted words which no article holds any more is taken back; everything else is checked as at
     * the first time, but without a second opinion: what only that bore out is uncertain. What made it, and what was
     * withheld before, stays written down.
     */
    public Insight readmit(Insight published, Dossier dossier, EnrichContext context) {
        Findings own = findings(dossier);
        Findings whole = dossier.background().isEmpty() ? own : findings(dossier.withBackgroundRead());
        Insight checked = admit(Redraft.of(published, dossier), dossier, context, own, whole);
        List<Withheld> withheld = new ArrayList<>(published.withheld());
        withheld.addAll(checked.withheld());
        return Insight.builder().from(checked).withheld(withheld).build();
    }

    private Findings findings(Dossier dossier) {
        return new Findings(dossier, verifier.over(dossier.articles()));
    }

    private static Insight admit(Draft draft, Dossier dossier, EnrichContext context, Findings own, Findings whole) {
        Admission admission = new Admission(dossier, own);
        Admission dated = admission.over(dossier.withBackgroundRead(), whole);
        Insight.Builder insight = Insight.builder()
                .storyId(dossier.story().id())
                .storyVersion(dossier.story().version())
                .language(context.language().toLanguageTag())
                .provenance(draft.provenance())
                .headline(draft.headline().flatMap(s -> admission.claim(InsightPart.HEADLINE, s)))
                .hook(draft.hook().flatMap(s -> hook(admission, s)))
                .tldr(new Tldr(
                        admission.claims(InsightPart.WHAT_CHANGED, draft.whatChanged()),
                        admission.claims(InsightPart.WHY_IT_MATTERS, draft.whyItMatters()),
                        admission.claims(InsightPart.WHAT_TO_DO_NEXT, draft.whatToDoNext())))
                .takeaways(admission.claims(InsightPart.TAKEAWAYS, draft.takeaways()))
                .audiences(audiences(admission, draft))
                .implications(implications(admission, draft, dossier))
                .timeline(timeline(dated, draft))
                .contradictions(contradictions(admission, draft));
        insight.withheld(draft.withheld()).addAllWithheld(admission.withheld());
        return insight.absent(absences(draft, insight, admission)).build();
    }

    private static List<Statement> statements(Draft draft) {
        List<Statement> all = new ArrayList<>();
        draft.headline().ifPresent(all::add);
        draft.hook().ifPresent(all::add);
        all.addAll(draft.whatChanged());
        all.addAll(draft.whyItMatters());
        all.addAll(draft.whatToDoNext());
        all.addAll(draft.takeaways());
        draft.implications().forEach(i -> {
            all.add(i.prediction());
            all.addAll(i.rationale());
        });
        draft.contradictions().forEach(c -> c.positions().forEach(p -> all.add(p.statement())));
        return all;
    }

    private static List<Statement> dated(Draft draft) {
        return draft.timeline().stream().map(DraftEntry::statement).toList();
    }

    private static List<Statement> all(Draft draft) {
        List<Statement> all = statements(draft);
        all.addAll(dated(draft));
        return all;
    }

    private static Optional<Claim> hook(Admission admission, Statement statement) {
        int length = statement.text().codePointCount(0, statement.text().length());
        if (length > HOOK_LIMIT) {
            admission.withhold(InsightPart.HOOK, "It has " + length + " characters, more than " + HOOK_LIMIT + ".");
            return Optional.empty();
        }
        return admission.claim(InsightPart.HOOK, statement);
    }

    private static List<Audience> audiences(Admission admission, Draft draft) {
        List<Audience> kept = new ArrayList<>();
        for (Audience audience : draft.audiences()) {
            Audience standing = new Audience(
                    audience.slug(), audience.label(), audience.rule(), admission.standing(audience.evidence()));
            if (standing.evidence().isEmpty()) {
                admission.withhold(InsightPart.AUDIENCES, "No article bears out the rule that chose it.");
            } else {
                kept.add(standing);
            }
        }
        return kept;
    }

    private static List<Implication> implications(Admission admission, Draft draft, Dossier dossier) {
        List<Implication> kept = new ArrayList<>();
        for (DraftImplication proposed : draft.implications()) {
            if (proposed.prediction().kind() != ClaimKind.FORECAST) {
                admission.withhold(InsightPart.IMPLICATIONS, "It is offered as a prediction and is none.");
                continue;
            }
            if (proposed.prediction().voice() == Voice.MODEL
                    && past(proposed, draft.provenance().madeAt())) {
                admission.withhold(InsightPart.IMPLICATIONS, "Its horizon lies in the past.");
                continue;
            }
            List<Claim> rationale = admission.claims(InsightPart.IMPLICATIONS, proposed.rationale()).stream()
                    .filter(Claim::fact)
                    .toList();
            admission
                    .forecast(proposed.prediction(), rationale)
                    .ifPresent(claim -> kept.add(Implication.builder()
                            .id(ArticleText.hash(dossier.story().id() + "\n" + claim.text())
                                    .substring(0, 16))
                            .prediction(claim)
                            .rationale(rationale)
                            .horizon(proposed.horizon())
                            .likelihood(proposed.likelihood().filter(p -> p >= 0 && p <= 1))
                            .build()));
        }
        return kept;
    }

    /** True when what is foretold was to have happened before the day on which it is foretold. */
    private static boolean past(DraftImplication proposed, Instant foretold) {
        LocalDate today = LocalDate.ofInstant(foretold, ZoneOffset.UTC);
        return proposed.horizon().filter(h -> h.lastDay().isBefore(today)).isPresent();
    }

    private static List<TimelineEntry> timeline(Admission admission, Draft draft) {
        List<TimelineEntry> kept = new ArrayList<>();
        for (DraftEntry proposed : draft.timeline()) {
            admission
                    .dated(proposed)
                    .ifPresent(claim -> kept.add(TimelineEntry.builder()
                            .date(proposed.date())
                            .end(proposed.end())
                            .claim(claim)
                            .publishers(admission.publishers(claim, proposed.date()))
                            .build()));
        }
        kept.sort((a, b) -> a.date().compareTo(b.date()));
        return kept;
    }

    private static List<Contradiction> contradictions(Admission admission, Draft draft) {
        List<Contradiction> kept = new ArrayList<>();
        for (DraftContradiction proposed : draft.contradictions()) {
            List<Position> positions = new ArrayList<>();
            for (DraftPosition side : proposed.positions()) {
                admission.side(side).ifPresent(positions::add);
            }
            long values = positions.stream().map(Position::value).distinct().count();
            long publishers =
                    positions.stream().map(Position::publisher).distinct().count();
            if (values > 1 && publishers > 1) {
                kept.add(new Contradiction(proposed.subject(), proposed.kind(), positions));
            } else {
                admission.withhold(InsightPart.CONTRADICTIONS, "Its sides do not differ, or come from one publisher.");
            }
        }
        return kept;
    }

    /** The enricher's own reasons for parts that stayed empty, and ours for those that were emptied. */
    private static List<Absent> absences(Draft draft, Insight.Builder insight, Admission admission) {
        List<Absent> all = new ArrayList<>();
        for (InsightPart part : InsightPart.values()) {
            all.add(new Absent(part, AbsentReason.NOT_STATED, "-"));
        }
        Insight probe = insight.absent(all).build();
        List<Absent> absent = new ArrayList<>();
        for (InsightPart part : InsightPart.values()) {
            if (!probe.has(part)) {
                absent.add(
                        admission.withheldFrom(part)
                                        || draft.withheld().stream().anyMatch(w -> w.part() == part)
                                ? new Absent(
                                        part,
                                        AbsentReason.NOT_SUPPORTED,
                                        "What was proposed did not pass verification.")
                                : draft.absent().stream()
                                        .filter(a -> a.part() == part)
                                        .findFirst()
                                        .orElseGet(() -> new Absent(
                                                part, AbsentReason.NOT_MADE, "The enricher proposed nothing.")));
            }
        }
        return absent;
    }
}
