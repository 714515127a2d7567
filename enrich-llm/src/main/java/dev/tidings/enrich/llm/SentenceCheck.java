// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.llm;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.ClaimKind;
import dev.tidings.core.model.Evidence;
import dev.tidings.core.model.Finding;
import dev.tidings.core.model.InsightPart;
import dev.tidings.core.model.Verdict;
import dev.tidings.core.model.Voice;
import dev.tidings.enrich.Checker;
import dev.tidings.enrich.Statement;
import dev.tidings.enrich.Verifier;
import dev.tidings.enrich.llm.internal.check.LanguageCheck;
import dev.tidings.enrich.llm.internal.check.NameCheck;
import dev.tidings.enrich.llm.internal.check.OutputRules;
import dev.tidings.enrich.llm.internal.check.OwnView;
import dev.tidings.enrich.llm.internal.check.TranslationGuard;
import dev.tidings.enrich.llm.internal.json.Mend;
import dev.tidings.enrich.llm.internal.reply.Proposal;
import dev.tidings.enrich.llm.internal.source.QuoteLocator;
import dev.tidings.enrich.llm.internal.source.SourceSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Makes statements of what a model wrote for one story, or says why not. Used by one thread. */
final class SentenceCheck {
    private final SourceSheet sheet;
    private final Locale reader;
    private final OutputRules rules;
    private final QuoteLocator locator;
    private final Checker checker;
    private final Set<Mend> mends;
    private final Consumer<Drop> drops;
    private NameCheck names;
    private Map<String, String> table = Map.of();

    SentenceCheck(
            SourceSheet sheet,
            Locale reader,
            String instructions,
            Verifier verifier,
            Set<Mend> mends,
            Consumer<Drop> drops) {
        this.sheet = sheet;
        this.reader = reader;
        this.rules = new OutputRules(sheet, instructions);
        this.locator = new QuoteLocator(sheet);
        this.checker = verifier.over(sheet.forChecking());
        this.mends = mends;
        this.drops = drops;
        this.names = new NameCheck(sheet, Map.of());
    }

    /** Takes the names that the reply declares. */
    void names(Map<String, String> declared) {
        table = Map.copyOf(declared);
        names = new NameCheck(sheet, declared);
    }

    /** The statement; absent when the sentence is dropped. */
    Optional<Statement> statement(InsightPart part, Proposal.Sentence sentence) {
        if (sentence.cut()) {
            return drop(part, Drop.Why.CUT, "The reply ended within it.");
        }
        Optional<String> form = rules.problem(sentence.text());
        if (form.isPresent()) {
            return drop(part, Drop.Why.FORM, form.get());
        }
        Optional<String> language = LanguageCheck.problem(sentence.text(), reader);
        if (language.isPresent()) {
            return drop(part, Drop.Why.LANGUAGE, language.get());
        }
        boolean own = sentence.kind() != ClaimKind.FACT && sentence.speaker().isEmpty();
        return own ? own(part, sentence) : sourced(part, sentence);
    }

    /** What the model says in its own voice: it must rest on something, and name nothing that the sources do not. */
    private Optional<Statement> own(InsightPart part, Proposal.Sentence sentence) {
        if (part == InsightPart.HEADLINE || part == InsightPart.HOOK || part == InsightPart.WHAT_CHANGED) {
            return drop(part, Drop.Why.VOICE, "It is the model's own view where a fact belongs.");
        }
        Optional<String> unknown = names.unknown(sentence.text(), reader);
        if (unknown.isPresent()) {
            return drop(part, Drop.Why.NAMES, "It is the model's own view, and names what no source names.");
        }
        Optional<String> problem = OwnView.problem(sentence.text(), sentence.kind(), sheet, reader);
        if (problem.isPresent()) {
            return drop(part, Drop.Why.VOICE, problem.get());
        }
        List<Evidence> evidence = located(sentence);
        if (evidence.isEmpty() && part != InsightPart.IMPLICATIONS) {
            return drop(part, Drop.Why.EVIDENCE, "It quotes nothing that stands in the articles.");
        }
        return Optional.of(statement(sentence, Voice.MODEL, evidence));
    }

    private Optional<Statement> sourced(InsightPart part, Proposal.Sentence sentence) {
        List<Evidence> evidence = located(sentence);
        Statement statement = statement(sentence, Voice.SOURCE, evidence);
        Finding finding = checker.check(statement);
        if (evidence.isEmpty() && finding.verdict() == Verdict.SUPPORTED) {
            evidence = finding.evidence().stream()
                    .flatMap(e -> locator.find(e.quote(), Optional.empty()).stream())
                    .map(QuoteLocator.Place::evidence)
                    .toList();
            mends.add(Mend.EVIDENCE_FOUND);
            statement = statement(sentence, Voice.SOURCE, evidence);
        }
        if (evidence.isEmpty()) {
            return drop(part, Drop.Why.EVIDENCE, "It quotes nothing that stands in the articles.");
        }
        if (foreign(evidence)) {
            Optional<String> lost = TranslationGuard.problem(sentence.text(), evidence, articles(), reader);
            if (lost.isPresent()) {
                return drop(part, Drop.Why.NUMBERS, lost.get());
            }
            Optional<String> unknown = names.unknown(sentence.text(), reader);
            if (unknown.isPresent()) {
                return drop(part, Drop.Why.NAMES, "The translation has a name that stands in no source.");
            }
        }
        if (finding.verdict() == Verdict.UNSUPPORTED) {
            return drop(part, Drop.Why.UNSUPPORTED, finding.reason());
        }
        return Optional.of(statement);
    }

    private Statement statement(Proposal.Sentence sentence, Voice voice, List<Evidence> evidence) {
        return Statement.builder()
                .text(sentence.text())
                .language(reader.toLanguageTag())
                .kind(sentence.kind())
                .voice(voice)
                .speaker(
                        voice == Voice.MODEL
                                ? Optional.empty()
                                : sentence.speaker().map(s -> speaker(s, evidence)))
                .cited(evidence)
                .build();
    }

    /** As the article names the speaker: a translated name is put back. */
    private String speaker(String named, List<Evidence> evidence) {
        boolean stands = evidence.stream().anyMatch(e -> e.quote().contains(named));
        return stands
                ? named
                : table.entrySet().stream()
                        .filter(e -> e.getValue().equalsIgnoreCase(named)
                                && evidence.stream().anyMatch(q -> q.quote().contains(e.getKey())))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(named);
    }

    private List<Evidence> located(Proposal.Sentence sentence) {
        List<Evidence> all = new ArrayList<>();
        for (Proposal.Quote quote : sentence.quotes()) {
            var named = quote.article().flatMap(sheet::article);
            List<QuoteLocator.Place> places = locator.find(quote.text(), named);
            if (!places.isEmpty() && named.isEmpty()) {
                mends.add(Mend.UNKNOWN_ARTICLE);
            }
            for (QuoteLocator.Place place : places) {
                if (place.how() != QuoteLocator.How.EXACT) {
                    mends.add(place.how() == QuoteLocator.How.NORMALISED ? Mend.QUOTE_NORMALISED : Mend.QUOTE_ALIGNED);
                }
                if (!all.contains(place.evidence())) {
                    all.add(place.evidence());
                }
            }
        }
        return List.copyOf(all);
    }

    /** Whether any of the evidence is in another language than the reader's. */
    private boolean foreign(List<Evidence> evidence) {
        return evidence.stream()
                .flatMap(e -> article(e).stream())
                .anyMatch(a -> !SourceSheet.language(a).equals(reader.getLanguage()));
    }

    /** The article of evidence. */
    Optional<Article> article(Evidence evidence) {
        return articles().stream()
                .filter(a -> a.id().equals(evidence.articleId()))
                .findFirst();
    }

    private List<Article> articles() {
        return sheet.articles().stream().map(shown -> shown.article()).toList();
    }

    private Optional<Statement> drop(InsightPart part, Drop.Why why, String reason) {
        drops.accept(new Drop(part, why, reason));
        return Optional.empty();
    }
}
