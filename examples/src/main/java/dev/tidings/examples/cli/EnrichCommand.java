// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.cli;

import dev.tidings.core.json.TidingsJson;
import dev.tidings.core.model.Article;
import dev.tidings.core.model.Claim;
import dev.tidings.core.model.Finding;
import dev.tidings.core.model.Insight;
import dev.tidings.enrich.Dossier;
import dev.tidings.enrich.EnrichContext;
import dev.tidings.enrich.Enricher;
import dev.tidings.enrich.Gate;
import dev.tidings.enrich.extract.ExtractiveEnricher;
import dev.tidings.enrich.llm.CostEstimate;
import dev.tidings.enrich.llm.LlmEnricher;
import dev.tidings.enrich.verify.OfflineVerifier;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Enriches stories that are given as lists of articles, through the same enricher, verifier and gate as a run. */
@Command(
        name = "enrich",
        description = "Enriches stories: {id, articles:[{url, title, html|text, ...}]} -> {id, insight, findings}.",
        mixinStandardHelpOptions = true)
final class EnrichCommand extends JsonLinesCommand {
    @Option(names = "--now", paramLabel = "INSTANT", description = "The time of the insights. Default: now")
    Instant now = Instant.now();

    @Option(names = "--language", paramLabel = "TAG", description = "The reader's language, BCP 47. Default: en")
    Locale language = Locale.ENGLISH;

    @Mixin
    ModelOptions models = new ModelOptions();

    private Enricher enricher = ExtractiveEnricher.create();
    private Gate gate = Gate.with(OfflineVerifier.create());

    @Override
    public Integer call() throws IOException {
        models.check();
        if (models.given()) {
            ModelOptions.Asking asking = models.asking();
            enricher = asking.enricher();
            gate = asking.gate();
        }
        return super.call();
    }

    @Override
    ObjectNode answer(ObjectNode line) throws InterruptedException {
        StoryLines lines = new StoryLines(now);
        Dossier dossier = lines.dossier(line);
        List<Article> articles = dossier.articles();
        EnrichContext context = new EnrichContext(now, language);
        if (models.dryRun && enricher instanceof LlmEnricher asking) {
            CostEstimate cost = asking.estimate(dossier, context);
            return reply(line)
                    .put("model", cost.model())
                    .put("calls", cost.atMost().calls())
                    .put("tokens", cost.atMost().tokens())
                    .put("dollars", cost.atMost().money());
        }
        Insight insight = gate.admit(enricher.enrich(dossier, context), dossier, context);
        ObjectNode answer = reply(line);
        answer.set("insight", JSON.readTree(TidingsJson.write(insight)));
        ArrayNode findings = answer.putArray("findings");
        for (Claim claim : insight.claims()) {
            for (Finding finding : claim.findings()) {
                findings.add(JSON.readTree(TidingsJson.write(finding)));
            }
        }
        insight.provenance().notes().forEach(note -> findings.addObject().put("note", note));
        articles.forEach(a -> a.warnings()
                .forEach(w -> findings.addObject().put("articleId", a.id()).put("warning", w)));
        return answer;
    }
}
