// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.cli;

import dev.tidings.core.model.RunReport;
import dev.tidings.core.port.RenderContext;
import dev.tidings.core.store.FileLedger;
import dev.tidings.enrich.EnrichContext;
import dev.tidings.examples.DemoNewsroom;
import dev.tidings.examples.ScriptedReplies;
import dev.tidings.pipeline.Aggregator;
import dev.tidings.pipeline.AggregatorBuilder;
import dev.tidings.pipeline.RunListener;
import dev.tidings.testkit.newsroom.NewsroomSet;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Publishes the example newsroom: invented publishers on a loopback server, aggregated as any source would be. */
@Command(
        name = "demo",
        description = "Aggregates the example newsroom (invented publishers on a loopback server) and writes its site.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @Option(names = "--out", paramLabel = "DIR", description = "Where the site is written. Default: site")
    Path out = Path.of("site");

    @Option(names = "--now", paramLabel = "INSTANT", description = "The time of the demo, ISO 8601. Default: the set's")
    @Nullable
    Instant now;

    @Option(names = "--set", paramLabel = "NAME", description = "technology (default) or general")
    String set = "technology";

    @Option(names = "--language", paramLabel = "TAG", description = "The reader's language, BCP 47. Default: en")
    Locale language = Locale.ENGLISH;

    @Option(
            names = "--live",
            paramLabel = "OPML",
            description = "Aggregate these feeds of the open web instead; as 'tidings run'.")
    @Nullable
    Path live;

    @Option(
            names = "--ledger",
            paramLabel = "FILE",
            description = "Keep predictions there, for 'tidings predictions'. Default: nowhere")
    @Nullable
    Path ledger;

    @Mixin
    Forms forms = new Forms();

    @Mixin
    ModelOptions models = new ModelOptions();

    @Override
    public Integer call() throws IOException {
        models.check();
        if (live != null) {
            RunCommand run = new RunCommand();
            run.sources = List.of(live.toString());
            run.out = out;
            run.language = language;
            run.forms = forms;
            run.models = models;
            return run.call();
        }
        NewsroomSet news = switch (set) {
            case "technology" -> NewsroomSet.technology();
            case "general" -> NewsroomSet.general();
            default -> throw new IllegalArgumentException("--set is 'technology' or 'general', not '" + set + "'");
        };
        System.err.println(
                "Example newsroom '" + news.title() + "': " + news.publishers().size() + " invented publishers, "
                        + news.items().size() + " items.");
        RunListener progress = new Progress(System.err, true);
        try (DemoNewsroom demo = DemoNewsroom.open(news, now == null ? news.clock() : now);
                Aggregator aggregator = aggregator(demo, progress)) {
            List<RunReport> runs = demo.run(aggregator);
            if (models.dryRun) {
                CostLines.print(models, aggregator.site(), new EnrichContext(demo.now(), language), System.out);
                return 0;
            }
            if (models.scripted()) {
                ScriptedReplies.settle(aggregator, demo.now());
            }
            RenderContext context = forms.published(RenderContext.builder()
                            .now(demo.now())
                            .locale(language)
                            .siteName("Tidings demo")
                            .links(demo.links()))
                    .build();
            Publishing.publish(aggregator.site(), context, out, demo.originals(), forms, runs, System.out);
        }
        return 0;
    }

    private Aggregator aggregator(DemoNewsroom demo, RunListener progress) throws IOException {
        AggregatorBuilder builder = demo.builder(language, progress);
        if (ledger != null) {
            builder.ledger(new FileLedger(ledger));
        }
        models.limitWhole();
        models.apply(builder);
        return builder.build();
    }
}
