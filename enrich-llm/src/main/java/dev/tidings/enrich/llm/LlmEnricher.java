// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.llm;

import dev.tidings.core.model.Absent;
import dev.tidings.core.model.AbsentReason;
import dev.tidings.core.model.Evidence;
import dev.tidings.core.model.Insight;
import dev.tidings.core.model.Provenance;
import dev.tidings.core.model.Span;
import dev.tidings.core.port.Spend;
import dev.tidings.enrich.Dossier;
import dev.tidings.enrich.Draft;
import dev.tidings.enrich.EnrichContext;
import dev.tidings.enrich.Enricher;
import dev.tidings.enrich.InsightModel;
import dev.tidings.enrich.Statement;
import dev.tidings.enrich.Verifier;
import dev.tidings.enrich.extract.ExtractiveEnricher;
import dev.tidings.enrich.llm.internal.source.CleanText;
import dev.tidings.enrich.llm.internal.source.SourceSheet;
import dev.tidings.enrich.verify.OfflineVerifier;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Asks a language model for an insight: headline and parts in the reader's language, advice, predictions with their
 * rationale. Nothing of a reply is taken on trust. Every sentence must quote what it rests on; quotations are looked up in
 * the articles; language, numbers, currencies, dates and names are compared; addresses, markup and orders are thrown away;
 * what is left goes through the {@link dev.tidings.enrich.Gate} like any other draft.
 *
 * <p>Broken replies are mended where that is possible. Else the parts that failed are asked for once more, and parts that
 * fail again are those of the extractive enricher. It never throws on what a model does. Everything it had to do stands in
 * {@link Provenance#notes}, and {@link Provenance#degradedFrom} says why no model made the insight.
 *
 * <p>Articles whose {@link dev.tidings.core.model.Rights#modelUse} is false are shown to no model. Immutable and safe for
 * all threads.
 */
public final class LlmEnricher implements Enricher {
    static final String NAME = "llm";
    static final String VERSION = "1";

    /** Stands in the provenance of what waits for budget; a later run knows it by this. */
    static final String WAITS = "The story is asked about again when the budget allows it.";

    private final ModelAccess access;
    private final PromptSet prompts;
    private final EnrichPolicy policy;
    private final Enricher fallback;
    private final Verifier verifier;
    private final int reasks;
    private final int articles;
    private final int characters;
    private final int outputTokens;

    private LlmEnricher(Builder builder) {
        this.access = builder.access;
        this.prompts = builder.prompts;
        this.policy = builder.policy;
        this.fallback = builder.fallback;
        this.verifier = builder.verifier;
        this.reasks = builder.reasks;
        this.articles = builder.articles;
        this.characters = builder.characters;
        this.outputTokens = builder.outputTokens;
    }

    /** Starts with one model and the defaults of {@link ModelAccess}; see {@link Builder} for the others. */
    public static Builder builder(InsightModel model) {
        return new Builder(ModelAccess.to(model));
    }

    /** Starts with models, cache and budget of one's own. */
    public static Builder builder(ModelAccess access) {
        return new Builder(Objects.requireNonNull(access, "access"));
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
    public Draft enrich(Dossier dossier, EnrichContext context) throws InterruptedException {
        Draft plain = titled(fallback.enrich(dossier, context), dossier);
        Optional<String> against = policy.against(dossier, context);
        if (against.isPresent()) {
            return degraded(plain, against.get(), List.of(), Optional.empty());
        }
        SourceSheet sheet = sheet(dossier);
        if (sheet.isEmpty()) {
            return sheet.reserved() > 0
                    ? degraded(
                            plain,
                            "The sources reserve text and data mining.",
                            sheet.notes(),
                            Optional.of(AbsentReason.RIGHTS))
                    : degraded(plain, "The articles have no text to show.", sheet.notes(), Optional.empty());
        }
        Session.Result result = new Session(access, prompts, verifier, reasks, outputTokens).run(sheet, plain, context);
        if (result instanceof Session.Result.Failed failed) {
            return degraded(
                    plain,
                    failed.reason(),
                    failed.budget()
                            ? Stream.concat(failed.notes().stream(), Stream.of(WAITS))
                                    .toList()
                            : failed.notes(),
                    failed.budget() ? Optional.of(AbsentReason.BUDGET) : Optional.empty());
        }
        return ((Session.Result.Made) result).draft();
    }

    /** True when a call was not made for want of budget. */
    @Override
    public boolean waits(Insight made) {
        return made.provenance().notes().contains(WAITS);
    }

    /** True when the call would be made now. */
    @Override
    public boolean retries(Dossier dossier, EnrichContext context) {
        SourceSheet sheet = sheet(dossier);
        return policy.against(dossier, context).isEmpty()
                && !sheet.isEmpty()
                && access.allows(prompts.insight(sheet, context.language(), outputTokens), context.now());
    }

    /** What enriching the story would use at most; asks nobody. */
    public CostEstimate estimate(Dossier dossier, EnrichContext context) {
        Optional<String> against = policy.against(dossier, context);
        SourceSheet sheet = sheet(dossier);
        if (against.isPresent() || sheet.isEmpty()) {
            return new CostEstimate(against.orElse("The sources give nothing to show to a model."), Spend.NONE, true);
        }
        return access.estimate(prompts.insight(sheet, context.language(), outputTokens));
    }

    /** A headline that could not be translated stays in its own language. */
    private static Draft titled(Draft plain, Dossier dossier) {
        Optional<Statement> original = dossier.articles().stream()
                .filter(a -> !CleanText.givesOrders(a.title()))
                .findFirst()
                .map(a -> Statement.verbatim(
                        Evidence.inHeadline(a, new Span(0, a.title().length())), a.language()));
        return plain.headline().isPresent() || original.isEmpty()
                ? plain
                : Draft.builder().from(plain).headline(original).build();
    }

    private SourceSheet sheet(Dossier dossier) {
        return SourceSheet.of(dossier, articles, characters);
    }

    private static Draft degraded(Draft plain, String reason, List<String> notes, Optional<AbsentReason> absence) {
        List<Absent> absent = plain.absent().stream()
                .map(a -> absence.filter(r -> a.reason() == AbsentReason.NEEDS_MODEL
                                || a.detail().contains("language model"))
                        .map(r -> new Absent(a.part(), r, reason))
                        .orElse(a))
                .toList();
        return Draft.builder()
                .from(plain)
                .absent(absent)
                .provenance(Provenance.builder()
                        .from(plain.provenance())
                        .degradedFrom(NAME + ": " + reason)
                        .addAllNotes(notes)
                        .build())
                .build();
    }

    /**
     * Sets up an {@link LlmEnricher}. Defaults: {@link PromptSet#standard()}; all stories; the extractive enricher for what
     * no model makes; the offline verifier for the check before the gate; failing parts are asked for once more; 8 articles
     * with 24,000 characters together; replies of at most 3,000 tokens. Not safe for several threads.
     */
    public static final class Builder {
        private final ModelAccess access;
        private PromptSet prompts = PromptSet.standard();
        private EnrichPolicy policy = EnrichPolicy.all();
        private Enricher fallback = ExtractiveEnricher.create();
        private Verifier verifier = OfflineVerifier.create();
        private int reasks = 1;
        private int articles = 8;
        private int characters = 24_000;
        private int outputTokens = 3_000;

        private Builder(ModelAccess access) {
            this.access = access;
        }

        /** The instructions. */
        public Builder prompts(PromptSet prompts) {
            this.prompts = Objects.requireNonNull(prompts, "prompts");
            return this;
        }

        /** Which stories are worth a call. */
        public Builder policy(EnrichPolicy policy) {
            this.policy = Objects.requireNonNull(policy, "policy");
            return this;
        }

        /** Makes the parts that no model makes: audiences, contradictions, and whatever failed. */
        public Builder fallback(Enricher fallback) {
            this.fallback = Objects.requireNonNull(fallback, "fallback");
            return this;
        }

        /** Checks sentences before the gate does, to know which parts to ask for again. Take the gate's. */
        public Builder verifier(Verifier verifier) {
            this.verifier = Objects.requireNonNull(verifier, "verifier");
            return this;
        }

        /** How often parts that failed are asked for again: 0 to 3. */
        public Builder reasks(int times) {
            this.reasks = within(0, times, 3, "reasks");
            return this;
        }

        /** The most articles that are shown to the model; the first of the story. */
        public Builder articles(int most) {
            this.articles = within(1, most, 50, "articles");
            return this;
        }

        /** The most characters of articles that are shown, whole sentences from their beginnings. */
        public Builder characters(int most) {
            this.characters = within(500, most, 1_000_000, "characters");
            return this;
        }

        /** The most tokens of a reply. */
        public Builder outputTokens(int most) {
            this.outputTokens = within(200, most, 100_000, "outputTokens");
            return this;
        }

        /** The enricher. */
        public LlmEnricher build() {
            return new LlmEnricher(this);
        }

        private static int within(int least, int value, int most, String name) {
            if (value < least || value > most) {
                throw new IllegalArgumentException(name + " is " + value + ", not within " + least + " to " + most);
            }
            return value;
        }
    }
}
