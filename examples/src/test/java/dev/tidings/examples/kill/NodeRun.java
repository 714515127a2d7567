// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.kill;

import dev.tidings.core.store.StoreSpendBook;
import dev.tidings.enrich.InsightModel;
import dev.tidings.enrich.ModelReply;
import dev.tidings.enrich.ModelRequest;
import dev.tidings.enrich.llm.LlmEnricher;
import dev.tidings.enrich.llm.ModelAccess;
import dev.tidings.fetch.feed.FeedSource;
import dev.tidings.fetch.http.HttpFetcher;
import dev.tidings.pipeline.Aggregator;
import dev.tidings.pipeline.AggregatorBuilder;
import dev.tidings.pipeline.NewsEvent;
import dev.tidings.pipeline.PollPolicy;
import dev.tidings.pipeline.RunListener;
import dev.tidings.store.jdbc.JdbcStore;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.ds.PGPoolingDataSource;

/** A node that runs until it is killed and says a line for everything that happens: {@code NodeRun DATABASE PORT}. */
final class NodeRun {
    private NodeRun() {}

    @SuppressWarnings("deprecation") // a small pool that comes with the driver is all that a test needs
    private static DataSource pool(String url) {
        PGPoolingDataSource pool = new PGPoolingDataSource();
        pool.setURL(url);
        pool.setMaxConnections(10);
        return pool;
    }

    /** Asks the harness, which counts. */
    private record Remote(HttpClient client, URI address) implements InsightModel {
        @Override
        public String name() {
            return "remote";
        }

        @Override
        public ModelReply complete(ModelRequest request) throws InterruptedException {
            HttpRequest post = HttpRequest.newBuilder(address)
                    .POST(HttpRequest.BodyPublishers.ofString(request.instructions() + "\n" + request.input()))
                    .build();
            try {
                String said =
                        client.send(post, HttpResponse.BodyHandlers.ofString()).body();
                return new ModelReply.Complete(said, 10, 10);
            } catch (IOException e) {
                return new ModelReply.Unavailable("no answer: " + e, true);
            }
        }
    }

    public static void main(String[] arguments) throws InterruptedException {
        int port = Integer.parseInt(arguments[1]);
        String server = "http://127.0.0.1:" + port;
        JdbcStore store = JdbcStore.postgres(pool(arguments[0]));
        HttpFetcher fetcher = HttpFetcher.builder()
                .allow("127.0.0.1", port)
                .gate(store.hostGate(1000, Duration.ofMillis(1)).orElseThrow())
                .build();
        ModelAccess access = ModelAccess.builder(new Remote(HttpClient.newHttpClient(), URI.create(server + "/model")))
                .cache(store.replies())
                .spendBook(new StoreSpendBook(store))
                .boundaries(() -> "nobodycanguessthis")
                .build();
        AggregatorBuilder news = Aggregator.builder()
                .store(store)
                .fetcher(fetcher)
                .enricher(LlmEnricher.builder(access).build())
                .polling(PollPolicy.standard().withIntervals(Duration.ofMillis(200), Duration.ofMillis(500)))
                .lease(Duration.ofSeconds(2))
                .listener(new RunListener() {
                    @Override
                    public void happened(NewsEvent event) {
                        System.out.println(event.getClass().getSimpleName());
                    }
                });
        for (int feed = 0; feed < NewsByFeed.FEEDS; feed++) {
            news.source(FeedSource.of("f" + feed, "Feed " + feed, server + "/feed" + feed));
        }
        news.build().start().awaitEnd(Duration.ofDays(1));
    }
}
