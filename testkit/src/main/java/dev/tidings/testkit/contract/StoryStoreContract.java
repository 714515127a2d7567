// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.TidingsException;
import dev.tidings.core.json.StoreArchive;
import dev.tidings.core.model.Article;
import dev.tidings.core.model.ArticleText;
import dev.tidings.core.model.Source;
import dev.tidings.core.model.Story;
import dev.tidings.core.port.Commit;
import dev.tidings.core.port.CommitResult;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.Query;
import dev.tidings.core.port.Slice;
import dev.tidings.core.port.StoryStore;
import dev.tidings.core.port.Work;
import dev.tidings.core.port.WorkKind;
import dev.tidings.core.store.InMemoryStoryStore;
import dev.tidings.enrich.Dossier;
import dev.tidings.testkit.sample.SampleStories;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
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
        Slice<Source> two = store.list(Query.all(Source.class).withLimit(2));
        assertEquals(List.of(source("a"), source("b")), two.values());
        Slice<Source> rest =
                store.list(Query.all(Source.class).withLimit(2).after(two.next().orElseThrow()));
        assertEquals(List.of(source("c")), rest.values());
        assertTrue(rest.next().isEmpty());
    }

    @Test
    void showsEachValueOnceHoweverManyThereAre() {
        Commit.Builder commit = Commit.builder();
        List<String> ids = IntStream.range(1000, 1250).mapToObj(i -> "s" + i).toList();
        ids.forEach(id -> commit.put(Key.source(id), source(id)));
        store.commit(commit.build());
        List<String> seen = new ArrayList<>();
        store.each(Source.class, value -> seen.add(value.id()));
        assertEquals(ids, seen);
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

    @Test
    void listsItemsWhoseIdsHoldAnAtSign() {
        store.commit(Commit.builder()
                .put(Key.source("letters@harbor.example"), source("mail"))
                .build());
        assertEquals(List.of(source("mail")), store.all(Source.class));
    }

    @Test
    void keepsIdsOfAnyText() {
        List<String> odd =
                List.of("a b", "a/b?c=%20", "雨", "\uD83D\uDC2F", "\uFFFD", "x\u0000y", "half \uD83D", "'; --");
        for (String id : odd) {
            store.commit(Commit.builder()
                    .put(Key.source(id), source("named"))
                    .open(new Work(WorkKind.CLUSTER, id))
                    .build());
        }
        for (String id : odd) {
            assertTrue(store.find(Key.source(id)).isPresent(), id);
        }
        assertEquals(
                odd,
                store.queue().open(WorkKind.CLUSTER, 100).stream()
                        .map(Work::subject)
                        .toList());
        assertEquals(
                Set.copyOf(odd), Set.copyOf(store.list(Query.all(Source.class)).ids()));
    }

    @Test
    void keepsTextsOfAnyCharacters() {
        Source named = Source.builder()
                .id("a")
                .name("Nul \u0000, half \uD83D, tiger \uD83D\uDC2F, quote \" and \\ and \u2028")
                .build();
        store.commit(Commit.builder().put(Key.source("a"), named).build());
        assertEquals(named, store.find(Key.source("a")).orElseThrow());
    }

    @Test
    void ordersIdsByCodePoints() {
        List<String> ordered = List.of("A", "a", "é", "雨", "\uFF21", "\uD83D\uDC2F");
        for (String id : ordered.stream().sorted().toList()) {
            store.commit(Commit.builder().put(Key.source(id), source("named")).build());
        }
        assertEquals(ordered, store.list(Query.all(Source.class)).ids());
    }

    @Test
    void listsSingleVersionsWhenAskedTo() {
        store.commit(Commit.builder()
                .put(Key.article("a"), article(2))
                .put(Key.article("a", 1), article(1))
                .put(Key.article("a", 2), article(2))
                .build());
        assertEquals(
                List.of("a", "a@1", "a@2"),
                store.list(Query.all(Article.class).withVersions()).ids());
    }

    @Test
    void rejectsACommitWhoseConditionFailsAndChangesNothing() {
        store.commit(Commit.builder().put(Key.source("a"), source("a")).build());
        Source renamed = Source.builder().id("a").name("Renamed").build();
        CommitResult late = store.commit(Commit.builder()
                .ifStill(Key.source("a"), renamed)
                .put(Key.source("b"), source("b"))
                .open(PAGE)
                .build());
        assertTrue(assertInstanceOf(CommitResult.Rejected.class, late)
                .failure()
                .reason()
                .contains("'a'"));
        assertInstanceOf(
                CommitResult.Rejected.class,
                store.commit(Commit.builder()
                        .ifAbsent(Key.source("a"))
                        .put(Key.source("a"), renamed)
                        .build()));
        assertEquals(List.of(source("a")), store.all(Source.class));
        assertEquals(List.of(), store.queue().open(WorkKind.FETCH_PAGE, 10));
    }

    @Test
    void carriesOutAConditionalCommitOnce() {
        Source renamed = Source.builder().id("a").name("Renamed").build();
        store.commit(Commit.builder().put(Key.source("a"), source("a")).build());
        Commit rename = Commit.builder()
                .ifStill(Key.source("a"), source("a"))
                .put(Key.source("a"), renamed)
                .build();
        assertInstanceOf(CommitResult.Committed.class, store.commit(rename));
        assertInstanceOf(CommitResult.Rejected.class, store.commit(rename));
        assertEquals(List.of(renamed), store.all(Source.class));
    }

    @Test
    void oneOfManyWritersWinsACondition() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(4);
        try {
            List<Future<CommitResult>> all = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                Source mine = Source.builder().id("x").name("Writer " + i).build();
                all.add(writers.submit(() -> store.commit(Commit.builder()
                        .ifAbsent(Key.source("x"))
                        .put(Key.source("x"), mine)
                        .build())));
            }
            int won = 0;
            for (Future<CommitResult> one : all) {
                won += one.get() instanceof CommitResult.Committed ? 1 : 0;
            }
            assertEquals(1, won);
        } finally {
            writers.shutdownNow();
        }
    }

    @Test
    void aReaderSeesOneMomentWhateverOthersCommit() throws Exception {
        store.commit(Commit.builder().put(Key.source("a"), source("a")).build());
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            List<Future<?>> commits = new ArrayList<>();
            List<List<Source>> seen = store.reading(view -> {
                List<Source> before = view.all(Source.class);
                commits.add(other.submit(() -> store.commit(
                        Commit.builder().put(Key.source("b"), source("b")).build())));
                awaitBriefly(commits.get(0));
                return List.of(before, view.all(Source.class));
            });
            assertEquals(seen.get(0), seen.get(1));
            commits.get(0).get();
            assertEquals(2, store.all(Source.class).size());
        } finally {
            other.shutdownNow();
        }
    }

    /** Gives a commit the time to happen; a store may also make it wait for the reader. */
    private static void awaitBriefly(Future<?> commit) {
        try {
            commit.get(100, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // It waits, which is allowed.
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void findsStoriesByWordsOfTheirHeadlinesAndArticles() throws Exception {
        Dossier dam = SampleStories.dam();
        put(dam);
        store.search().catchUp();
        for (String words : List.of("dam", "ENNERDALE reservoir", "水坝", "坝", "水务局表示", "300万", "Mill Gazette")) {
            assertEquals(List.of(dam.story().id()), store.search().search(words, 10), words);
        }
        for (String words : List.of("", "…", "bridge", "dam bridge", "水井", "坝水", "ennerdal\" OR \"x", "dam' | 'x")) {
            assertEquals(List.of(), store.search().search(words, 10), words);
        }
    }

    @Test
    void findsTheHeadlineFirstAndNoMoreThanAskedFor() throws Exception {
        Article about = SampleStories.article("b", "B", "en", "Bridge", "2026-11-20", "A bridge was closed.");
        Article aside =
                SampleStories.article("c", "C", "en", "Market", "2026-11-20", "The market by the bridge moved away.");
        put(new Dossier(story("s-b", about), List.of(about)));
        put(new Dossier(story("s-c", aside), List.of(aside)));
        store.search().catchUp();
        assertEquals(List.of("s-b", "s-c"), store.search().search("bridge", 10));
        assertEquals(List.of("s-b"), store.search().search("bridge", 1));
    }

    @Test
    void searchFollowsChangesAndRemovals() throws Exception {
        Article before = SampleStories.article("b", "B", "en", "Bridge", "2026-11-20", "A bridge was closed.");
        Article after = SampleStories.article("b", "B", "en", "Ferry", "2026-11-20", "A ferry runs instead.");
        put(new Dossier(story("s-b", before), List.of(before)));
        store.search().catchUp();
        put(new Dossier(story("s-b", after), List.of(after)));
        store.search().catchUp();
        assertEquals(List.of(), store.search().search("bridge", 10));
        assertEquals(List.of("s-b"), store.search().search("ferry", 10));
        store.commit(Commit.builder().remove(Key.story("s-b")).build());
        store.search().catchUp();
        assertEquals(List.of(), store.search().search("ferry", 10));
    }

    @Test
    void movesToAnotherStoreLineByLine() throws Exception {
        put(SampleStories.dam());
        store.commit(Commit.builder()
                .put(Key.article("a", 1), article(1))
                .put(Key.source("odd \u0000"), source("odd"))
                .open(new Work(WorkKind.ENRICH, "s-a-1"))
                .build());
        StringWriter first = new StringWriter();
        long lines = StoreArchive.write(store, first);
        try (InMemoryStoryStore other = new InMemoryStoryStore()) {
            assertEquals(lines, StoreArchive.read(new StringReader(first.toString()), other));
            StringWriter second = new StringWriter();
            StoreArchive.write(other, second);
            assertEquals(first.toString(), second.toString());
        }
        StoreArchive.read(new StringReader(first.toString()), store);
        StringWriter again = new StringWriter();
        StoreArchive.write(store, again);
        assertEquals(first.toString(), again.toString());
    }

    @Test
    void whatIsTooOldGoesAndWhatIsCitedStays() {
        new RetentionCheck(store).run();
    }

    private void put(Dossier dossier) {
        Commit.Builder commit = Commit.builder().put(Key.story(dossier.story().id()), dossier.story());
        dossier.articles().forEach(article -> commit.put(Key.article(article.id()), article));
        store.commit(commit.build());
    }

    private static Story story(String id, Article article) {
        return Story.builder()
                .id(id)
                .slug(id)
                .headline(article.title())
                .addArticleId(article.id())
                .firstSeen(SampleStories.NOW)
                .lastUpdated(SampleStories.NOW)
                .build();
    }
}
