// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.FeedItem;
import dev.tidings.core.port.Commit;
import dev.tidings.core.port.CommitResult;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.Query;
import dev.tidings.core.port.Slice;
import dev.tidings.core.port.StoryStore;
import dev.tidings.core.port.WorkKind;
import dev.tidings.core.port.WorkQueue;
import dev.tidings.core.store.InMemoryStoryStore;
import dev.tidings.core.store.Retention;
import dev.tidings.fetch.source.PushSource;
import dev.tidings.testkit.fake.FakeClock;
import dev.tidings.testkit.fake.FakeFetcher;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** In one process, too, items come and go while others are read: what is done with an item rests on the item as it is. */
class LostUpdatesTest {
    private final InMemoryStoryStore store = new InMemoryStoryStore();

    private static FeedItem.Builder post(String text) {
        return FeedItem.builder()
                .id("desk:a")
                .sourceId("desk")
                .url(URI.create("https://desk.example/a"))
                .title(text)
                .content("<p>" + text + "</p>")
                .complete(true)
                .collectedAt(Instant.parse("2026-11-22T17:00:00Z"));
    }

    private Aggregator on(StoryStore other, RunListener listener) {
        return Aggregator.builder()
                .source(PushSource.of("desk", "Our desk"))
                .store(other)
                .fetcher(new FakeFetcher())
                .clock(FakeClock.at("2026-11-22T18:00:00Z"))
                .listener(listener)
                .build();
    }

    private void put(FeedItem item) {
        store.commit(Commit.builder().put(Key.item(item.id()), item).build());
    }

    private FeedItem stored() {
        return store.find(Key.item("desk:a")).orElseThrow();
    }

    @Test
    void anItemThatChangesWhileItIsReadIsReadAnew() {
        AtomicBoolean first = new AtomicBoolean(true);
        Aggregator[] offering = new Aggregator[1];
        Aggregator news = on(store, new RunListener() {
            @Override
            public void progress(Stage stage, int done, int total) {
                if (stage == Stage.ARTICLES && total > 0 && first.getAndSet(false)) {
                    offering[0].offer(
                            "desk", List.of(post("The lock is open again.").build()));
                }
            }
        });
        offering[0] = news;
        news.offer("desk", List.of(post("The lock is closed.").build()));
        news.run();
        assertEquals("The lock is open again.", stored().title().orElseThrow());
        assertEquals(1, store.queue().open(WorkKind.FETCH_PAGE, 9).size());
        news.run();
        assertEquals(
                List.of("The lock is open again."),
                store.all(Article.class).stream().map(Article::title).toList());
        assertTrue(store.queue().open(WorkKind.FETCH_PAGE, 9).isEmpty());
    }

    /** Does something once, after an item was looked at. */
    private record Meanwhile(StoryStore store, AtomicBoolean first, Consumer<FeedItem> afterwards)
            implements StoryStore {
        @Override
        public CommitResult commit(Commit commit) {
            return store.commit(commit);
        }

        @Override
        public <T> Optional<T> find(Key<T> key) {
            Optional<T> found = store.find(key);
            if (found.isPresent() && found.get() instanceof FeedItem item && first.getAndSet(false)) {
                afterwards.accept(item);
            }
            return found;
        }

        @Override
        public <T> Slice<T> list(Query<T> query) {
            Slice<T> slice = store.list(query);
            slice.values().stream()
                    .filter(value -> value instanceof FeedItem && first.getAndSet(false))
                    .forEach(value -> afterwards.accept((FeedItem) value));
            return slice;
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
    void anItemThatIsEditedWhileOldNewsGoesStays() {
        put(post("The lock is closed.").build());
        put(post("The bridge is closed.").id("desk:b").build());
        FeedItem edited = post("The lock is open again.").build();
        Retention.Removed removed = Retention.ofDays(1)
                .apply(
                        new Meanwhile(store, new AtomicBoolean(true), item -> put(edited)),
                        Instant.parse("2026-11-30T18:00:00Z"));
        assertEquals(1, removed.items());
        assertEquals(edited, stored());
        assertTrue(store.find(Key.item("desk:b")).orElseThrow().forgotten());
    }

    private void offerWhile(Consumer<FeedItem> happens) {
        put(post("The lock is closed.").build());
        on(new Meanwhile(store, new AtomicBoolean(true), happens), RunListener.SILENT)
                .offer("desk", List.of(post("The lock is open again.").build()));
    }

    @Test
    void anItemThatIsWithdrawnWhileItComesAgainStaysWithdrawn() {
        offerWhile(item -> put(FeedItem.builder().from(item).withdrawn(true).build()));
        assertTrue(stored().withdrawn());
        assertTrue(store.queue().open(WorkKind.FETCH_PAGE, 9).isEmpty());
    }

    @Test
    void anItemThatGetsItsArticleWhileItComesAgainKeepsIt() {
        offerWhile(item -> put(FeedItem.builder().from(item).articleId("a-1").build()));
        assertEquals("a-1", stored().articleId().orElseThrow());
        assertEquals("The lock is open again.", stored().title().orElseThrow());
    }
}
