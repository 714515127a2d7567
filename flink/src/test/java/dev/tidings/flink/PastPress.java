// SPDX-License-Identifier: Apache-2.0
package dev.tidings.flink;

import dev.tidings.core.model.Source;
import dev.tidings.core.port.Bytes;
import dev.tidings.core.port.FetchFailure;
import dev.tidings.core.port.FetchRequest;
import dev.tidings.core.port.FetchResult;
import dev.tidings.core.port.Fetcher;
import dev.tidings.core.port.Headers;
import dev.tidings.core.port.PollContext;
import dev.tidings.core.port.PollResult;
import dev.tidings.core.port.SourceAdapter;
import dev.tidings.fetch.feed.FeedSource;
import dev.tidings.pipeline.Aggregator;
import dev.tidings.pipeline.AggregatorBuilder;
import dev.tidings.testkit.newsroom.Document;
import dev.tidings.testkit.newsroom.NewsroomSet;
import dev.tidings.testkit.newsroom.Publisher;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The example newsroom without a network: each feed is as it was when it is asked, and pages are there for good. */
final class PastPress {
    private static final NewsroomSet SET = NewsroomSet.technology();
    private static final Map<Instant, Map<String, Document>> FEEDS = new ConcurrentHashMap<>();
    private static final Map<String, Document> PAGES = SET.documents();

    private PastPress() {}

    /** So many times, evenly from four weeks before the end of the set to its end. */
    static List<Instant> rounds(int number) {
        List<Instant> rounds = new ArrayList<>();
        for (int i = 1; i <= number; i++) {
            rounds.add(SET.clock()
                    .minus(Duration.ofDays(28).multipliedBy(number - i).dividedBy(number)));
        }
        return rounds;
    }

    /** The first few of its publishers. */
    static AggregatorBuilder settings(int publishers) {
        return Aggregator.builder()
                .sources(SET.publishers().stream()
                        .limit(publishers)
                        .map(Outlet::new)
                        .toList())
                .fetcher(request -> answer(request, () -> PAGES));
    }

    private record Outlet(Publisher publisher) implements SourceAdapter {
        private FeedSource feed() {
            return FeedSource.of(publisher.id(), publisher.name(), publisher.feedUrl());
        }

        @Override
        public Source source() {
            return feed().source();
        }

        @Override
        public PollResult poll(PollContext context) throws IOException, InterruptedException {
            Disturbance.happened();
            Fetcher then = request -> answer(
                    request,
                    () -> FEEDS.computeIfAbsent(
                            context.now(), now -> SET.until(now).documents()));
            return feed().poll(PollContext.builder().from(context).fetcher(then).build());
        }
    }

    private static FetchResult answer(FetchRequest request, Supplier<Map<String, Document>> web) {
        Disturbance.happened();
        Document found = web.get().get(request.url());
        return found == null || found.status() != 200
                ? FetchResult.Failed.of(FetchFailure.UNKNOWN_HOST, "nothing is at " + request.url())
                : FetchResult.Fetched.builder()
                        .finalUrl(URI.create(request.url()))
                        .headers(Headers.of("content-type", found.contentType()))
                        .body(Bytes.wrap(found.body()))
                        .build();
    }
}
