// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.Failure;
import dev.tidings.core.model.FailureKind;
import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.RunReport;
import dev.tidings.core.model.Story;
import dev.tidings.core.port.PollResult;
import dev.tidings.core.port.SourceAdapter;
import dev.tidings.core.port.StoryStore;
import dev.tidings.core.port.WorkKind;
import dev.tidings.core.store.InMemoryStoryStore;
import dev.tidings.core.store.Retention;
import dev.tidings.testkit.fake.DirectExecutor;
import dev.tidings.testkit.fake.FakeClock;
import dev.tidings.testkit.fake.FakeFetcher;
import dev.tidings.testkit.fake.VirtualTime;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** On a virtual clock: days pass in milliseconds, and polls and work happen one after the other. */
@Timeout(60)
class RunningAggregatorTest {
    private static final Duration ENOUGH = Duration.ofMinutes(1);

    private final FakeClock clock = FakeClock.at("2026-11-22T18:00:00Z");

    private AggregatorBuilder builder(StoryStore store, SourceAdapter... sources) {
        return Aggregator.builder()
                .sources(List.of(sources))
                .store(store)
                .fetcher(new FakeFetcher())
                .executor(new DirectExecutor())
                .clock(clock);
    }

    /** Lets an aggregator run for a while, then stops it gracefully; the store stays open. */
    private void run(Duration howLong, StoryStore store, SourceAdapter... sources) throws InterruptedException {
        VirtualTime time = VirtualTime.of(clock, howLong);
        Aggregator news = builder(store, sources).sleeper(time::sleep).build();
        try (RunningAggregator running = news.start()) {
            time.awaitEnd();
            assertTrue(running.stop(ENOUGH));
            assertFalse(running.isRunning());
        }
    }

    @Test
    void asksWhoPublishesOftenOftenAndWhoPublishesSeldomSeldom() throws InterruptedException {
        Wire often = new Wire("often", Duration.ofMinutes(20));
        Wire seldom = new Wire("seldom", Duration.ofDays(2));
        run(Duration.ofDays(2), new InMemoryStoryStore(), often, seldom);
        int expected = 2 * 24 * 60 / 10; // twice an interval
        assertTrue(often.asked.size() > expected * 0.7 && often.asked.size() < expected * 1.4, "" + often.asked.size());
        assertTrue(
                seldom.asked.size() >= 2 * 24 / 6 && seldom.asked.size() < 2 * 24 / 6 * 1.6, "" + seldom.asked.size());
    }

    @Test
    void everyItemBecomesAnArticleWithoutARun() throws InterruptedException {
        InMemoryStoryStore store = new InMemoryStoryStore();
        run(Duration.ofHours(12), store, new Wire("a", Duration.ofMinutes(30)));
        // ten at the first poll, two an hour from then on; the last may not have been collected yet
        int articles = store.all(Article.class).size();
        assertTrue(articles >= 10 + 22 && articles <= 10 + 25, "" + articles);
        assertFalse(store.all(RunReport.class).isEmpty());
    }

    @Test
    void waitsAsLongAsTheSourceSaysThatNothingIsNew() throws InterruptedException {
        Wire wire = new Wire("a", Duration.ofMinutes(10)).quietFor(Duration.ofHours(2));
        run(Duration.ofHours(24), new InMemoryStoryStore(), wire);
        assertEquals(13, wire.asked.size());
    }

    @Test
    void whatASourceDeclaresCountsUpToTheLongestInterval() throws InterruptedException {
        Wire wire = new Wire("a", Duration.ofMinutes(10)).quietFor(Duration.ofDays(30));
        run(Duration.ofHours(24), new InMemoryStoryStore(), wire);
        assertEquals(5, wire.asked.size());
    }

    @Test
    void retryAfterHoldsAcrossARestart() throws InterruptedException {
        InMemoryStoryStore store = new InMemoryStoryStore();
        Instant until = clock.instant().plus(Duration.ofHours(30));
        Wire wire = new Wire("a", Duration.ofHours(1)).answering(context -> new PollResult.RetryAfter(until));
        run(Duration.ofHours(20), store, wire);
        SourceHealth resting = builder(store, wire).build().health().get(0);
        assertEquals(SourceHealth.Condition.RESTING, resting.condition());
        assertEquals(Optional.of(until), resting.nextPoll());
        wire.answering(wire::items);
        run(Duration.ofHours(20), store, wire);
        assertEquals(until, wire.asked.get(1));
    }

    @Test
    void theIntervalHoldsAcrossARestart() throws InterruptedException {
        InMemoryStoryStore store = new InMemoryStoryStore();
        Wire wire = new Wire("a", Duration.ofDays(9));
        run(Duration.ofHours(1), store, wire);
        run(Duration.ofHours(1), store, wire);
        assertEquals(1, wire.asked.size());
    }

    @Test
    void whoIsGoneIsAskedNoMore() throws InterruptedException {
        InMemoryStoryStore store = new InMemoryStoryStore();
        Wire wire = new Wire("a", Duration.ofHours(1)).answering(context -> new PollResult.Gone("410"));
        run(Duration.ofDays(3), store, wire);
        run(Duration.ofDays(3), store, wire);
        assertEquals(1, wire.asked.size());
        SourceHealth health = builder(store, wire).build().health().get(0);
        assertEquals(SourceHealth.Condition.GONE, health.condition());
        assertEquals(Optional.empty(), health.nextPoll());
    }

    @Test
    void whoFailsIsAskedLessAndLessOftenAndHealthSaysSo() throws InterruptedException {
        InMemoryStoryStore store = new InMemoryStoryStore();
        Wire wire = new Wire("a", Duration.ofHours(1)).answering(context -> {
            throw new IOException("connection reset");
        });
        run(Duration.ofDays(1), store, wire);
        SourceHealth failing = builder(store, wire).build().health().get(0);
        assertEquals(SourceHealth.Condition.FAILING, failing.condition());
        assertEquals(wire.asked.size(), failing.failures());
        assertTrue(failing.failures() > 6 && failing.failures() < 12, "" + failing.failures());
        assertTrue(failing.lastFailure().orElseThrow().reason().contains("connection reset"));
        wire.answering(wire::items);
        run(Duration.ofDays(2), store, wire);
        SourceHealth well = builder(store, wire).build().health().get(0);
        assertEquals(SourceHealth.Condition.WELL, well.condition());
        assertEquals(0, well.failures());
        assertTrue(well.nextPoll().orElseThrow().isAfter(clock.instant()));
        assertTrue(well.gap().isPresent()
                && well.succeededAt().isPresent()
                && well.lastFailure().isPresent());
    }

    @Test
    void aSourceThatWasNeverAskedIsNew() {
        try (Aggregator news = builder(new InMemoryStoryStore(), new Wire("a", Duration.ofHours(1)))
                .build()) {
            assertEquals(SourceHealth.Condition.NEW, news.health().get(0).condition());
        }
    }

    @Test
    void aClockThatIsSetBackStopsNobody() throws InterruptedException {
        InMemoryStoryStore store = new InMemoryStoryStore();
        Wire wire = new Wire("a", Duration.ofHours(1));
        run(Duration.ofHours(10), store, wire);
        int before = wire.asked.size();
        clock.advance(Duration.ofDays(-1));
        run(Duration.ofHours(10), store, wire);
        assertTrue(wire.asked.size() >= before + 8, before + " then " + wire.asked.size());
    }

    @Test
    void aClockThatIsSetBackWhileItRunsStopsNobody() throws InterruptedException {
        VirtualTime time = VirtualTime.of(clock, Duration.ofHours(10));
        AtomicInteger sleeps = new AtomicInteger();
        Wire wire = new Wire("a", Duration.ofHours(1));
        try (Aggregator news = builder(new InMemoryStoryStore(), wire)
                .sleeper(wait -> {
                    if (sleeps.incrementAndGet() == 60) {
                        clock.advance(Duration.ofHours(-20));
                    }
                    time.sleep(wait);
                })
                .build()) {
            news.start();
            time.awaitEnd();
        }
        assertTrue(wire.asked.size() >= 30, "" + wire.asked.size());
    }

    @Test
    void aStoreThatFailsForAWhileIsTriedAgain() throws InterruptedException {
        FlakyStore store = new FlakyStore();
        VirtualTime time = VirtualTime.of(clock, Duration.ofHours(12));
        Instant broken = clock.instant().plus(Duration.ofHours(2));
        Instant mended = clock.instant().plus(Duration.ofHours(4));
        store.brokenWhile(
                () -> !clock.instant().isBefore(broken) && clock.instant().isBefore(mended));
        AtomicInteger failures = new AtomicInteger();
        RunListener listener = new RunListener() {
            @Override
            public void failed(Failure failure) {
                failures.addAndGet(failure.kind() == FailureKind.STORE ? 1 : 0);
            }
        };
        try (Aggregator news = builder(store, new Wire("a", Duration.ofMinutes(30)))
                .sleeper(time::sleep)
                .listener(listener)
                .build()) {
            news.start();
            time.awaitEnd();
            assertTrue(failures.get() >= 3 && failures.get() < 40, "" + failures.get());
            assertTrue(
                    store.all(Article.class).size() >= 10 + 20,
                    "" + store.all(Article.class).size());
        }
    }

    @Test
    void offeredItemsAreTakenUpAtOnce() throws InterruptedException {
        Wire pushed = new Wire("pushed", Duration.ofHours(1));
        VirtualTime time = VirtualTime.of(clock, Duration.ofHours(1));
        FinishedCount finished = new FinishedCount();
        try (Aggregator news = builder(new InMemoryStoryStore())
                .sleeper(time::sleep)
                .listener(finished)
                .build()) {
            news.start();
            time.awaitEnd();
            news.offer(pushed.source(), List.of(pushed.item(1, clock.instant())));
            finished.await(1);
            assertEquals(1, news.site().stories().size());
            assertTrue(news.store().queue().open(WorkKind.FETCH_PAGE, 1).isEmpty());
        }
    }

    @Test
    void whatIsTooOldGoesAndIsNotCollectedAgain() throws InterruptedException {
        InMemoryStoryStore store = new InMemoryStoryStore();
        Wire dated = new Wire("dated", Duration.ofHours(7));
        Wire undated = new Wire("undated", Duration.ofHours(7));
        undated.answering(context -> {
            PollResult.Items items = (PollResult.Items) undated.items(context);
            List<FeedItem> all = new ArrayList<>(items.items());
            all.add(undated.item(0, context.now())); // stays on the page for ever
            return new PollResult.Items(
                    all.stream()
                            .map(item -> FeedItem.builder()
                                    .from(item)
                                    .publishedAt(Optional.empty())
                                    .build())
                            .toList(),
                    items.cursor(),
                    false,
                    List.of());
        });
        List<String> accepted = new ArrayList<>();
        RunListener listener = new RunListener() {
            @Override
            public void happened(NewsEvent event) {
                if (event instanceof NewsEvent.ArticleAccepted article) {
                    accepted.add(article.articleId());
                }
            }
        };
        VirtualTime time = VirtualTime.of(clock, Duration.ofDays(12));
        try (Aggregator news = builder(store, dated, undated)
                .retention(Retention.ofDays(2))
                .listener(listener)
                .sleeper(time::sleep)
                .build()) {
            news.start();
            time.awaitEnd();
            assertEquals(Set.copyOf(accepted).size(), accepted.size(), "none was collected twice");
            assertTrue(accepted.size() > 2 * 12 * 3, "" + accepted.size());
            Instant oldest = clock.instant().minus(Duration.ofDays(3)).minus(Duration.ofHours(7));
            store.all(Article.class)
                    .forEach(article -> assertTrue(article.eventTime().isAfter(oldest), "" + article));
            assertTrue(
                    store.all(FeedItem.class).size() < 40,
                    "" + store.all(FeedItem.class).size());
        }
    }

    @Test
    void whatAnUnchangedDocumentStillHoldsIsNotCollectedAgainWhenItChanges() throws InterruptedException {
        InMemoryStoryStore store = new InMemoryStoryStore();
        Wire wire = new Wire("quiet", Duration.ofHours(7));
        Instant change = clock.instant().plus(Duration.ofDays(9));
        AtomicInteger documents = new AtomicInteger();
        wire.answering(context -> {
            int known = context.now().isBefore(change) ? 3 : 4;
            if (documents.getAndSet(known) == known) {
                return new PollResult.Unchanged(Optional.empty());
            }
            List<FeedItem> items = new ArrayList<>();
            for (int number = 0; number < known; number++) {
                items.add(FeedItem.builder()
                        .from(wire.item(number, context.now()))
                        .publishedAt(Optional.empty())
                        .build());
            }
            return PollResult.Items.of(items);
        });
        List<String> accepted = new ArrayList<>();
        RunListener listener = new RunListener() {
            @Override
            public void happened(NewsEvent event) {
                if (event instanceof NewsEvent.ArticleAccepted article
                        && article.sourceId().equals(wire.source().id())) {
                    accepted.add(article.articleId());
                }
            }
        };
        VirtualTime time = VirtualTime.of(clock, Duration.ofDays(20));
        try (Aggregator news = builder(store, wire, new Wire("dated", Duration.ofHours(7)))
                .retention(Retention.ofDays(2))
                .listener(listener)
                .sleeper(time::sleep)
                .build()) {
            news.start();
            time.awaitEnd();
        }
        assertEquals(4, accepted.size(), accepted.toString());
        assertEquals(4, Set.copyOf(accepted).size(), accepted.toString());
    }

    @Test
    void pollNowAsksBeforeTheTime() throws InterruptedException {
        Wire wire = new Wire("a", Duration.ofDays(9));
        VirtualTime time = VirtualTime.of(clock, Duration.ofHours(1));
        try (Aggregator news =
                builder(new InMemoryStoryStore(), wire).sleeper(time::sleep).build()) {
            RunningAggregator running = news.start();
            time.awaitEnd();
            assertEquals(1, wire.asked.size());
            CountDownLatch again = new CountDownLatch(1);
            wire.answering(context -> {
                again.countDown();
                return wire.items(context);
            });
            running.pollNow();
            again.await();
        }
    }

    @Test
    void isStartedOnceAndRunsByItselfOrWhenAskedTo() {
        try (Aggregator news = builder(new InMemoryStoryStore()).build()) {
            RunningAggregator running = news.start();
            assertThrows(IllegalStateException.class, news::start);
            assertThrows(IllegalStateException.class, news::run);
            running.close();
            news.run();
            news.start().close();
        }
    }

    @Test
    void whatItMakesIsWhatRunsAtTheSameTimesMake() throws InterruptedException {
        InMemoryStoryStore running = new InMemoryStoryStore();
        Wire wire = new Wire("a", Duration.ofMinutes(30));
        Instant begin = clock.instant();
        run(Duration.ofHours(6), running, wire);
        InMemoryStoryStore called = new InMemoryStoryStore();
        Aggregator news = builder(called, wire).build();
        for (Instant time : List.copyOf(wire.asked)) {
            clock.set(time);
            news.run();
        }
        assertEquals(begin, wire.asked.get(0));
        assertEquals(called.all(Article.class), running.all(Article.class));
        assertEquals(called.all(Story.class), running.all(Story.class));
    }
}
