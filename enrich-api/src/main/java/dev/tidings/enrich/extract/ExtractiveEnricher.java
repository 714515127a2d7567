// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import dev.tidings.core.model.Absent;
import dev.tidings.core.model.AbsentReason;
import dev.tidings.core.model.Article;
import dev.tidings.core.model.ArticleText;
import dev.tidings.core.model.Evidence;
import dev.tidings.core.model.InsightPart;
import dev.tidings.core.model.Provenance;
import dev.tidings.core.model.Span;
import dev.tidings.enrich.Dossier;
import dev.tidings.enrich.Draft;
import dev.tidings.enrich.EnrichContext;
import dev.tidings.enrich.Enricher;
import dev.tidings.enrich.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The enricher that needs no key: every sentence is taken word for word from an article, with its span. What cannot be
 * had that way (translation, a model's own forecasts) is absent with its reason. A sentence whose attribution stands
 * outside it is not chosen. Immutable and safe for all threads; the same dossier gives the same draft.
 */
public final class ExtractiveEnricher implements Enricher {
    private static final String NAME = "extractive";
    private static final String VERSION = "4";

    private static final Map<InsightPart, String> NOTHING = new EnumMap<>(Map.of(
            InsightPart.HOOK, "No sentence is short enough and stands by itself.",
            InsightPart.WHAT_CHANGED, "No further sentence that stands by itself says so.",
            InsightPart.WHY_IT_MATTERS, "No further sentence that stands by itself says so.",
            InsightPart.TAKEAWAYS, "No further sentence stands by itself.",
            InsightPart.AUDIENCES, "No rule of the taxonomy applies.",
            InsightPart.TIMELINE, "No sentence states a date.",
            InsightPart.CONTRADICTIONS, "No number or date that could be compared is stated differently."));

    private final Taxonomy taxonomy;

    private ExtractiveEnricher(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /** With the standard taxonomy. */
    public static ExtractiveEnricher create() {
        return new ExtractiveEnricher(Taxonomy.standard());
    }

    /** With a taxonomy of one's own. */
    public static ExtractiveEnricher with(Taxonomy taxonomy) {
        return new ExtractiveEnricher(Objects.requireNonNull(taxonomy, "taxonomy"));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public Draft enrich(Dossier dossier, EnrichContext context) {
        Reading reading = Reading.of(dossier, context);
        Selection selection = new Selection(reading);
        List<Absent> absent = new ArrayList<>();
        Draft.Builder draft = Draft.builder().provenance(provenance(dossier, context));
        draft.headline(headline(dossier, context));
        draft.hook(selection.hook());
        // what fits one part alone goes there before the others choose
        draft.whatToDoNext(selection.advice());
        draft.whatChanged(selection.whatChanged());
        draft.whyItMatters(selection.whyItMatters());
        draft.implications(selection.forecasts());
        draft.takeaways(selection.takeaways());
        draft.timeline(chronicle(dossier, reading, context).entries());
        draft.audiences(taxonomy.audiences(dossier.articles(), context.language()));
        draft.contradictions(new Disagreements(reading).found());
        absent.addAll(reasons(dossier, reading));
        return draft.absent(absent).build();
    }

    private static Chronicle chronicle(Dossier dossier, Reading reading, EnrichContext context) {
        Reading whole = dossier.background().isEmpty() ? reading : Reading.of(dossier.withBackgroundRead(), context);
        return new Chronicle(whole, reading.articles().size());
    }

    /** The headline in the reader's language: of the leading article, else of another that has one. */
    private static Optional<Statement> headline(Dossier dossier, EnrichContext context) {
        return dossier.articles().stream()
                .filter(a -> Reading.speaks(a, context.language()) && !Instructions.address(a.title()))
                .findFirst()
                .map(a -> Statement.verbatim(
                        Evidence.inHeadline(a, new Span(0, a.title().length())), a.language()));
    }

    private static List<Absent> reasons(Dossier dossier, Reading reading) {
        boolean single =
                dossier.articles().stream().map(Article::publisher).distinct().count() < 2;
        boolean empty = reading.candidates().stream().noneMatch(Candidate::usable);
        List<Absent> reasons = new ArrayList<>();
        reasons.add(new Absent(
                InsightPart.HEADLINE,
                AbsentReason.NEEDS_MODEL,
                "No publisher has a headline in this language, and translating one needs a language model."));
        reasons.add(new Absent(
                InsightPart.WHAT_TO_DO_NEXT,
                AbsentReason.NOT_STATED,
                "No source gives advice, and advice of our own needs a language model."));
        reasons.add(new Absent(
                InsightPart.IMPLICATIONS,
                AbsentReason.NOT_STATED,
                "No source makes a forecast, and one of our own needs a language model."));
        if (single) {
            reasons.add(new Absent(
                    InsightPart.CONTRADICTIONS, AbsentReason.ONE_SOURCE, "Only one publisher tells this story."));
        }
        if (empty) {
            for (InsightPart part : new InsightPart[] {
                InsightPart.HOOK, InsightPart.WHAT_CHANGED, InsightPart.WHY_IT_MATTERS, InsightPart.TAKEAWAYS
            }) {
                reasons.add(new Absent(part, AbsentReason.TOO_SHORT, "The articles hold no whole sentence to quote."));
            }
        }
        for (Map.Entry<InsightPart, String> part : NOTHING.entrySet()) {
            reasons.add(new Absent(part.getKey(), AbsentReason.NOT_STATED, part.getValue()));
        }
        return reasons;
    }

    private static Provenance provenance(Dossier dossier, EnrichContext context) {
        String input = dossier.articles().stream()
                .map(a -> a.id() + " " + a.text().sha256() + " " + ArticleText.hash(a.title()))
                .collect(Collectors.joining("\n", context.language().toLanguageTag() + "\n", ""));
        return Provenance.builder()
                .enricher(NAME)
                .enricherVersion(VERSION)
                .inputHash(ArticleText.hash(input))
                .madeAt(context.now())
                .build();
    }
}
