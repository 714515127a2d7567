// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.llm;

import dev.tidings.core.model.ArticleText;
import dev.tidings.core.model.InsightPart;
import dev.tidings.core.model.Provenance;
import dev.tidings.core.model.Withheld;
import dev.tidings.enrich.Draft;
import dev.tidings.enrich.DraftEntry;
import dev.tidings.enrich.DraftImplication;
import dev.tidings.enrich.EnrichContext;
import dev.tidings.enrich.Statement;
import dev.tidings.enrich.llm.internal.call.Asked;
import dev.tidings.enrich.llm.internal.call.Prompt;
import dev.tidings.enrich.llm.internal.reply.ReplySchema;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Joins what a model made with what needs no model, and writes down how it came about. Used by one thread. */
final class DraftMaker {
    private final Parts parts;
    private final Draft plain;
    private final List<Drop> drops;
    private final List<String> notes;
    private final PromptSet prompts;
    private final List<Asked.Answered> answers;
    private final List<String> borrowed = new ArrayList<>();

    DraftMaker(
            Parts parts,
            Draft plain,
            List<Drop> drops,
            List<String> notes,
            PromptSet prompts,
            List<Asked.Answered> answers) {
        this.parts = parts;
        this.plain = plain;
        this.drops = drops;
        this.notes = notes;
        this.prompts = prompts;
        this.answers = answers;
    }

    Draft draft(Prompt prompt, EnrichContext context) {
        List<Statement> changed = of(InsightPart.WHAT_CHANGED, plain.whatChanged());
        List<Statement> matters = of(InsightPart.WHY_IT_MATTERS, plain.whyItMatters());
        List<Statement> next = of(InsightPart.WHAT_TO_DO_NEXT, plain.whatToDoNext());
        HalfMinute.fit(changed, matters, next);
        Draft.Builder draft = Draft.builder()
                .headline(one(InsightPart.HEADLINE, plain.headline()))
                .hook(one(InsightPart.HOOK, plain.hook()))
                .whatChanged(changed)
                .whyItMatters(matters)
                .whatToDoNext(next)
                .takeaways(of(InsightPart.TAKEAWAYS, plain.takeaways()))
                .implications(implications())
                .timeline(timeline())
                .audiences(plain.audiences())
                .contradictions(plain.contradictions())
                .absent(plain.absent())
                .withheld(drops.stream()
                        .map(d -> new Withheld(d.part(), d.reason()))
                        .distinct()
                        .toList());
        return draft.provenance(provenance(prompt, context)).build();
    }

    private List<Statement> of(InsightPart part, List<Statement> other) {
        if (!parts.of(part).isEmpty()) {
            return new ArrayList<>(parts.of(part));
        }
        borrow(part, !other.isEmpty());
        return new ArrayList<>(other);
    }

    private Optional<Statement> one(InsightPart part, Optional<Statement> other) {
        Optional<Statement> own = parts.of(part).stream().findFirst();
        if (own.isEmpty()) {
            borrow(part, other.isPresent());
        }
        return own.or(() -> other);
    }

    private List<DraftImplication> implications() {
        if (parts.implications().isEmpty()) {
            borrow(InsightPart.IMPLICATIONS, !plain.implications().isEmpty());
            return plain.implications();
        }
        return parts.implications();
    }

    private List<DraftEntry> timeline() {
        if (parts.timeline().isEmpty()) {
            borrow(InsightPart.TIMELINE, !plain.timeline().isEmpty());
            return plain.timeline();
        }
        return parts.timeline();
    }

    private void borrow(InsightPart part, boolean there) {
        if (there) {
            borrowed.add(ReplySchema.key(part));
        }
    }

    private Provenance provenance(Prompt prompt, EnrichContext context) {
        List<String> all = new ArrayList<>(notes);
        if (!borrowed.isEmpty()) {
            all.add("Taken word for word from the articles instead: " + String.join(", ", borrowed) + ".");
        }
        boolean priced = answers.stream().allMatch(a -> a.cost().isPresent());
        BigDecimal cost = answers.stream()
                .flatMap(a -> a.cost().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .stripTrailingZeros();
        List<String> passed = answers.get(0).passed();
        return Provenance.builder()
                .enricher(LlmEnricher.NAME)
                .enricherVersion(LlmEnricher.VERSION)
                .model(answers.stream().map(Asked.Answered::model).distinct().collect(Collectors.joining(", ")))
                .promptVersion(prompts.version())
                .schemaHash(ArticleText.hash(prompt.schema()))
                .inputHash(prompt.inputHash())
                .inputTokens(
                        answers.stream().mapToLong(Asked.Answered::inputTokens).sum())
                .outputTokens(
                        answers.stream().mapToLong(Asked.Answered::outputTokens).sum())
                .cost(priced ? Optional.of(cost) : Optional.empty())
                .latency(answers.stream().map(Asked.Answered::latency).reduce(Duration.ZERO, Duration::plus))
                .madeAt(context.now())
                .degradedFrom(passed.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", passed)))
                .notes(all)
                .build();
    }
}
