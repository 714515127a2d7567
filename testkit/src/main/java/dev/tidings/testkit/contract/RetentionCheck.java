// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.Absent;
import dev.tidings.core.model.AbsentReason;
import dev.tidings.core.model.Article;
import dev.tidings.core.model.ArticleText;
import dev.tidings.core.model.Claim;
import dev.tidings.core.model.Evidence;
import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.Insight;
import dev.tidings.core.model.InsightPart;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.model.Provenance;
import dev.tidings.core.model.Span;
import dev.tidings.core.model.Story;
import dev.tidings.core.port.Commit;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.Query;
import dev.tidings.core.port.StoryStore;
import dev.tidings.core.port.Work;
import dev.tidings.core.port.WorkKind;
import dev.tidings.core.store.Retention;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Retention over a store: an old story and a new one that cites an article of the old one. */
final class RetentionCheck {
    private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");
    private static final Instant OLD = NOW.minus(Duration.ofDays(100));
    private static final Retention RETENTION = Retention.ofDays(30);

    private final StoryStore store;

    RetentionCheck(StoryStore store) {
        this.store = store;
    }

    void run() {
        Article quoted = article("quoted", 1, OLD);
        Article replaced = article("quoted", 2, OLD);
        put(quoted);
        put(replaced);
        put(article("alone", 1, OLD));
        put(article("today", 1, NOW));
        put(article("ungrouped", 1, OLD));
        story("s-old", OLD, "quoted", "alone");
        story("s-new", NOW, "today");
        insight("s-old", article("alone", 1, OLD));
        insight("s-new", quoted);
        item("dated", OLD, true);
        item("undated", OLD, false);
        item("fresh", NOW, true);
        item("unread", OLD, true);
        store.commit(Commit.builder()
                .open(new Work(WorkKind.CLUSTER, "ungrouped"))
                .open(new Work(WorkKind.FETCH_PAGE, "unread"))
                .build());

        assertEquals(new Retention.Removed(1, 1, 2, 0), RETENTION.apply(store, NOW));

        assertEquals(List.of("s-new"), store.list(Query.all(Story.class)).ids());
        assertEquals(List.of("s-new/en/e"), store.list(Query.all(Insight.class)).ids());
        assertEquals(
                List.of("quoted", "quoted@1", "today", "today@1", "ungrouped", "ungrouped@1"),
                store.list(Query.all(Article.class).withVersions()).ids());
        assertEquals(quoted, store.find(Key.article("quoted", 1)).orElseThrow());
        assertEquals(
                List.of("fresh", "undated", "unread"),
                store.list(Query.all(FeedItem.class)).ids());
        assertTrue(store.find(Key.item("undated")).orElseThrow().forgotten());

        assertEquals(new Retention.Removed(0, 0, 0, 0), RETENTION.apply(store, NOW), "twice is as once");
        RETENTION.apply(store, NOW.plus(Duration.ofDays(31)));
        assertTrue(store.find(Key.item("undated")).isEmpty(), "not seen for the whole time");
    }

    private void put(Article article) {
        store.commit(Commit.builder()
                .put(Key.article(article.id()), article)
                .put(Key.article(article.id(), article.version()), article)
                .build());
    }

    private void story(String id, Instant updated, String... articles) {
        Story story = Story.builder()
                .id(id)
                .slug(id)
                .headline("Story")
                .articleIds(List.of(articles))
                .firstSeen(updated)
                .lastUpdated(updated)
                .build();
        store.commit(Commit.builder().put(Key.story(id), story).build());
    }

    private void insight(String story, Article cited) {
        Insight insight = Insight.builder()
                .storyId(story)
                .storyVersion(1)
                .language("en")
                .headline(Claim.builder()
                        .text(cited.title())
                        .language("en")
                        .addEvidence(Evidence.inText(cited, new Span(0, 4)))
                        .build())
                .absent(Stream.of(InsightPart.values())
                        .filter(part -> part != InsightPart.HEADLINE)
                        .map(part -> new Absent(part, AbsentReason.NOT_MADE, "Not made."))
                        .toList())
                .provenance(Provenance.builder()
                        .enricher("e")
                        .enricherVersion("1")
                        .inputHash("0")
                        .madeAt(NOW)
                        .build())
                .build();
        store.commit(
                Commit.builder().put(Key.insight(story, "en", "e"), insight).build());
    }

    private void item(String id, Instant at, boolean dated) {
        FeedItem.Builder item =
                FeedItem.builder().id(id).sourceId("s").title("Item").collectedAt(at);
        if (dated) {
            item.publishedAt(PartialDate.of(at));
        }
        store.commit(Commit.builder().put(Key.item(id), item.build()).build());
    }

    private static Article article(String id, int version, Instant at) {
        return Article.builder()
                .id(id)
                .version(version)
                .sourceId("s")
                .publisher("S")
                .url(URI.create("https://s.example/" + id))
                .title("Version " + version)
                .collectedAt(at)
                .text(ArticleText.ofPlain("Text " + version + " of " + id))
                .build();
    }
}
