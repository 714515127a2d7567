// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tidings.core.TidingsException;
import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.Source;
import dev.tidings.core.model.Story;
import dev.tidings.core.port.ClusterState;
import dev.tidings.core.port.Clusterer;
import dev.tidings.core.port.Clustering;
import dev.tidings.core.port.Commit;
import dev.tidings.core.port.CommitResult;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.Query;
import dev.tidings.core.port.Slice;
import dev.tidings.core.port.StoryStore;
import dev.tidings.core.port.WorkQueue;
import dev.tidings.core.store.InMemoryStoryStore;
import dev.tidings.pipeline.cluster.LexicalClusterer;
import dev.tidings.testkit.fake.FakeClock;
import dev.tidings.testkit.fake.FakeFetcher;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Between turns of work the stories stay in memory; what is in the store decides all the same. */
class KeptBookTest {
    private static final Source HARBOR =
            Source.builder().id("harbor").name("Harbor Ledger").build();
    private static final List<String> TITLES = List.of(
            "Lock at Quillport closed after barge hits gate",
            "Marlowick museum finds a lost painting",
            "Barge that hit lock gate at Quillport lost its steering",
            "Lost painting of Marlowick museum is a Brenner",
            "Orchard growers count their frozen blossoms",
            "Lock gate at Quillport opens again after barge accident");

    private final FakeClock clock = FakeClock.at("2026-11-22T18:00:00Z");
    private final Opened opened = new Opened();

    /** Counts how often a clustering is opened. */
    private static final class Opened implements Clusterer {
        private int times;

        @Override
        public Clustering open(Optional<ClusterState> saved) {
            times++;
            return LexicalClusterer.create().open(saved);
        }
    }

    private Aggregator on(StoryStore store) {
        return Aggregator.builder()
                .store(store)
                .fetcher(new FakeFetcher())
                .clock(clock)
                .clusterer(opened)
                .build();
    }

    private FeedItem post(int number) {
        return FeedItem.builder()
                .id("harbor:" + number)
                .sourceId("harbor")
                .url(URI.create("https://harbor.example/" + number))
                .title(TITLES.get(number))
                .content("<p>" + TITLES.get(number) + ", the town said.</p>")
                .complete(true)
                .collectedAt(clock.instant())
                .build();
    }

    private void turn(Aggregator news, int number) {
        news.offer(HARBOR, List.of(post(number)));
        news.run();
    }

    private List<Story> oneAfterTheOther() {
        InMemoryStoryStore store = new InMemoryStoryStore();
        for (int i = 0; i < TITLES.size(); i++) {
            turn(on(store), i);
        }
        return store.all(Story.class);
    }

    @Test
    void theStateOfTheClusteringIsReadForTheFirstTurnAlone() {
        List<Story> expected = oneAfterTheOther();
        assertEquals(TITLES.size(), opened.times);
        InMemoryStoryStore store = new InMemoryStoryStore();
        Aggregator news = on(store);
        opened.times = 0;
        for (int i = 0; i < TITLES.size(); i++) {
            turn(news, i);
        }
        assertEquals(1, opened.times);
        assertEquals(expected, store.all(Story.class));
    }

    @Test
    void whatAnotherAggregatorDidInBetweenIsReadFromTheStore() {
        InMemoryStoryStore store = new InMemoryStoryStore();
        List<Aggregator> two = List.of(on(store), on(store));
        for (int i = 0; i < TITLES.size(); i++) {
            turn(two.get(i % 2), i);
        }
        assertEquals(oneAfterTheOther(), store.all(Story.class));
    }

    @Test
    void aWithdrawalIsNotUndoneByTheNextTurn() {
        InMemoryStoryStore store = new InMemoryStoryStore();
        Aggregator news = on(store);
        turn(news, 0);
        String article = store.all(Story.class).get(0).articleIds().get(0);
        news.withdraw(article);
        turn(news, 1);
        assertEquals(
                List.of(List.of(TITLES.get(1))),
                store.all(Story.class).stream()
                        .map(story -> List.of(story.headline()))
                        .toList());
        assertEquals(2, opened.times);
    }

    /** Fails to keep the state of a clustering as often as it is told. */
    private static final class Failing implements StoryStore {
        private final InMemoryStoryStore store = new InMemoryStoryStore();
        private int failures;

        @Override
        public CommitResult commit(Commit commit) {
            if (commit.puts().containsKey(Key.clustering()) && failures > 0) {
                failures--;
                throw new TidingsException("the disk is full");
            }
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

    @Test
    void aTurnThatCouldNotBeKeptIsDoneAgainFromWhatIsStored() {
        Failing store = new Failing();
        Aggregator news = on(store);
        turn(news, 0);
        turn(news, 1);
        news.offer(HARBOR, List.of(post(2)));
        store.failures = 1;
        assertThrows(TidingsException.class, news::run);
        news.run();
        for (int i = 3; i < TITLES.size(); i++) {
            turn(news, i);
        }
        assertEquals(oneAfterTheOther(), store.all(Story.class));
    }
}
