// SPDX-License-Identifier: Apache-2.0
package dev.tidings.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.ArticleText;
import dev.tidings.core.port.Commit;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.Query;
import dev.tidings.core.port.Work;
import dev.tidings.core.port.WorkKind;
import dev.tidings.core.store.InMemoryStoryStore;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.junit.jupiter.api.Test;

class KeyedStoreTest {
    private final HeapState state = new HeapState();
    private final KeyedStore store = new KeyedStore(state);

    private static Article article(String id) {
        return Article.builder()
                .id(id)
                .sourceId("wire")
                .publisher("Wire")
                .url(URI.create("https://wire.example/" + id))
                .title("Title of " + id)
                .collectedAt(Instant.parse("2026-11-20T06:00:00Z"))
                .text(ArticleText.empty())
                .build();
    }

    private void put(Article... articles) {
        for (Article article : articles) {
            store.commit(Commit.builder()
                    .put(Key.article(article.id()), article)
                    .put(Key.article(article.id(), 1), article)
                    .build());
        }
    }

    @Test
    void valuesAreFoundAndListedInOrderByWhoeverOpensTheStateNext() {
        put(article("b"), article("c"), article("a"));
        KeyedStore next = new KeyedStore(state);
        assertEquals(Optional.of(article("b")), next.find(Key.article("b")));
        assertEquals(List.of(article("a"), article("b"), article("c")), next.all(Article.class));
        assertEquals(
                List.of("b"),
                next.list(Query.all(Article.class).after("a").withLimit(1)).ids());
    }

    @Test
    void versionsAreWrittenAndThoseOfCopiesAreRememberedAsWell() {
        put(article("a"));
        store.commit(
                Commit.builder().put(Key.article("copy", 1), article("copy")).build());
        assertFalse(state.contains("Article/a@1"));
        assertTrue(store.find(Key.article("copy", 1)).isPresent());
        assertEquals(List.of(article("a")), store.all(Article.class));
        InMemoryStoryStore written = written();
        assertTrue(written.find(Key.article("a", 1)).isPresent());
        assertTrue(written.find(Key.article("copy", 1)).isPresent());
    }

    private InMemoryStoryStore written() {
        InMemoryStoryStore written = new InMemoryStoryStore();
        Commit.Builder commit = Commit.builder();
        Changes.of(store.take().toBytes()).addTo(commit);
        written.commit(commit.build());
        return written;
    }

    @Test
    void theLastWordOnAValueIsWritten() {
        put(article("a"), article("b"));
        store.commit(Commit.builder().remove(Key.article("a")).build());
        store.commit(Commit.builder().remove(Key.article("b")).build());
        put(article("b"));
        assertEquals(List.of(article("b")), written().all(Article.class));
        assertTrue(store.take().isEmpty());
    }

    @Test
    void whatIsForgottenSilentlyStaysInTheStoreThatWasWritten() {
        put(article("a"));
        InMemoryStoryStore written = written();
        store.silently(
                () -> store.commit(Commit.builder().remove(Key.article("a")).build()));
        assertTrue(store.find(Key.article("a")).isEmpty());
        assertTrue(store.take().isEmpty());
        assertTrue(written.find(Key.article("a")).isPresent());
    }

    @Test
    void workIsOpenOnceInOrderUntilItIsClosed() {
        Work one = new Work(WorkKind.ENRICH, "one");
        Work two = new Work(WorkKind.ENRICH, "two");
        store.commit(Commit.builder().open(one).open(two).open(one).build());
        assertEquals(List.of(one, two), store.queue().open(WorkKind.ENRICH, 9));
        store.commit(Commit.builder().close(one).build());
        assertEquals(List.of(two), store.queue().open(WorkKind.ENRICH, 9));
    }

    @Test
    void shardsAreSpreadEvenlyOverTasks() {
        for (int tasks : new int[] {1, 2, 4}) {
            int[] keys = Shards.keys(8);
            long[] found = new long[tasks];
            IntStream.of(keys)
                    .map(key -> KeyGroupRangeAssignment.assignKeyToParallelOperator(key, Shards.MAX_PARALLELISM, tasks))
                    .forEach(task -> found[task]++);
            for (long shards : found) {
                assertEquals(8 / tasks, shards);
            }
        }
    }
}
