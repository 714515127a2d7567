// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.TidingsException;
import dev.tidings.core.model.Article;
import dev.tidings.core.model.ArticleText;
import dev.tidings.core.model.Source;
import dev.tidings.core.port.Commit;
import dev.tidings.core.port.CommitResult;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.Query;
import dev.tidings.core.port.Slice;
import dev.tidings.core.port.StoryStore;
import dev.tidings.core.port.Work;
import dev.tidings.core.port.WorkKind;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every story store does. A test extends this and says how to open an empty one. */
public abstract class StoryStoreContract {
    private static final Work PAGE = new Work(WorkKind.FETCH_PAGE, "item");

    @SuppressWarnings("NullAway.Init")
    private StoryStore store;

    /** For subclasses. */
    protected StoryStoreContract() {}

    /** A new, empty store. */
    protected abstract StoryStore open();

    @BeforeEach
    void openStore() {
        store = open();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    private static Source source(String id) {
        return Source.builder().id(id).name("Source " + id).build();
    }

    private static Article article(int version) {
        return Article.builder()
                .id("a")
                .version(version)
                .sourceId("s")
                .publisher("S")
                .url(URI.create("https://s.example/a"))
                .title("Version " + version)
                .collectedAt(Instant.EPOCH)
                .text(ArticleText.ofPlain("Text " + version))
                .build();
    }

    @Test
    void findsWhatWasPut() {
        store.commit(Commit.builder().put(Key.source("a"), source("a")).build());
        assertEquals(source("a"), store.find(Key.source("a")).orElseThrow());
        assertTrue(store.find(Key.source("b")).isEmpty());
    }

    @Test
    void forgetsWhatWasRemoved() {
        store.commit(Commit.builder().put(Key.source("a"), source("a")).build());
        store.commit(Commit.builder().remove(Key.source("a")).build());
        assertTrue(store.find(Key.source("a")).isEmpty());
    }

    @Test
    void carryingOutACommitTwiceLeavesWhatOnceLeaves() {
        Commit commit =
                Commit.builder().put(Key.source("a"), source("a")).open(PAGE).build();
        store.commit(commit);
        store.commit(commit);
        assertEquals(List.of(source("a")), store.all(Source.class));
        assertEquals(List.of(PAGE), store.queue().open(WorkKind.FETCH_PAGE, 10));
    }

    @Test
    void countsCommitsUp() {
        long first = assertInstanceOf(
                        CommitResult.Committed.class,
                        store.commit(Commit.builder().open(PAGE).build()))
                .sequence();
        long second = assertInstanceOf(
                        CommitResult.Committed.class,
                        store.commit(Commit.builder().close(PAGE).build()))
                .sequence();
        assertTrue(second > first);
    }

    @Test
    void listsByIdInSlices() {
        for (String id : List.of("c", "a", "b")) {
            store.commit(Commit.builder().put(Key.source(id), source(id)).build());
        }
        Slice<Source> two = store.list(new Query<>(Source.class, "", 2));
        assertEquals(List.of(source("a"), source("b")), two.values());
        Slice<Source> rest = store.list(new Query<>(Source.class, two.next().orElseThrow(), 2));
        assertEquals(List.of(source("c")), rest.values());
        assertTrue(rest.next().isEmpty());
    }

    @Test
    void keepsEveryVersionOfAnArticleAndListsTheLatestAlone() {
        for (int version = 1; version <= 2; version++) {
            store.commit(Commit.builder()
                    .put(Key.article("a"), article(version))
                    .put(Key.article("a", version), article(version))
                    .build());
        }
        assertEquals(article(1), store.find(Key.article("a", 1)).orElseThrow());
        assertEquals(List.of(article(2)), store.all(Article.class));
    }

    @Test
    void keepsWorkInTheOrderOfOpeningUntilItIsClosed() {
        Work first = new Work(WorkKind.CLUSTER, "z");
        Work second = new Work(WorkKind.CLUSTER, "a");
        store.commit(Commit.builder().open(first).open(second).open(PAGE).build());
        assertEquals(List.of(first, second), store.queue().open(WorkKind.CLUSTER, 10));
        assertEquals(List.of(first), store.queue().open(WorkKind.CLUSTER, 1));
        store.commit(Commit.builder().close(first).build());
        assertEquals(List.of(second), store.queue().open(WorkKind.CLUSTER, 10));
    }

    @Test
    void opensAnewWhatIsClosedInTheSameCommit() {
        store.commit(Commit.builder().open(PAGE).build());
        store.commit(Commit.builder().close(PAGE).open(PAGE).build());
        assertEquals(List.of(PAGE), store.queue().open(WorkKind.FETCH_PAGE, 10));
    }

    @Test
    void readersSeeWholeCommitsOnly() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                Source named = Source.builder().id("x").name("Name " + i).build();
                Source twin = Source.builder().id("y").name("Name " + i).build();
                all.add(writers.submit(() -> store.commit(Commit.builder()
                        .put(Key.source("x"), named)
                        .put(Key.source("y"), twin)
                        .build())));
            }
            for (int i = 0; i < 200; i++) {
                List<String> names =
                        store.all(Source.class).stream().map(Source::name).toList();
                assertTrue(names.isEmpty() || names.get(0).equals(names.get(1)), "half a commit: " + names);
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            writers.shutdownNow();
        }
    }

    @Test
    void refusesWorkWhenClosed() {
        store.close();
        store.close();
        assertThrows(TidingsException.class, () -> store.find(Key.source("a")));
        assertFalse(Thread.currentThread().isInterrupted());
    }
}
