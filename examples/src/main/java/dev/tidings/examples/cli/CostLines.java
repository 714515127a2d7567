// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.cli;

import dev.tidings.core.model.Story;
import dev.tidings.core.port.Spend;
import dev.tidings.enrich.Dossier;
import dev.tidings.enrich.EnrichContext;
import dev.tidings.enrich.llm.CostEstimate;
import dev.tidings.enrich.llm.LlmEnricher;
import dev.tidings.pipeline.Site;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** Says what a model would be asked for at most, story by story and together. Asks nobody. */
final class CostLines {
    private CostLines() {}

    /** For the stories of a site as they are now; earlier states of growing stories come on top. */
    static void print(ModelOptions models, Site site, EnrichContext context, PrintStream out) throws IOException {
        List<Dossier> stories = site.stories().stream()
                .map((Story story) -> new Dossier(story, site.articles(story)))
                .toList();
        print(models, stories, context, out);
    }

    static void print(ModelOptions models, List<Dossier> stories, EnrichContext context, PrintStream out)
            throws IOException {
        LlmEnricher enricher = models.asking().enricher();
        Spend sum = Spend.NONE;
        for (Dossier story : stories) {
            CostEstimate estimate = enricher.estimate(story, context);
            sum = sum.plus(estimate.atMost());
            out.println(amount(estimate.atMost(), models) + ": " + story.story().headline()
                    + (estimate.known() ? " (" + estimate.model() + ")" : ""));
        }
        out.println(amount(sum, models) + " for " + stories.size()
                + " stories; twice that if every reply had to be asked for again.");
    }

    private static String amount(Spend spend, ModelOptions models) {
        return spend.calls() + (spend.calls() == 1 ? " call" : " calls") + ", at most " + spend.tokens() + " tokens, "
                + (models.prices == null && spend.calls() > 0
                        ? "dollars unknown without --prices"
                        : spend.money().stripTrailingZeros().toPlainString() + " dollars");
    }
}
