// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.ArticleText;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.model.Story;
import dev.tidings.core.port.Commit;
import dev.tidings.core.port.CommitResult;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.Query;
import dev.tidings.core.port.Slice;
import dev.tidings.core.port.StoryStore;
import dev.tidings.core.port.StoryView;
import dev.tidings.core.port.Work;
import dev.tidings.core.port.WorkKind;
import dev.tidings.core.port.WorkQueue;
import dev.tidings.core.store.InMemoryStoryStore;
import dev.tidings.core.store.Retention;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Other processes go on while one removes what is old. */
class RetentionBesideOthersTest {
    private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");
    private static final Instant OLD = NOW.minus(Duration.ofDays(100));
    private static final Retention RETENTION = Retention.ofDays(30);

    private final StoryStore store = new InMemoryStoryStore();

    @Test
    void anArticleThatGetsANewVersionMeanwhileStaysWithAllVersions() {
        store.commit(accepted(article("a", 1, OLD)));
        store.commit(accepted(article("b", 1, OLD)));
        Commit corrected = Commit.builder()
                .put(Key.article("a"), article("a", 2, OLD))
                .put(Key.article("a", 2), article("a", 2, OLD))
                .open(new Work(WorkKind.CLUSTER, "a"))
                .build();

        Retention.Removed removed = RETENTION.apply(new Meddled(Article.class, corrected), NOW);

        assertEquals(1, removed.articles());
        assertEquals(
                List.of("a", "a@1", "a@2"),
                store.list(Query.all(Article.class).withVersions()).ids());
    }

    @Test
    void anArticleThatMovesToAnotherStoryMeanwhileStays() {
        store.commit(accepted(article("a", 1, OLD)));
        store.commit(Commit.builder().put(Key.story("z"), story("z", "a")).build());
        Commit moved = Commit.builder()
                .remove(Key.story("z"))
                .put(Key.story("b"), story("b", "a"))
                .build();

        RETENTION.apply(new Meddled(Story.class, moved), NOW);

        assertTrue(store.find(Key.article("a")).isPresent());
    }

    @Test
    void anOldArticleThatIsCollectedMeanwhileStays() {
        Commit collected = Commit.builder()
                .put(Key.article("a"), article("a", 1, NOW))
                .put(Key.article("a", 1), article("a", 1, NOW))
                .put(Key.story("s"), story("s", "a"))
                .build();

        RETENTION.apply(new Meddled(Story.class, collected), NOW);

        assertTrue(store.find(Key.article("a")).isPresent());
    }

    private static Commit accepted(Article article) {
        return Commit.builder()
                .put(Key.article(article.id()), article)
                .put(Key.article(article.id(), article.version()), article)
                .build();
    }

    private static Article article(String id, int version, Instant collected) {
        return Article.builder()
                .id(id)
                .version(version)
                .sourceId("s")
                .publisher("S")
                .url(URI.create("https://s.example/" + id))
                .title("Version " + version)
                .publishedAt(PartialDate.of(OLD))
                .collectedAt(collected)
                .text(ArticleText.ofPlain("Text " + version))
                .build();
    }

    private static Story story(String id, String article) {
        return Story.builder()
                .id(id)
                .slug(id)
                .headline("Story")
                .articleIds(List.of(article))
                .firstSeen(NOW)
                .lastUpdated(NOW)
                .build();
    }

    /** The store, in which somebody commits once, just after values of a type were listed. */
    private final class Meddled implements StoryStore {
        private final Class<?> after;
        private final Commit commit;
        private boolean done;

        Meddled(Class<?> after, Commit commit) {
            this.after = after;
            this.commit = commit;
        }

        private void meddle(Class<?> type) {
            if (!done && type == after) {
                done = true;
                store.commit(commit);
            }
        }

        @Override
        public <T> Slice<T> list(Query<T> query) {
            Slice<T> slice = store.list(query);
            meddle(query.type());
            return slice;
        }

        @Override
        public <R> R reading(Function<? super StoryView, ? extends R> reader) {
            R result = store.reading(reader);
            meddle(Story.class);
            return result;
        }

        @Override
        public <T> Optional<T> find(Key<T> key) {
            return store.find(key);
        }

        @Override
        public CommitResult commit(Commit change) {
            return store.commit(change);
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
}
