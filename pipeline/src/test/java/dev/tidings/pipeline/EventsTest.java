// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.Failure;
import dev.tidings.core.model.FailureKind;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.Metrics;
import dev.tidings.core.store.InMemoryStoryStore;
import dev.tidings.testkit.fake.DirectExecutor;
import dev.tidings.testkit.fake.FakeClock;
import dev.tidings.testkit.fake.FakeFetcher;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventsTest {
    private final FakeClock clock = FakeClock.at("2026-11-22T18:00:00Z");
    private final Wire wire = new Wire("a", Duration.ofHours(1));

    private AggregatorBuilder builder() {
        return Aggregator.builder()
                .source(wire)
                .fetcher(new FakeFetcher())
                .executor(new DirectExecutor())
                .clock(clock);
    }

    /** Asks for as many events as it is told to, and notes what it gets. */
    private static class Notes implements Flow.Subscriber<NewsEvent> {
        final List<NewsEvent> events = new ArrayList<>();
        private final long atFirst;
        Flow.@Nullable Subscription subscription;

        @Nullable
        Throwable error;

        boolean complete;

        Notes(long atFirst) {
            this.atFirst = atFirst;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            if (atFirst > 0) {
                given.request(atFirst);
            }
        }

        @Override
        public void onNext(NewsEvent event) {
            events.add(event);
        }

        @Override
        public void onError(Throwable fault) {
            error = fault;
        }

        @Override
        public void onComplete() {
            complete = true;
        }

        void more(long events) {
            if (subscription != null) {
                subscription.request(events);
            }
        }
    }

    private static NewsEvent failed(int number) {
        return new NewsEvent.Failed(Wire.BEGIN, Failure.passing("n" + number, FailureKind.NETWORK, "no answer"));
    }

    @Test
    void aRunIsToldInOrderAndWhatIsToldIsInTheStore() {
        InMemoryStoryStore store = new InMemoryStoryStore();
        List<String> kinds = new ArrayList<>();
        RunListener listener = new RunListener() {
            @Override
            public void happened(NewsEvent event) {
                kinds.add(event.getClass().getSimpleName());
                if (event instanceof NewsEvent.ArticleAccepted accepted) {
                    assertTrue(store.find(Key.article(accepted.articleId(), accepted.version()))
                            .isPresent());
                }
                if (event instanceof NewsEvent.StoryOpened opened) {
                    assertTrue(store.find(Key.story(opened.storyId())).isPresent());
                }
            }
        };
        try (Aggregator news = builder().store(store).listener(listener).build()) {
            Notes notes = new Notes(Long.MAX_VALUE);
            news.events().subscribe(notes);
            news.run();
            assertEquals(
                    List.of("Polled", "ArticleAccepted", "StoryOpened", "InsightMade", "Finished"),
                    kinds.stream().distinct().toList());
            assertEquals(
                    kinds,
                    notes.events.stream().map(e -> e.getClass().getSimpleName()).toList());
            assertEquals(
                    store.all(Article.class).size(),
                    kinds.stream().filter("ArticleAccepted"::equals).count());
        }
    }

    @Test
    void aSubscriberGetsAsMuchAsItAsksFor() {
        EventFeed feed = new EventFeed(10, Runnable::run);
        Notes notes = new Notes(2);
        feed.subscribe(notes);
        for (int i = 0; i < 5; i++) {
            feed.publish(failed(i));
        }
        assertEquals(List.of(failed(0), failed(1)), notes.events);
        notes.more(2);
        assertEquals(4, notes.events.size());
    }

    @Test
    void whatFindsNoRoomIsLeftOutAndThatIsSaid() {
        EventFeed feed = new EventFeed(3, Runnable::run);
        Notes notes = new Notes(0);
        feed.subscribe(notes);
        for (int i = 0; i < 10; i++) {
            feed.publish(failed(i));
        }
        notes.more(3);
        assertEquals(List.of(failed(0), failed(1), failed(2)), notes.events);
        feed.publish(failed(10));
        notes.more(100);
        assertEquals(
                7,
                assertInstanceOf(NewsEvent.Dropped.class, notes.events.get(3)).events());
        assertEquals(failed(10), notes.events.get(4));
    }

    @Test
    void whatWasLeftOutIsSaidWhenNothingMoreHappensAndBeforeTheEnd() {
        EventFeed feed = new EventFeed(3, Runnable::run);
        Notes asking = new Notes(0);
        Notes late = new Notes(0);
        feed.subscribe(asking);
        feed.subscribe(late);
        for (int i = 0; i < 10; i++) {
            feed.publish(failed(i));
        }
        asking.more(100);
        assertEquals(new NewsEvent.Dropped(Wire.BEGIN, 7), asking.events.get(3));
        feed.close();
        late.more(3);
        assertTrue(asking.complete && !late.complete);
        late.more(1);
        assertEquals(new NewsEvent.Dropped(Wire.BEGIN, 7), late.events.get(3));
        assertTrue(late.complete);
        assertEquals(4, asking.events.size());
    }

    @Test
    void aSlowSubscriberHoldsUpNoOther() {
        EventFeed feed = new EventFeed(2, Runnable::run);
        Notes slow = new Notes(0);
        Notes quick = new Notes(Long.MAX_VALUE);
        feed.subscribe(slow);
        feed.subscribe(quick);
        for (int i = 0; i < 50; i++) {
            feed.publish(failed(i));
        }
        assertEquals(50, quick.events.size());
        assertEquals(0, slow.events.size());
    }

    @Test
    void whoCancelsOrThrowsGetsNothingMore() {
        EventFeed feed = new EventFeed(2, Runnable::run);
        Notes throwing = new Notes(Long.MAX_VALUE) {
            @Override
            public void onNext(NewsEvent event) {
                super.onNext(event);
                throw new IllegalStateException("not today");
            }
        };
        Notes leaving = new Notes(Long.MAX_VALUE);
        feed.subscribe(throwing);
        feed.subscribe(leaving);
        feed.publish(failed(0));
        if (leaving.subscription != null) {
            leaving.subscription.cancel();
        }
        feed.publish(failed(1));
        feed.close();
        assertEquals(1, throwing.events.size());
        assertEquals(1, leaving.events.size());
        assertTrue(!leaving.complete && !throwing.complete);
    }

    @Test
    void anAggregatorThatIsClosedCompletesItsSubscribers() {
        Notes notes = new Notes(Long.MAX_VALUE);
        Aggregator news = builder().build();
        news.events().subscribe(notes);
        news.close();
        assertTrue(notes.complete);
        Notes late = new Notes(1);
        news.events().subscribe(late);
        assertTrue(late.complete);
    }

    @Test
    void askingForNothingIsAnError() {
        EventFeed feed = new EventFeed(2, Runnable::run);
        Notes notes = new Notes(0);
        feed.subscribe(notes);
        notes.more(0);
        assertInstanceOf(IllegalArgumentException.class, notes.error);
    }

    @Test
    void manyThreadsPublishAndEverySubscriberIsCalledByOneAtATime() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        EventFeed feed = new EventFeed(100_000, threads);
        Notes notes = new Notes(Long.MAX_VALUE); // its list is safe for one thread at a time only
        feed.subscribe(notes);
        for (int writer = 0; writer < 4; writer++) {
            int number = writer;
            threads.execute(() -> {
                for (int i = 0; i < 5_000; i++) {
                    feed.publish(failed(number));
                }
            });
        }
        threads.shutdown();
        assertTrue(threads.awaitTermination(1, TimeUnit.MINUTES));
        feed.close();
        assertEquals(20_000, notes.events.size());
        assertTrue(notes.complete);
    }

    @Test
    void aBufferNeedsRoom() {
        assertThrows(IllegalArgumentException.class, () -> Aggregator.builder().eventBuffer(1));
    }

    @Test
    void countsGoToTheMetricsAndMetricsThatThrowAreIgnored() {
        Map<String, Long> counts = new TreeMap<>();
        Metrics metrics = new Metrics() {
            @Override
            public void count(String name, long amount, Map<String, String> labels) {
                counts.merge(name + labels.values(), amount, Long::sum);
            }

            @Override
            public void time(String name, Duration taken) {
                throw new IllegalStateException("no stopwatch");
            }
        };
        try (Aggregator news = builder().metrics(metrics).build()) {
            news.run();
            assertEquals(1, counts.get("tidings.polls[ITEMS]"));
            assertEquals(10, counts.get("tidings.items[]"));
            assertEquals(10, counts.get("tidings.articles[]"));
            assertEquals((long) news.site().stories().size(), counts.get("tidings.stories[opened]"));
        }
    }
}
