// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.readme;

import dev.tidings.core.port.Fetcher;
import dev.tidings.fetch.feed.FeedSource;
import dev.tidings.pipeline.Aggregator;
import dev.tidings.pipeline.NewsEvent;
import dev.tidings.pipeline.RunListener;
import dev.tidings.pipeline.RunningAggregator;
import dev.tidings.pipeline.SourceHealth;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** An aggregator that goes on by itself, here until it came to rest for the first time. */
public final class Running {
    private Running() {}

    /** Starts, waits for the first report, stops; how the source is doing then. */
    public static List<SourceHealth> run(String feed, Fetcher fetcher) throws InterruptedException {
        CountDownLatch enough = new CountDownLatch(1);
        RunListener listener = new RunListener() {
            @Override
            public void happened(NewsEvent event) {
                if (event instanceof NewsEvent.Finished) {
                    enough.countDown();
                }
            }
        };
        try (Aggregator news = Aggregator.builder()
                .source(FeedSource.of("harbor", "The Harbor Ledger", feed))
                .fetcher(fetcher)
                .listener(listener)
                .build()) {
            RunningAggregator running = news.start();
            enough.await();
            running.stop(Duration.ofSeconds(20));
            return news.health();
        }
    }
}
