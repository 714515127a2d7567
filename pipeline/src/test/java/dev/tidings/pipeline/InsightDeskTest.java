// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.Insight;
import dev.tidings.core.model.Provenance;
import dev.tidings.core.model.Source;
import dev.tidings.core.port.WorkKind;
import dev.tidings.enrich.Dossier;
import dev.tidings.enrich.Draft;
import dev.tidings.enrich.EnrichContext;
import dev.tidings.enrich.Enricher;
import dev.tidings.enrich.extract.ExtractiveEnricher;
import dev.tidings.testkit.fake.FakeClock;
import dev.tidings.testkit.fake.FakeFetcher;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Several stories with the enrichers at a time, and stories that wait for what an enricher could not have. */
class InsightDeskTest {
    private static final Source HARBOR =
            Source.builder().id("harbor").name("Harbor Ledger").build();
    private static final List<String> TITLES = List.of(
            "Lock at Quillport closed after barge hits gate",
            "Marlowick museum finds a lost painting",
            "Orchard growers count their frozen blossoms",
            "Tram drivers vote for a shorter week");

    private final FakeClock clock = FakeClock.at("2026-11-22T18:00:00Z");

    private static FeedItem post(int number, FakeClock clock) {
        String title = TITLES.get(number);
        return FeedItem.builder()
                .id("harbor:" + number)
                .sourceId("harbor")
                .url(URI.create("https://harbor.example/" + number))
                .title(title)
                .content("<p>" + title + ", the town said.</p>")
                .complete(true)
                .collectedAt(clock.instant())
                .build();
    }

    private Aggregator aggregator(Enricher enricher, int atOnce) {
        Aggregator news = Aggregator.builder()
                .fetcher(new FakeFetcher())
                .clock(clock)
                .enricher(enricher)
                .insightsAtOnce(atOnce)
                .build();
        List<FeedItem> posts = new ArrayList<>();
        for (int i = 0; i < TITLES.size(); i++) {
            posts.add(post(i, clock));
        }
        news.offer(HARBOR, posts);
        return news;
    }

    /** Makes what the extractive enricher makes, once {@code together} stories are with it. */
    private static class Meeting implements Enricher {
        final AtomicInteger most = new AtomicInteger();
        private final AtomicInteger inside = new AtomicInteger();
        private final CountDownLatch met;

        Meeting(int together) {
            met = new CountDownLatch(together);
        }

        @Override
        public String name() {
            return "meeting";
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public Draft enrich(Dossier dossier, EnrichContext context) throws InterruptedException {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            met.countDown();
            if (!met.await(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("nobody came");
            }
            Draft draft = ExtractiveEnricher.create().enrich(dossier, context);
            inside.decrementAndGet();
            return draft;
        }
    }

    @Test
    void asManyStoriesAsAllowedAreEnrichedAtATimeAndKeptInTheirOrder() {
        Meeting two = new Meeting(2);
        List<String> together;
        try (Aggregator news = aggregator(two, 2)) {
            assertEquals(List.of(), news.run().failures());
            together = made(news);
        }
        assertEquals(2, two.most.get());
        Meeting one = new Meeting(1);
        try (Aggregator news = aggregator(one, 1)) {
            news.run();
            assertEquals(made(news), together);
        }
        assertEquals(1, one.most.get());
        assertThrows(IllegalArgumentException.class, () -> Aggregator.builder().insightsAtOnce(0));
    }

    private static List<String> made(Aggregator news) {
        return news.store().all(Insight.class).stream().map(Insight::toString).toList();
    }

    /** Has budget for so many stories in each run, and says of the others that they wait. */
    private static final class Poor implements Enricher {
        final Set<String> asked = new ConcurrentSkipListSet<>();
        int left;
        int calls;

        @Override
        public String name() {
            return "poor";
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public Draft enrich(Dossier dossier, EnrichContext context) throws InterruptedException {
            calls++;
            boolean allowed = left-- > 0;
            Draft plain = ExtractiveEnricher.create().enrich(dossier, context);
            if (allowed) {
                asked.add(dossier.story().id());
            }
            return Draft.builder()
                    .from(plain)
                    .provenance(Provenance.builder()
                            .from(plain.provenance())
                            .notes(allowed ? List.of() : List.of("no money"))
                            .build())
                    .build();
        }

        @Override
        public boolean waits(Insight made) {
            return made.provenance().notes().contains("no money");
        }

        @Override
        public boolean retries(Dossier dossier, EnrichContext context) {
            return left > 0;
        }
    }

    @Test
    void storiesThatWantedForBudgetAreMadeUpForAndCompleteOnesAreLeftAlone() {
        Poor poor = new Poor();
        poor.left = 1;
        try (Aggregator news = aggregator(poor, 1)) {
            news.run();
            assertEquals(4, poor.calls);
            assertEquals(1, poor.asked.size());
            assertEquals(3, news.store().queue().open(WorkKind.RETRY, 10).size());

            poor.left = 0;
            clock.advance(Duration.ofHours(1));
            news.run();
            assertEquals(4, poor.calls, "without budget nobody is asked");

            poor.left = 10;
            clock.advance(Duration.ofHours(1));
            news.run();
            assertEquals(7, poor.calls, "the complete one is not made again");
            assertEquals(4, poor.asked.size());
            assertTrue(news.store().queue().open(WorkKind.RETRY, 10).isEmpty());

            clock.advance(Duration.ofHours(1));
            news.run();
            assertEquals(7, poor.calls);
        }
    }
}
