// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.cli;

import dev.tidings.core.model.InsightPart;
import dev.tidings.enrich.Dossier;
import dev.tidings.enrich.EnrichContext;
import dev.tidings.enrich.Gate;
import dev.tidings.enrich.evaluate.Evaluation;
import dev.tidings.enrich.evaluate.EvaluationReport;
import dev.tidings.enrich.extract.ExtractiveEnricher;
import dev.tidings.enrich.verify.OfflineVerifier;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** Measures enrichers over the same stories, side by side. */
@Command(
        name = "evaluate",
        description = {
            "Runs stories (lines as for 'tidings enrich') through enrichers and prints what came of it, side by side:",
            "the extractive one, --model as it is, and --against it with another model or prompt."
        },
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
    @Option(
            names = {"--list", "--input"},
            paramLabel = "FILE",
            description = "Read the stories from FILE instead of standard input.")
    @Nullable
    Path input;

    @Option(names = "--now", paramLabel = "INSTANT", description = "The time of the insights. Default: now")
    Instant now = Instant.now();

    @Option(names = "--language", paramLabel = "TAG", description = "The reader's language, BCP 47. Default: en")
    Locale language = Locale.ENGLISH;

    @Option(
            names = "--against-model",
            paramLabel = "NAME",
            description = "Compare with this model at the same address.")
    @Nullable
    String otherModel;

    @Option(names = "--against-prompt", paramLabel = "FILE", description = "Compare with these instructions.")
    @Nullable
    Path otherPrompt;

    @Mixin
    ModelOptions models = new ModelOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        models.check();
        List<Dossier> stories = read();
        EnrichContext context = new EnrichContext(now, language);
        if (models.dryRun) {
            CostLines.print(models, stories, context, System.out);
            return 0;
        }
        if ((otherModel != null || otherPrompt != null) && !models.given()) {
            throw new IllegalArgumentException("--against-model and --against-prompt need --model");
        }
        List<EvaluationReport> reports = new ArrayList<>();
        List<String> names = new ArrayList<>();
        names.add("extractive");
        reports.add(Evaluation.run(ExtractiveEnricher.create(), Gate.with(OfflineVerifier.create()), stories, context));
        for (ModelOptions compared : compared()) {
            ModelOptions.Asking asking = compared.asking();
            names.add(compared.label());
            reports.add(Evaluation.run(asking.enricher(), asking.gate(), stories, context));
        }
        print(names, reports, System.out);
        return 0;
    }

    private List<ModelOptions> compared() {
        if (!models.given()) {
            return List.of();
        }
        return otherModel == null && otherPrompt == null
                ? List.of(models)
                : List.of(models, models.against(otherModel, otherPrompt));
    }

    private List<Dossier> read() throws IOException {
        StoryLines lines = new StoryLines(now);
        List<Dossier> stories = new ArrayList<>();
        try (BufferedReader reader = input == null
                ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                : Files.newBufferedReader(input)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank()) {
                    stories.add(lines.dossier((ObjectNode) JsonLinesCommand.JSON.readTree(line)));
                }
            }
        }
        return stories;
    }

    private static void print(List<String> names, List<EvaluationReport> reports, PrintStream out) {
        row(out, "", names);
        row(out, "stories", reports, r -> r.stories() + "");
        row(out, "failed / degraded", reports, r -> r.failed() + " / " + r.degraded());
        for (InsightPart part : InsightPart.values()) {
            row(
                    out,
                    part.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    reports,
                    r -> percent(r.coverage(part)) + ", " + Math.round(r.meanWords(part)) + " words");
        }
        row(out, "sentences", reports, r -> r.claims() + "");
        row(out, "grounded", reports, r -> percent(r.grounded()));
        row(out, "a model's own", reports, r -> r.own() + "");
        row(out, "withheld", reports, r -> r.withheld() + "");
        row(out, "languages", reports, r -> r.languages().toString());
        row(out, "tokens in / out", reports, r -> r.inputTokens() + " / " + r.outputTokens());
        row(out, "dollars", reports, r -> r.cost().map(c -> c.toPlainString()).orElse("unknown"));
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    private static void row(
            PrintStream out, String label, List<EvaluationReport> reports, Function<EvaluationReport, String> value) {
        row(out, label, reports.stream().map(value).toList());
    }

    private static void row(PrintStream out, String label, List<String> values) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-18s", label));
        values.forEach(v -> line.append(String.format(Locale.ROOT, " | %-24s", v)));
        out.println(line.toString().stripTrailing());
    }
}
