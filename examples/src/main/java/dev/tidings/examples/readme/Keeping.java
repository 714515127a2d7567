// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.readme;

import dev.tidings.core.port.Fetcher;
import dev.tidings.fetch.feed.FeedSource;
import dev.tidings.pipeline.Aggregator;
import dev.tidings.store.jdbc.JdbcStore;
import java.nio.file.Path;
import java.util.List;

/** A store in a file: what was collected is still there for the next run. */
public final class Keeping {
    private Keeping() {}

    /** Runs once, and searches in what the file holds by then; returns ids of stories. */
    public static List<String> run(String feed, Fetcher fetcher, Path file) {
        try (Aggregator news = Aggregator.builder()
                .source(FeedSource.of("harbor", "The Harbor Ledger", feed))
                .store(JdbcStore.sqlite(file))
                .fetcher(fetcher)
                .build()) {
            news.run();
            return news.store().search().search("dam", 10);
        }
    }
}
