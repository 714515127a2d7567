// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.kill;

import dev.tidings.fetch.feed.FeedSource;
import dev.tidings.fetch.http.HttpFetcher;
import dev.tidings.fetch.http.LocalHostGate;
import dev.tidings.pipeline.Aggregator;
import dev.tidings.pipeline.AggregatorBuilder;
import dev.tidings.pipeline.NewsEvent;
import dev.tidings.pipeline.RunListener;
import dev.tidings.store.jdbc.JdbcStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** A process that runs an aggregator once and says a line for everything that happens: {@code KilledRun FILE PORT}. */
final class KilledRun {
    static final String DONE = "Finished";

    private KilledRun() {}

    public static void main(String[] arguments) {
        int port = Integer.parseInt(arguments[1]);
        RunListener listener = new RunListener() {
            @Override
            public void happened(NewsEvent event) {
                System.out.println(event.getClass().getSimpleName());
            }
        };
        try (HttpFetcher fetcher = HttpFetcher.builder()
                .allow("127.0.0.1", port)
                .gate(LocalHostGate.builder().spacing(Duration.ZERO).build())
                .build()) {
            AggregatorBuilder news = Aggregator.builder()
                    .store(JdbcStore.sqlite(Path.of(arguments[0])))
                    .fetcher(fetcher)
                    .listener(listener)
                    .clock(Clock.fixed(Instant.parse("2026-11-22T18:00:00Z"), ZoneOffset.UTC));
            for (int feed = 0; feed < NewsByFeed.FEEDS; feed++) {
                news.source(FeedSource.of("f" + feed, "Feed " + feed, "http://127.0.0.1:" + port + "/feed" + feed));
            }
            try (Aggregator aggregator = news.build()) {
                aggregator.run();
            }
        }
    }
}
