// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.cli;

import dev.tidings.core.json.TidingsJson;
import dev.tidings.core.model.RunReport;
import dev.tidings.core.model.SourceReport;
import dev.tidings.core.port.RenderContext;
import dev.tidings.pipeline.Site;
import dev.tidings.render.ExportReport;
import dev.tidings.render.SiteExporter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes a site and the report of its run, and says what came of it. */
final class Publishing {
    private Publishing() {}

    /** Further files, such as copies of originals, stand beside the pages. */
    static void publish(
            Site site,
            RenderContext context,
            Path out,
            Map<String, byte[]> files,
            Forms forms,
            List<RunReport> runs,
            PrintStream say)
            throws IOException {
        SiteExporter.Builder exporter = SiteExporter.builder(out);
        forms.apply(exporter);
        files.forEach(exporter::file);
        RunReport last = runs.get(runs.size() - 1);
        exporter.file("run-report.json", TidingsJson.pretty(last).getBytes(StandardCharsets.UTF_8));
        ExportReport export = exporter.build().export(site.pages(), context);
        int articles = runs.stream()
                .flatMap(run -> run.sources().stream())
                .mapToInt(SourceReport::articles)
                .sum();
        long failures = runs.stream().mapToLong(run -> run.failures().size()).sum();
        say.println(articles + " articles in " + site.stories().size() + " stories; " + failures
                + " failures recorded; " + export.written().size() + " files written.");
        say.println("Look at "
                + out.resolve("index.html").toAbsolutePath().normalize().toUri());
    }
}
