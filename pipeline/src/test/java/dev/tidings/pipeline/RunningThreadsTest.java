// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.Insight;
import dev.tidings.core.port.FetchFailure;
import dev.tidings.core.port.FetchResult;
import dev.tidings.core.port.Fetcher;
import dev.tidings.core.port.PollResult;
import dev.tidings.core.port.SourceAdapter;
import dev.tidings.core.port.StoryStore;
import dev.tidings.core.port.WorkKind;
import dev.tidings.core.store.InMemoryStoryStore;
import dev.tidings.enrich.Dossier;
import dev.tidings.enrich.Draft;
import dev.tidings.enrich.EnrichContext;
import dev.tidings.enrich.Enricher;
import dev.tidings.enrich.extract.ExtractiveEnricher;
import dev.tidings.testkit.fake.FakeFetcher;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** With the threads and the clock of the machine. */
@Timeout(60)
class RunningThreadsTest {
    private static final Duration ENOUGH = Duration.ofMinutes(1);
    private static final PollPolicy EAGER =
            PollPolicy.standard().withIntervals(Duration.ofMillis(1), Duration.ofMillis(5));

    private static AggregatorBuilder builder(StoryStore store, List<? extends SourceAdapter> sources) {
        return Aggregator.builder().sources(sources).store(store).fetcher(new FakeFetcher());
    }

    @Test
    void noMorePollsGoOnAtOnceThanAllowedInAllAndPerHost() throws Exception {
        AtomicInteger all = new AtomicInteger();
        AtomicInteger mostOfAll = new AtomicInteger();
        AtomicInteger polls = new AtomicInteger();
        CountDownLatch enough = new CountDownLatch(1);
        List<Wire> wires = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Wire wire = new Wire("w" + i, Duration.ofDays(1));
            wires.add(wire.answering(context -> {
                mostOfAll.accumulateAndGet(all.incrementAndGet(), Math::max);
                for (int turn = 0; turn < 1_000; turn++) {
                    Thread.yield(); // so that others could come in between, if they were let
                }
                all.decrementAndGet();
                if (polls.incrementAndGet() == 60) {
                    enough.countDown();
                }
                return wire.items(context);
            }));
        }
        try (Aggregator news = builder(new InMemoryStoryStore(), wires)
                .polling(EAGER.withConcurrency(3, 1))
                .build()) {
            news.start();
            enough.await();
        }
        assertTrue(mostOfAll.get() <= 3, "at once: " + mostOfAll);
        assertEquals(0, all.get());
    }

    @Test
    void sourcesOfOneHostShareItsLimit() {
        PollQueue queue = new PollQueue(PollPolicy.standard().withConcurrency(16, 2));
        for (int i = 0; i < 5; i++) {
            Wire wire = new Wire("w" + i, Duration.ofDays(1)).at(URI.create("https://one.example/" + i));
            queue.add(wire, Optional.empty(), Wire.BEGIN);
        }
        assertEquals(2, queue.take(Wire.BEGIN).size());
        assertEquals(List.of(), queue.take(Wire.BEGIN));
        queue.done("w0", Wire.BEGIN.plusSeconds(60));
        assertEquals(1, queue.take(Wire.BEGIN).size());
    }

    @Test
    void noPollBeginsWhileTooManyItemsWait() throws Exception {
        InMemoryStoryStore store = new InMemoryStoryStore();
        AtomicInteger mostWaiting = new AtomicInteger();
        AtomicInteger polls = new AtomicInteger();
        CountDownLatch enough = new CountDownLatch(1);
        Wire wire = new Wire("a", Duration.ofMinutes(1));
        wire.answering(context -> {
            mostWaiting.accumulateAndGet(
                    store.queue().open(WorkKind.FETCH_PAGE, 1000).size(), Math::max);
            if (polls.incrementAndGet() == 40) {
                enough.countDown();
            }
            List<FeedItem> items = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                items.add(wire.item(polls.get() * 10L + i, context.now()));
            }
            return PollResult.Items.of(items);
        });
        try (Aggregator news =
                builder(store, List.of(wire)).polling(EAGER.withWaiting(15)).build()) {
            news.start();
            enough.await();
        }
        assertTrue(mostWaiting.get() < 15, "waiting: " + mostWaiting);
    }

    /** Says when it is asked for the first time, and answers when it may. */
    private static final class SlowEnricher implements Enricher {
        private final Enricher extractive = ExtractiveEnricher.create();
        private final CountDownLatch begun = new CountDownLatch(1);
        private final Semaphore may = new Semaphore(0);

        @Override
        public String name() {
            return "slow";
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public Draft enrich(Dossier dossier, EnrichContext context) throws InterruptedException {
            begun.countDown();
            may.acquire();
            return extractive.enrich(dossier, context);
        }
    }

    @Test
    void aGracefulStopFinishesWhatIsBeingMadeAndTheNextStartDoesTheRest() throws Exception {
        InMemoryStoryStore store = new InMemoryStoryStore();
        Wire wire = new Wire("a", Duration.ofHours(1));
        SlowEnricher slow = new SlowEnricher();
        Aggregator first = builder(store, List.of(wire)).enricher(slow).build();
        RunningAggregator running = first.start();
        slow.begun.await();
        int stories = first.site().stories().size();
        Thread stopper = new Thread(() -> {
            try {
                assertTrue(running.stop(ENOUGH));
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        stopper.start();
        while (stopper.getState() == Thread.State.NEW || stopper.getState() == Thread.State.RUNNABLE) {
            Thread.onSpinWait();
        }
        slow.may.release();
        stopper.join();
        assertEquals(1, store.all(Insight.class).size());
        assertTrue(stories > 1);
        FinishedCount finished = new FinishedCount();
        try (Aggregator second =
                builder(store, List.of(wire)).listener(finished).build()) {
            second.start();
            finished.await(1);
            assertEquals(stories, second.store().all(Insight.class).size());
        }
    }

    @Test
    void whatDoesNotEndInTimeIsInterruptedAndStaysToBeDone() throws Exception {
        InMemoryStoryStore store = new InMemoryStoryStore();
        SlowEnricher slow = new SlowEnricher();
        Aggregator news = builder(store, List.of(new Wire("a", Duration.ofHours(1))))
                .enricher(slow)
                .build();
        RunningAggregator running = news.start();
        slow.begun.await();
        assertFalse(running.stop(Duration.ZERO));
        assertTrue(running.awaitEnd(ENOUGH));
        assertEquals(List.of(), store.all(Insight.class));
        assertFalse(store.queue().open(WorkKind.ENRICH, 1).isEmpty());
    }

    @Test
    void aPollThatHangsIsInterruptedAfterTheDeadline() throws Exception {
        CountDownLatch hanging = new CountDownLatch(1);
        Wire wire = new Wire("a", Duration.ofHours(1)).answering(context -> {
            hanging.countDown();
            new Semaphore(0).acquire();
            throw new AssertionError("nobody lets it through");
        });
        Aggregator news = builder(new InMemoryStoryStore(), List.of(wire)).build();
        RunningAggregator running = news.start();
        hanging.await();
        assertFalse(running.stop(Duration.ZERO));
        assertTrue(running.awaitEnd(ENOUGH));
    }

    @Test
    void aSlowModelHoldsUpNoArticle() throws Exception {
        InMemoryStoryStore store = new InMemoryStoryStore();
        SlowEnricher slow = new SlowEnricher();
        Wire early = new Wire("early", Duration.ofHours(1));
        CountDownLatch polled = new CountDownLatch(3);
        Wire late = new Wire("late", Duration.ofHours(1)).answering(context -> {
            polled.countDown();
            return new PollResult.Unchanged();
        });
        try (Aggregator news = builder(store, List.of(early, late))
                .enricher(slow)
                .polling(EAGER)
                .build()) {
            news.start();
            slow.begun.await();
            polled.await();
            assertTrue(store.all(Article.class).size() >= 10);
            slow.may.release(1_000_000);
        }
    }

    @Test
    void aPageThatFailsLeavesTheRestRunning() throws Exception {
        Fetcher nothing = request -> FetchResult.Failed.of(FetchFailure.TIMEOUT, "no answer");
        Wire wire = new Wire("a", Duration.ofHours(1));
        wire.answering(context -> PollResult.Items.of(List.of(FeedItem.builder()
                .from(wire.item(1, context.now()))
                .complete(false)
                .build())));
        FinishedCount finished = new FinishedCount();
        try (Aggregator news = builder(new InMemoryStoryStore(), List.of(wire))
                .fetcher(nothing)
                .listener(finished)
                .build()) {
            RunningAggregator running = news.start();
            finished.await(1);
            assertTrue(running.isRunning());
            assertEquals(1, news.store().all(Article.class).size());
        }
    }
}
