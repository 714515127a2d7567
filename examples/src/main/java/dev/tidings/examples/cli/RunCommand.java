// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.cli;

import dev.tidings.core.model.Failure;
import dev.tidings.core.model.RunReport;
import dev.tidings.core.port.PollContext;
import dev.tidings.core.port.PollResult;
import dev.tidings.core.port.RenderContext;
import dev.tidings.core.port.SourceAdapter;
import dev.tidings.core.store.InMemoryStoryStore;
import dev.tidings.core.store.Retention;
import dev.tidings.enrich.EnrichContext;
import dev.tidings.examples.SourceList;
import dev.tidings.fetch.http.HttpFetcher;
import dev.tidings.pipeline.Aggregator;
import dev.tidings.pipeline.AggregatorBuilder;
import dev.tidings.store.jdbc.JdbcStore;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Aggregates sources and writes a site. */
@Command(
        name = "run",
        description =
                "Aggregates sources and writes a site. SOURCE is a JSON file of sources (docs/sources.md), an OPML file,"
                        + " a feed's address, or a file of addresses.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "SOURCE")
    List<String> sources = List.of();

    @Option(names = "--out", paramLabel = "DIR", description = "Where the site is written. Default: site")
    Path out = Path.of("site");

    @Option(names = "--now", paramLabel = "INSTANT", description = "Pretend that it is this time, ISO 8601.")
    @Nullable
    Instant now;

    @Option(names = "--zone", paramLabel = "ZONE", description = "Whose midnights bound days and weeks. Default: UTC")
    ZoneId zone = ZoneOffset.UTC;

    @Option(names = "--language", paramLabel = "TAG", description = "The reader's language, BCP 47. Default: en")
    Locale language = Locale.ENGLISH;

    @Option(names = "--site-name", paramLabel = "NAME", description = "The site's name. Default: Tidings")
    String siteName = "Tidings";

    @Mixin
    Forms forms = new Forms();

    @Mixin
    NetworkOptions network = new NetworkOptions();

    @Mixin
    ModelOptions models = new ModelOptions();

    @Option(
            names = "--store",
            paramLabel = "FILE",
            description = "Where the news is kept from run to run. Default: the site's name with .db, beside it")
    @Nullable
    Path store;

    @Option(names = "--forget", description = "Keep nothing from run to run.")
    boolean forget;

    @Option(
            names = "--keep",
            paramLabel = "DAYS",
            description = "Remove what is older, and take in nothing older. Default: everything is kept")
    @Nullable
    Integer keepDays;

    @Option(
            names = "--watch",
            description =
                    "Go on until stopped (SIGTERM, Ctrl-C): ask each source as often as it publishes, and write the"
                            + " site again when something is new. Stops gracefully, within 30 seconds.")
    boolean watch;

    @Option(
            names = "--pictures",
            description = "Copy lead pictures and icons of sources whose rights allow images, and show the copies.")
    boolean pictures;

    @Option(names = "--check", description = "Only poll each source once, and say which are dead.")
    boolean check;

    @Override
    public Integer call() throws IOException {
        models.check();
        List<SourceAdapter> adapters = SourceList.read(sources, System.err::println);
        Instant time = now == null ? Instant.now() : now;
        try (HttpFetcher fetcher = network.fetcher()) {
            return check ? check(adapters, fetcher, time) : aggregate(adapters, fetcher, time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private int aggregate(List<SourceAdapter> adapters, HttpFetcher fetcher, Instant time)
            throws IOException, InterruptedException {
        if (watch && now != null) {
            throw new IllegalArgumentException("--watch goes by the clock, so --now cannot be pretended");
        }
        if (watch && models.dryRun) {
            throw new IllegalArgumentException("--dry-run is one pass, without --watch");
        }
        if (pictures) {
            forms.pictures(fetcher);
        }
        Watch progress = new Watch(System.err);
        AggregatorBuilder settings = Aggregator.builder();
        if (keepDays != null) {
            settings.retention(Retention.ofDays(keepDays));
        }
        models.apply(settings);
        // a dry run must not count as the run that it tells the cost of
        try (Aggregator aggregator = settings.sources(adapters)
                .store(forget || models.dryRun ? new InMemoryStoryStore() : JdbcStore.sqlite(storeFile()))
                .fetcher(fetcher)
                .clock(watch ? Clock.system(zone) : Clock.fixed(time, zone))
                .zone(zone)
                .readerLanguage(language)
                .listener(progress)
                .build()) {
            if (watch) {
                progress.watch(aggregator, report -> publish(aggregator, Instant.now(), report));
                return 0;
            }
            RunReport report = aggregator.run();
            if (report.sources().stream().allMatch(source -> source.outcome().equals("FAILED"))) {
                System.err.println("Every source failed; no site is written.");
                return 1;
            }
            if (models.dryRun) {
                CostLines.print(models, aggregator.site(), new EnrichContext(time, language), System.out);
                return 0;
            }
            publish(aggregator, time, report);
        }
        return 0;
    }

    private void publish(Aggregator aggregator, Instant time, RunReport report) throws IOException {
        RenderContext.Builder context =
                RenderContext.builder().now(time).zone(zone).locale(language).siteName(siteName);
        Publishing.publish(
                aggregator.site(), forms.published(context).build(), out, Map.of(), forms, List.of(report), System.out);
    }

    private Path storeFile() throws IOException {
        if (store != null) {
            return store;
        }
        Path site = out.toAbsolutePath().normalize();
        Path folder = site.getParent() == null ? site : site.getParent();
        Files.createDirectories(folder);
        return folder.resolve(site.getFileName() + ".db");
    }

    /** One line for each source; the status is 1 when any of them is dead. */
    private static int check(List<SourceAdapter> adapters, HttpFetcher fetcher, Instant time)
            throws InterruptedException {
        int dead = 0;
        for (SourceAdapter adapter : adapters) {
            String answer;
            try {
                PollResult result = adapter.poll(
                        PollContext.builder().now(time).fetcher(fetcher).build());
                answer = describe(result);
            } catch (IOException | RuntimeException e) {
                answer = "DEAD  " + e;
            }
            dead += answer.startsWith("DEAD") ? 1 : 0;
            System.out.println(answer + "  " + adapter.source().id() + "  "
                    + adapter.source().url().map(URI::toString).orElse(""));
        }
        return dead > 0 ? 1 : 0;
    }

    private static String describe(PollResult result) {
        if (result instanceof PollResult.Items items) {
            return "ok    " + items.items().size() + " items";
        }
        if (result instanceof PollResult.Failed failed) {
            Failure failure = failed.failure();
            return "DEAD  " + failure.reason();
        }
        return result instanceof PollResult.Gone gone ? "DEAD  " + gone.reason() : "ok    " + result;
    }
}
