// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.evaluate;

import dev.tidings.core.model.Claim;
import dev.tidings.core.model.Insight;
import dev.tidings.core.model.InsightPart;
import dev.tidings.core.model.Verdict;
import dev.tidings.core.model.Voice;
import dev.tidings.core.text.Languages;
import dev.tidings.enrich.Dossier;
import dev.tidings.enrich.Draft;
import dev.tidings.enrich.EnrichContext;
import dev.tidings.enrich.Enricher;
import dev.tidings.enrich.Gate;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Runs stories through an enricher and the gate, and counts what comes out. What is counted says how much of a page is
 * there and how well it is grounded; whether it is worth reading, people decide. Used by one thread.
 */
public final class Evaluation {
    private final Gate gate;
    private final Enricher enricher;
    private final Map<InsightPart, Integer> filled = new EnumMap<>(InsightPart.class);
    private final Map<InsightPart, Integer> words = new EnumMap<>(InsightPart.class);
    private final Map<String, Integer> languages = new TreeMap<>();
    private int stories;
    private int failed;
    private int degraded;
    private int claims;
    private int supported;
    private int own;
    private int withheld;
    private long inputTokens;
    private long outputTokens;
    private boolean priced = true;
    private BigDecimal cost = BigDecimal.ZERO;

    private Evaluation(Enricher enricher, Gate gate) {
        this.enricher = Objects.requireNonNull(enricher, "enricher");
        this.gate = Objects.requireNonNull(gate, "gate");
    }

    /** Measures an enricher behind a gate; take the gate of production. */
    public static EvaluationReport run(Enricher enricher, Gate gate, List<Dossier> stories, EnrichContext context)
            throws InterruptedException {
        Evaluation evaluation = new Evaluation(enricher, gate);
        for (Dossier story : stories) {
            evaluation.add(story, context);
        }
        return evaluation.report();
    }

    private void add(Dossier story, EnrichContext context) throws InterruptedException {
        stories++;
        Draft draft;
        try {
            draft = enricher.enrich(story, context);
        } catch (RuntimeException e) {
            failed++;
            return;
        }
        Insight insight = gate.admit(draft, story, context);
        degraded += insight.provenance().degradedFrom().isPresent() ? 1 : 0;
        withheld += insight.withheld().size();
        inputTokens += insight.provenance().inputTokens();
        outputTokens += insight.provenance().outputTokens();
        if (insight.provenance().model().isPresent()) {
            Optional<BigDecimal> price = insight.provenance().cost();
            priced &= price.isPresent();
            cost = cost.add(price.orElse(BigDecimal.ZERO));
        }
        for (InsightPart part : InsightPart.values()) {
            filled.merge(part, insight.has(part) ? 1 : 0, Integer::sum);
        }
        insight.claims().forEach(this::count);
        length(InsightPart.HEADLINE, insight.headline().stream().toList());
        length(InsightPart.HOOK, insight.hook().stream().toList());
        length(InsightPart.WHAT_CHANGED, insight.tldr().whatChanged());
        length(InsightPart.WHY_IT_MATTERS, insight.tldr().whyItMatters());
        length(InsightPart.WHAT_TO_DO_NEXT, insight.tldr().whatToDoNext());
        length(InsightPart.TAKEAWAYS, insight.takeaways());
        length(
                InsightPart.IMPLICATIONS,
                insight.implications().stream().map(i -> i.prediction()).toList());
        length(
                InsightPart.TIMELINE,
                insight.timeline().stream().map(t -> t.claim()).toList());
    }

    private void count(Claim claim) {
        claims++;
        boolean model = claim.voice() == Voice.MODEL;
        own += model ? 1 : 0;
        supported += claim.verdict().filter(v -> v == Verdict.SUPPORTED).isPresent() ? 1 : 0;
        String language = Languages.identify(claim.text())
                .or(claim::language)
                .map(tag -> Locale.forLanguageTag(tag).getLanguage())
                .orElse("unknown");
        languages.merge(language, 1, Integer::sum);
    }

    private void length(InsightPart part, List<Claim> claims) {
        words.merge(part, claims.stream().mapToInt(c -> words(c.text())).sum(), Integer::sum);
    }

    /** Words; in scripts without blanks, characters. */
    private static int words(String text) {
        int han = (int) text.codePoints().filter(Character::isIdeographic).count();
        int others = 0;
        for (String word : text.split("[\\s\\p{IsHan}]+")) {
            others += word.chars().anyMatch(Character::isLetterOrDigit) ? 1 : 0;
        }
        return han + others;
    }

    private EvaluationReport report() {
        return new EvaluationReport(
                enricher.name() + " " + enricher.version(),
                stories,
                failed,
                degraded,
                filled,
                words,
                claims,
                supported,
                own,
                withheld,
                languages,
                inputTokens,
                outputTokens,
                priced ? Optional.of(cost) : Optional.empty());
    }
}
