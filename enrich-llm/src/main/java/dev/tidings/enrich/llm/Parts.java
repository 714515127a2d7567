// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.llm;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.ClaimKind;
import dev.tidings.core.model.Evidence;
import dev.tidings.core.model.InsightPart;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.model.Voice;
import dev.tidings.enrich.DraftEntry;
import dev.tidings.enrich.DraftImplication;
import dev.tidings.enrich.Statement;
import dev.tidings.enrich.llm.internal.check.TranslationGuard;
import dev.tidings.enrich.llm.internal.json.Mend;
import dev.tidings.enrich.llm.internal.reply.Proposal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The parts of a draft as replies fill them. Used by one thread. */
final class Parts {
    private static final int HOOK_LIMIT = 120;
    private static final int HEADLINE_LIMIT = 200;
    private static final Set<InsightPart> NEEDED = EnumSet.of(
            InsightPart.HEADLINE,
            InsightPart.HOOK,
            InsightPart.WHAT_CHANGED,
            InsightPart.WHY_IT_MATTERS,
            InsightPart.TAKEAWAYS);
    private static final Map<InsightPart, Integer> MOST = Map.of(
            InsightPart.HEADLINE, 1,
            InsightPart.HOOK, 1,
            InsightPart.WHAT_CHANGED, 2,
            InsightPart.WHY_IT_MATTERS, 2,
            InsightPart.WHAT_TO_DO_NEXT, 1,
            InsightPart.TAKEAWAYS, 5);

    private final Map<InsightPart, List<Statement>> sentences = new EnumMap<>(InsightPart.class);
    private final List<DraftImplication> implications = new ArrayList<>();
    private final List<DraftEntry> timeline = new ArrayList<>();
    private final Set<InsightPart> tried = EnumSet.noneOf(InsightPart.class);
    private final Set<Mend> mends;

    Parts(Set<Mend> mends) {
        this.mends = mends;
    }

    /** Takes what of a proposal passes the checks. */
    void take(Proposal proposal, SentenceCheck check, List<Drop> drops) {
        check.names(proposal.names());
        for (InsightPart part : MOST.keySet().stream().sorted().toList()) {
            tried(part, !proposal.of(part).isEmpty());
            for (Proposal.Sentence sentence : proposal.of(part)) {
                check.statement(part, sentence).ifPresent(statement -> add(part, statement, drops));
            }
        }
        tried(InsightPart.IMPLICATIONS, !proposal.implications().isEmpty());
        proposal.implications().forEach(f -> implication(f, check));
        tried(InsightPart.TIMELINE, !proposal.timeline().isEmpty());
        proposal.timeline().forEach(d -> entry(d, check, drops));
    }

    private void tried(InsightPart part, boolean given) {
        if (given) {
            tried.add(part);
        }
    }

    private void add(InsightPart part, Statement statement, List<Drop> drops) {
        int limit = part == InsightPart.HOOK ? HOOK_LIMIT : part == InsightPart.HEADLINE ? HEADLINE_LIMIT : 0;
        int length = statement.text().codePointCount(0, statement.text().length());
        if (limit > 0 && length > limit) {
            drops.add(new Drop(part, Drop.Why.LENGTH, "It has " + length + " characters, more than " + limit + "."));
            return;
        }
        List<Statement> so = sentences.computeIfAbsent(part, p -> new ArrayList<>());
        if (so.stream().anyMatch(s -> s.text().equalsIgnoreCase(statement.text()))) {
            mends.add(Mend.DUPLICATE);
        } else if (so.size() < MOST.getOrDefault(part, 0)) {
            so.add(statement);
        }
    }

    private void implication(Proposal.Forecast forecast, SentenceCheck check) {
        List<Statement> rationale = forecast.rationale().stream()
                .flatMap(s -> check.statement(InsightPart.IMPLICATIONS, s).stream())
                .filter(s -> s.kind() == ClaimKind.FACT)
                .toList();
        check.statement(InsightPart.IMPLICATIONS, forecast.sentence())
                .filter(s -> s.voice() == Voice.SOURCE || !rationale.isEmpty())
                .ifPresent(s -> implications.add(
                        new DraftImplication(s, rationale, forecast.horizon(), forecast.likelihood())));
    }

    private void entry(Proposal.Dated dated, SentenceCheck check, List<Drop> drops) {
        check.statement(InsightPart.TIMELINE, dated.sentence()).ifPresent(statement -> {
            List<PartialDate> stated = new ArrayList<>();
            List<String> publishers = new ArrayList<>();
            for (Evidence evidence : statement.cited()) {
                Optional<Article> article = check.article(evidence);
                article.ifPresent(a -> {
                    stated.addAll(TranslationGuard.stated(evidence, a));
                    publishers.add(a.publisher());
                });
            }
            Optional<PartialDate> date = date(dated.date(), stated);
            if (date.isEmpty()) {
                drops.add(new Drop(InsightPart.TIMELINE, Drop.Why.DATE, "No quoted span states its date."));
            } else {
                timeline.add(new DraftEntry(
                        date.get(),
                        Optional.empty(),
                        statement,
                        publishers.stream().distinct().toList()));
            }
        });
    }

    /** As the source states it: the model's when a quotation states it, else the one that overlaps it. */
    private Optional<PartialDate> date(Optional<PartialDate> given, List<PartialDate> stated) {
        if (given.filter(stated::contains).isPresent()) {
            return given;
        }
        List<PartialDate> fitting = stated.stream()
                .distinct()
                .filter(s -> given.isEmpty() || given.get().overlaps(s))
                .toList();
        if (fitting.size() != 1) {
            return Optional.empty();
        }
        mends.add(Mend.ODD_DATE);
        return Optional.of(fitting.get(0));
    }

    /** Makes parts that are missing from others that are there. */
    void derive() {
        if (of(InsightPart.HOOK).isEmpty()) {
            List<Statement> from = new ArrayList<>(of(InsightPart.WHAT_CHANGED));
            from.addAll(of(InsightPart.TAKEAWAYS));
            from.stream()
                    .filter(s -> s.kind() == ClaimKind.FACT && s.text().length() <= HOOK_LIMIT)
                    .min(Comparator.comparingInt(s -> s.text().length()))
                    .ifPresent(s -> derived(InsightPart.HOOK, List.of(s)));
        }
        if (of(InsightPart.WHAT_CHANGED).isEmpty()) {
            of(InsightPart.TAKEAWAYS).stream()
                    .filter(s -> s.kind() == ClaimKind.FACT)
                    .findFirst()
                    .ifPresent(s -> derived(InsightPart.WHAT_CHANGED, List.of(s)));
        }
    }

    /** Takes statements that no reply gave. */
    void derived(InsightPart part, List<Statement> statements) {
        sentences.put(part, new ArrayList<>(statements));
        mends.add(Mend.DERIVED);
    }

    /** Parts that are needed and empty, and parts of which nothing passed. */
    Set<InsightPart> failing() {
        Set<InsightPart> failing = EnumSet.noneOf(InsightPart.class);
        for (InsightPart part : InsightPart.values()) {
            if ((NEEDED.contains(part) || tried.contains(part)) && isEmpty(part)) {
                failing.add(part);
            }
        }
        return failing;
    }

    boolean isEmpty(InsightPart part) {
        return switch (part) {
            case IMPLICATIONS -> implications.isEmpty();
            case TIMELINE -> timeline.isEmpty();
            default -> of(part).isEmpty();
        };
    }

    boolean isEmpty() {
        return sentences.values().stream().allMatch(List::isEmpty) && implications.isEmpty() && timeline.isEmpty();
    }

    List<Statement> of(InsightPart part) {
        return sentences.getOrDefault(part, List.of());
    }

    List<DraftImplication> implications() {
        return implications;
    }

    List<DraftEntry> timeline() {
        return timeline;
    }
}
