// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.Insight;
import dev.tidings.core.model.Outcome;
import dev.tidings.core.model.Prediction;
import dev.tidings.core.model.RunReport;
import dev.tidings.core.model.Story;
import dev.tidings.core.model.StoryChange;
import dev.tidings.core.port.ClusterState;
import dev.tidings.core.port.Clusterer;
import dev.tidings.core.port.Clustering;
import dev.tidings.core.port.Commit;
import dev.tidings.core.port.CommitResult;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.Lease;
import dev.tidings.core.port.Leases;
import dev.tidings.core.port.Ledger;
import dev.tidings.core.port.PollResult;
import dev.tidings.core.port.Query;
import dev.tidings.core.port.Slice;
import dev.tidings.core.port.SourceState;
import dev.tidings.core.port.StoryStore;
import dev.tidings.core.port.Work;
import dev.tidings.core.port.WorkClaim;
import dev.tidings.core.port.WorkKind;
import dev.tidings.core.port.WorkQueue;
import dev.tidings.core.store.InMemoryStoryStore;
import dev.tidings.core.store.StoreLedger;
import dev.tidings.enrich.Dossier;
import dev.tidings.enrich.Draft;
import dev.tidings.enrich.EnrichContext;
import dev.tidings.enrich.Enricher;
import dev.tidings.enrich.extract.ExtractiveEnricher;
import dev.tidings.pipeline.cluster.LexicalClusterer;
import dev.tidings.testkit.fake.FakeClock;
import dev.tidings.testkit.fake.FakeFetcher;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several aggregators on one store. What the others do is done to their store by hand. */
class NodesTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final FakeClock clock = FakeClock.at("2026-11-20T06:00:00Z");
    private final InMemoryStoryStore store = InMemoryStoryStore.shared(clock);
    private final Wire wire = new Wire("a", HOUR);

    private AggregatorBuilder node() {
        return Aggregator.builder()
                .source(wire)
                .store(store)
                .fetcher(new FakeFetcher())
                .clock(clock);
    }

    private Lease another(String name) {
        return store.leases().take(name, "another", HOUR).orElseThrow();
    }

    private int open(WorkKind kind) {
        return store.queue().open(kind, 1000).size();
    }

    @Test
    void aSourceThatAnotherNodePollsIsLeftToIt() {
        Lease lease = another("source/a");
        node().build().run();
        assertEquals(List.of(), wire.asked);
        store.leases().release(lease);
        node().build().run();
        assertEquals(1, wire.asked.size());
    }

    @Test
    void aSourceThatAnotherNodePolledMeanwhileIsNotPolledAgainBeforeItIsDue() throws Exception {
        AggregatorBuilder other = node();
        Node late = new Node(store, HOUR);
        RunLog log = new RunLog(
                clock.instant(),
                new Announcer(RunListener.SILENT, new EventFeed(2, Runnable::run), other.metrics, clock));
        Aggregator first = other.build();
        first.run();
        SourceState state = new Poller(store, late, other, log, clock.instant())
                .pollUnlessPolledSince(wire, Optional.empty())
                .orElseThrow();
        assertEquals(1, wire.asked.size());
        assertEquals(clock.instant(), state.polledAt().orElseThrow());
        clock.set(state.nextPoll().orElseThrow());
        new Poller(store, late, other, log, clock.instant()).pollUnlessPolledSince(wire, Optional.empty());
        assertEquals(2, wire.asked.size());
        late.close();
    }

    @Test
    void whatAPollBroughtWaitsForTheNodeThatSequences() {
        Lease lease = another("sequencer");
        Aggregator news = node().build();
        news.run();
        assertEquals(7, open(WorkKind.FETCH_PAGE));
        assertEquals(List.of(), store.all(Article.class));
        store.leases().release(lease);
        news.run();
        assertEquals(0, open(WorkKind.FETCH_PAGE));
        assertEquals(7, store.all(Article.class).size());
        assertEquals(7, store.all(Insight.class).size());
    }

    @Test
    void aRunGivesBackWhatItHeld() {
        node().build().run();
        another("sequencer");
        another("source/a");
    }

    /** Says when it is given an article. */
    private record Watched(Clusterer clusterer, Runnable accepting) implements Clusterer {
        @Override
        public Clustering open(Optional<ClusterState> saved) {
            Clustering clustering = clusterer.open(saved);
            return new Clustering() {
                @Override
                public List<StoryChange> accept(Article article) {
                    accepting.run();
                    return clustering.accept(article);
                }

                @Override
                public List<StoryChange> repair(Instant watermark) {
                    return clustering.repair(watermark);
                }

                @Override
                public ClusterState state() {
                    return clustering.state();
                }
            };
        }
    }

    @Test
    void aSequencerThatIsLateWritesNothingAndTheNextOneGoesOn() {
        List<Lease> taken = new ArrayList<>();
        Watched late = new Watched(LexicalClusterer.create(), () -> {
            if (taken.isEmpty()) {
                clock.advance(HOUR);
                taken.add(another("sequencer"));
            }
        });
        Aggregator first = node().clusterer(late).build();
        RunReport report = first.run();
        assertEquals(List.of(), report.failures());
        assertEquals(List.of(), store.all(Story.class));
        assertTrue(store.find(Key.clustering()).isEmpty());
        assertEquals(7, open(WorkKind.CLUSTER));
        store.leases().release(taken.get(0));
        node().build().run();
        assertEquals(8, store.all(Story.class).size(), "an hour later there is one more");
    }

    /** Does something before it makes what the extractive enricher makes. */
    private static final class Watching implements Enricher {
        private final Enricher extractive = ExtractiveEnricher.create();
        private final Consumer<Dossier> before;
        final List<String> asked = new ArrayList<>();

        Watching(Consumer<Dossier> before) {
            this.before = before;
        }

        @Override
        public String name() {
            return "watching";
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public synchronized Draft enrich(Dossier dossier, EnrichContext context) throws InterruptedException {
            asked.add(dossier.story().id());
            before.accept(dossier);
            return extractive.enrich(dossier, context);
        }
    }

    @Test
    void anInsightWhoseStoryChangesWhileItIsMadeIsMadeAgain() {
        List<Story> seen = new ArrayList<>();
        Watching watching = new Watching(dossier -> {
            if (seen.isEmpty()) {
                seen.add(dossier.story());
                store.commit(Commit.builder()
                        .open(new Work(WorkKind.ENRICH, dossier.story().id()))
                        .build());
            }
        });
        RunReport report = node().enricher(watching).insightsAtOnce(1).build().run();
        String again = seen.get(0).id();
        assertEquals(2, watching.asked.stream().filter(again::equals).count());
        assertEquals(8, watching.asked.size());
        assertEquals(7, report.insights());
        assertEquals(0, open(WorkKind.ENRICH));
    }

    @Test
    void aStoryThatAnotherNodeTookOverBeforeItsTurnIsLeftToIt() {
        Lease other = another("node/another");
        List<WorkClaim> taken = new ArrayList<>();
        Watching watching = new Watching(dossier -> {
            if (taken.isEmpty()) {
                Work next = store.queue().open(WorkKind.ENRICH, 2).get(1);
                store.commit(Commit.builder().open(next).build());
                taken.addAll(store.queue().claim(WorkKind.ENRICH, 9, other).stream()
                        .filter(claim -> claim.work().equals(next))
                        .toList());
            }
        });
        node().enricher(watching).insightsAtOnce(1).build().run();
        assertEquals(1, taken.size());
        assertFalse(watching.asked.contains(taken.get(0).work().subject()), watching.asked.toString());
        assertTrue(store.queue().holds(taken.get(0)));
    }

    @Test
    void aStoryThatIsMadeAnyhowIsNotTakenFromItsNodeWhenAnArticleChanged() {
        node().build().run();
        Insight insight = store.all(Insight.class).get(0);
        String article = insight.cited().findFirst().orElseThrow().articleId();
        Lease other = another("node/another");
        store.commit(Commit.builder()
                .open(new Work(WorkKind.ENRICH, insight.storyId()))
                .open(new Work(WorkKind.RECHECK, article))
                .build());
        WorkClaim claim = store.queue().claim(WorkKind.ENRICH, 1, other).get(0);
        node().build().run();
        assertEquals(0, open(WorkKind.RECHECK));
        assertTrue(store.queue().holds(claim));
    }

    /** A store with leases of its own. */
    private record Leased(StoryStore store, Leases leases) implements StoryStore {
        @Override
        public CommitResult commit(Commit commit) {
            return store.commit(commit);
        }

        @Override
        public <T> Optional<T> find(Key<T> key) {
            return store.find(key);
        }

        @Override
        public <T> Slice<T> list(Query<T> query) {
            return store.list(query);
        }

        @Override
        public WorkQueue queue() {
            return store.queue();
        }

        @Override
        public void close() {
            store.close();
        }
    }

    /** Grants what is asked for, but not before two threads have asked or the second one waits. */
    private static final class Hesitating implements Leases {
        private final AtomicInteger seized = new AtomicInteger();
        private final List<Thread> threads = new CopyOnWriteArrayList<>();

        @Override
        public Optional<Lease> take(String name, String holder, Duration time) {
            return Optional.empty();
        }

        @Override
        public Lease seize(String name, String holder, Duration time) {
            int number = seized.incrementAndGet();
            while (seized.get() < 2 && threads.stream().noneMatch(t -> t.getState() == Thread.State.BLOCKED)) {
                Thread.onSpinWait();
            }
            return new Lease(name, holder, number);
        }

        @Override
        public boolean renew(Lease lease, Duration time) {
            return true;
        }

        @Override
        public void release(Lease lease) {
            // nobody waits for it
        }
    }

    @Test
    @Timeout(60)
    void aNodeHasOneLifeThoughTwoThreadsBeginItAtOnce() throws Exception {
        Hesitating leases = new Hesitating();
        Set<Long> numbers = new ConcurrentSkipListSet<>();
        try (Node node = new Node(new Leased(store, leases), HOUR)) {
            for (int i = 0; i < 2; i++) {
                leases.threads.add(new Thread(() -> numbers.add(node.life().number())));
            }
            leases.threads.forEach(Thread::start);
            for (Thread thread : leases.threads) {
                thread.join();
            }
        }
        assertEquals(Set.of(1L), numbers, "claims under the first would be void");
    }

    @Test
    void anInsightThatStandsOnAnArticleThatChangedIsMadeAgain() {
        List<Story> seen = new ArrayList<>();
        Watching watching = new Watching(dossier -> {
            if (seen.isEmpty()) {
                seen.add(dossier.story());
                Article article = dossier.articles().get(0);
                store.commit(Commit.builder()
                        .put(
                                Key.article(article.id()),
                                Article.builder()
                                        .from(article)
                                        .title("Taken back")
                                        .build())
                        .build());
            }
        });
        node().enricher(watching).insightsAtOnce(1).build().run();
        assertEquals(8, watching.asked.size());
        assertEquals(0, open(WorkKind.ENRICH));
    }

    @Test
    void workThatAnotherNodeClaimedIsLeftToItAsLongAsItLives() {
        Lease sequencer = another("sequencer");
        Lease other = another("node/another");
        store.commit(Commit.builder().open(new Work(WorkKind.ENRICH, "s1")).build());
        assertEquals(1, store.queue().claim(WorkKind.ENRICH, 9, other).size());
        node().build().run();
        assertEquals(1, open(WorkKind.ENRICH));
        clock.advance(HOUR);
        Aggregator news = node().build();
        news.run();
        assertEquals(0, open(WorkKind.ENRICH), "a story that is not there closes its work");
        assertFalse(store.leases().renew(sequencer, HOUR));
    }

    @Test
    void anItemThatChangesWhileItIsReadIsReadAgain() {
        List<FeedItem> changed = new ArrayList<>();
        wire.answering(context -> changed.isEmpty() ? wire.items(context) : new PollResult.Unchanged(Optional.empty()));
        Aggregator news = node().listener(new RunListener() {
                    @Override
                    public void progress(Stage stage, int done, int total) {
                        if (stage == Stage.ARTICLES && changed.isEmpty() && total > 0) {
                            FeedItem item = store.all(FeedItem.class).get(0);
                            changed.add(FeedItem.builder()
                                    .from(item)
                                    .title("Another title for it")
                                    .build());
                            store.commit(Commit.builder()
                                    .put(Key.item(item.id()), changed.get(0))
                                    .open(new Work(WorkKind.FETCH_PAGE, item.id()))
                                    .build());
                        }
                    }
                })
                .build();
        news.run();
        assertEquals(1, open(WorkKind.FETCH_PAGE));
        news.run();
        assertEquals(0, open(WorkKind.FETCH_PAGE));
        assertTrue(store.all(Article.class).stream().anyMatch(a -> a.title().equals("Another title for it")));
    }

    @Test
    void aWithdrawalTakesTheSequencersRightAndGivesItBack() {
        Aggregator news = node().build();
        news.run();
        Lease sequencer = another("sequencer");
        String id = store.all(Article.class).get(0).id();
        assertInstanceOf(Withdrawal.Done.class, news.withdraw(id));
        assertInstanceOf(
                CommitResult.Rejected.class,
                store.commit(Commit.builder().holding(sequencer).build()));
        another("sequencer");
    }

    /** Does something when it is asked to leave words out, which is just before a withdrawal is committed. */
    private static final class Watcher implements Ledger {
        private final Ledger ledger;
        private final Runnable before;

        Watcher(Ledger ledger, Runnable before) {
            this.ledger = ledger;
            this.before = before;
        }

        @Override
        public void record(List<Prediction> predictions) {
            ledger.record(predictions);
        }

        @Override
        public Prediction settle(String predictionId, Outcome outcome) {
            return ledger.settle(predictionId, outcome);
        }

        @Override
        public void rewrite(Function<Prediction, Optional<Prediction>> change) {
            before.run();
            ledger.rewrite(change);
        }

        @Override
        public List<Prediction> predictions() {
            before.run();
            return ledger.predictions();
        }
    }

    @Test
    void anInsightThatIsPublishedWhileItsArticleIsWithdrawnGoesWithIt() {
        node().build().run();
        Insight insight = store.all(Insight.class).get(0);
        String article = insight.cited().findFirst().orElseThrow().articleId();
        Insight elsewhere = Insight.builder().from(insight).storyId("elsewhere").build();
        Ledger ledger = new Watcher(
                new StoreLedger(store),
                () -> store.commit(Commit.builder()
                        .put(Rechecking.key(elsewhere), elsewhere)
                        .build()));
        Aggregator news = node().ledger(ledger).build();
        assertInstanceOf(Withdrawal.Done.class, news.withdraw(article));
        assertTrue(store.all(Insight.class).stream().noneMatch(i -> Rechecking.cites(i, article)));
    }

    @Test
    void anItemThatIsWithdrawnWhileItIsPolledAgainStaysWithdrawn() {
        node().build().run();
        FeedItem item = store.all(FeedItem.class).get(0);
        FeedItem gone = FeedItem.builder()
                .id(item.id())
                .sourceId(item.sourceId())
                .collectedAt(item.collectedAt())
                .withdrawn(true)
                .build();
        AtomicInteger looks = new AtomicInteger();
        StoryStore meanwhile = new Withdrawing(store, () -> {
            if (looks.incrementAndGet() == 1) {
                store.commit(Commit.builder().put(Key.item(gone.id()), gone).build());
            }
        });
        wire.answering(context -> PollResult.Items.of(List.of(
                FeedItem.builder().from(item).title("Changed in between").build())));
        node().store(meanwhile).build().run();
        assertEquals(gone, store.find(Key.item(item.id())).orElseThrow());
    }

    /** Does something after an item was looked at. */
    private record Withdrawing(StoryStore store, Runnable afterwards) implements StoryStore {
        @Override
        public CommitResult commit(Commit commit) {
            return store.commit(commit);
        }

        @Override
        public <T> Optional<T> find(Key<T> key) {
            Optional<T> found = store.find(key);
            if (key.type() == FeedItem.class) {
                afterwards.run();
            }
            return found;
        }

        @Override
        public <T> Slice<T> list(Query<T> query) {
            return store.list(query);
        }

        @Override
        public WorkQueue queue() {
            return store.queue();
        }

        @Override
        public Leases leases() {
            return store.leases();
        }

        @Override
        public void close() {
            store.close();
        }
    }

    @Test
    void aNodeWhoseClockWasSetBackLeavesWhatOthersHaveAndPollsNothingAgain() throws Exception {
        node().build().run();
        Lease lease = another("sequencer");
        Instant yesterday = clock.instant().minus(Duration.ofDays(1));
        AggregatorBuilder back = node().clock(Clock.fixed(yesterday, ZoneOffset.UTC));
        RunLog log = new RunLog(
                yesterday,
                new Announcer(RunListener.SILENT, new EventFeed(2, Runnable::run), back.metrics, back.clock));
        Node late = new Node(store, HOUR);
        new Poller(store, late, back, log, yesterday).pollUnlessPolledSince(wire, Optional.empty());
        assertEquals(1, wire.asked.size());
        assertEquals(Optional.empty(), late.sequencer());
        assertTrue(store.leases().renew(lease, HOUR));
        late.close();
    }

    /** Goes as the machine's does, from a moment of ours on, and can be moved ahead. */
    private static final class Ticking extends Clock {
        private final AtomicReference<Duration> ahead;

        Ticking(Instant from) {
            ahead = new AtomicReference<>(Duration.between(Instant.now(), from));
        }

        void advance(Duration by) {
            ahead.updateAndGet(before -> before.plus(by));
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead.get());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void runningNodesDoAllThatComesAndGoOnWhenOneIsGone() throws Exception {
        Ticking time = new Ticking(clock.instant());
        InMemoryStoryStore both = InMemoryStoryStore.shared(time);
        AggregatorBuilder node = node().store(both).clock(time).lease(Duration.ofSeconds(1));
        Aggregator one = node.build();
        Aggregator two = node.build();
        RunningAggregator first = one.start();
        RunningAggregator second = two.start();
        awaitInsights(both, 7);
        assertTrue(first.stop(Duration.ofMinutes(1)));
        time.advance(Duration.ofHours(3));
        second.pollNow();
        awaitInsights(both, 10);
        assertTrue(second.stop(Duration.ofMinutes(1)));
        assertEquals(10, both.all(Story.class).size());
        assertEquals(List.of(), both.queue().open(WorkKind.ENRICH, 9));
        one.close();
        two.close();
    }

    private static void awaitInsights(StoryStore store, int number) {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        while (store.all(Insight.class).size() < number) {
            assertTrue(
                    System.nanoTime() < deadline,
                    "insights: " + store.all(Insight.class).size());
            Thread.yield();
        }
    }

    @Test
    void aLeaseOfLessThanASecondIsRefused() {
        AggregatorBuilder builder = Aggregator.builder();
        assertThrows(IllegalArgumentException.class, () -> builder.lease(Duration.ofMillis(999)));
    }
}
