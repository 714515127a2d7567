// SPDX-License-Identifier: Apache-2.0

import dev.tidings.core.model.SourceReport;
import dev.tidings.core.port.FetchFailure;
import dev.tidings.core.port.FetchResult;
import dev.tidings.pipeline.Aggregator;
import java.util.List;

/** Prints what a run without any named source polls: what the class path or module path provides. */
final class ProvidedSources {
    private ProvidedSources() {}

    public static void main(String[] args) {
        try (Aggregator news = Aggregator.builder()
                .sourcesFromServiceLoader()
                .fetcher(request -> FetchResult.Failed.of(FetchFailure.UNKNOWN_HOST, "no network here"))
                .build()) {
            List<SourceReport> reports = news.run().sources();
            reports.forEach(report -> System.out.println(report.sourceId() + ": " + report.items() + " items"));
        }
    }
}
