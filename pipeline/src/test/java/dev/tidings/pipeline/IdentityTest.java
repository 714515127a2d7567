// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.Copy;
import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.Source;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.StoryStore;
import dev.tidings.core.store.InMemoryStoryStore;
import dev.tidings.fetch.feed.FeedItems;
import dev.tidings.fetch.feed.FeedParse;
import dev.tidings.fetch.feed.FeedParser;
import dev.tidings.testkit.fake.FakeClock;
import dev.tidings.testkit.fake.FakeFetcher;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What stays the same item and the same article from one reading of a feed to the next. */
class IdentityTest {
    private static final Source PAPER =
            Source.builder().id("paper").name("The Paper").build();
    private static final String BODY =
            "The lock at Quillport was closed on Monday after a barge hit the gate. ".repeat(12);

    private final FakeClock clock = FakeClock.at("2026-11-22T18:00:00Z");
    private final StoryStore store = new InMemoryStoryStore();
    private final Aggregator news = Aggregator.builder()
            .store(store)
            .fetcher(new FakeFetcher())
            .clock(clock)
            .build();

    /** Reads a feed of these entries and takes in what it holds. */
    private void read(String... entries) {
        String feed = "<rss version=\"2.0\"><channel><title>The Paper</title><link>https://paper.example/</link>"
                + String.join("", entries) + "</channel></rss>";
        FeedParse.Parsed parsed = assertInstanceOf(
                FeedParse.Parsed.class,
                FeedParser.create()
                        .parse(feed.getBytes(StandardCharsets.UTF_8), null, "https://paper.example/feed.xml"));
        news.offer(PAPER, FeedItems.of(parsed.feed(), "paper", clock.instant()));
        news.run();
        clock.advance(Duration.ofHours(1));
    }

    private static String entry(String guid, String path, String title, int hour, String text) {
        return (guid.isEmpty() ? "" : "<guid isPermaLink=\"false\">" + guid + "</guid>")
                + "<link>https://paper.example/" + path + "</link><title>" + title
                + "</title><pubDate>Sun, 22 Nov 2026 1" + hour + ":00:00 GMT</pubDate><description>" + text
                + "</description>";
    }

    private static String item(String guid, String path, String title, int hour, String text) {
        return "<item>" + entry(guid, path, title, hour, text) + "</item>";
    }

    private Set<String> itemIds() {
        return store.all(FeedItem.class).stream().map(FeedItem::id).collect(Collectors.toSet());
    }

    private Article only() {
        List<Article> articles = store.all(Article.class);
        assertEquals(1, articles.size());
        return articles.get(0);
    }

    @Test
    void anEditedArticleKeepsItsIdAndItsVersions() {
        read(item("g1", "lock", "Lock closed", 1, BODY));
        Article first = only();
        read(item("g1", "lock", "Lock closed", 1, BODY + " It will open on Friday."));
        read(item("g1", "lock", "Lock closed until Friday", 1, BODY + " It will open on Friday."));

        Article last = only();
        assertEquals(first.id(), last.id());
        assertEquals(3, last.version());
        assertEquals(2, last.revisions().size());
        for (int version = 1; version <= 3; version++) {
            assertEquals(
                    version,
                    store.find(Key.article(first.id(), version)).orElseThrow().version());
        }
        assertEquals(
                first.text(),
                store.find(Key.article(first.id(), 1)).orElseThrow().text());
    }

    @Test
    void anArticleWhoseLinkMovesWithItsHeadlineStaysTheSame() {
        read(item("g1", "lock-closed", "Lock closed", 1, BODY));
        Article first = only();
        read(item("g1", "lock-closed-until-friday", "Lock closed until Friday", 1, BODY));

        Article moved = only();
        assertEquals(first.id(), moved.id());
        assertEquals(2, moved.version());
        assertEquals(URI.create("https://paper.example/lock-closed-until-friday"), moved.url());
        assertEquals(1, itemIds().size());
    }

    @Test
    void aGuidThatTheFeedGivesToItsNextItemMakesANewOne() {
        read(item("latest", "lock", "Lock closed", 1, BODY));
        Set<String> first = itemIds();
        read(item(
                "latest",
                "ferry",
                "Ferry sinks",
                2,
                BODY.replace("lock", "ferry").replace("gate", "pier")));
        assertTrue(itemIds().containsAll(first));
        assertEquals(2, itemIds().size());

        Set<String> both = itemIds();
        read(item(
                "latest",
                "ferry",
                "Ferry sinks",
                2,
                BODY.replace("lock", "ferry").replace("gate", "pier")));
        assertEquals(both, itemIds());
    }

    @Test
    void aGuidThatAllItemsShareChangesNoIdentity() {
        read(item("paper", "lock", "Lock closed", 1, BODY));
        Set<String> first = itemIds();
        String lock = item("paper", "lock", "Lock closed", 1, BODY);
        String ferry = item("paper", "ferry", "Ferry sinks", 2, "Forty people were rescued off Marlowick. ".repeat(20));
        read(ferry, lock);
        assertTrue(itemIds().containsAll(first), "the first item keeps its id");
        assertEquals(2, itemIds().size());
        Set<String> both = itemIds();
        read(lock);
        read(ferry);
        assertEquals(both, itemIds());
        assertEquals(2, store.all(Article.class).size());
    }

    @Test
    void anItemThatGetsAGuidOrAnotherDressOfItsLinkIsNotNew() {
        read(item("", "lock?utm_source=rss", "Lock closed", 1, BODY));
        Set<String> first = itemIds();
        read(item("", "lock?utm_medium=feed", "Lock closed", 1, BODY));
        read(item("g1", "lock", "Lock closed", 1, BODY));
        assertEquals(first, itemIds());
        assertEquals(1, new HashSet<>(store.all(Article.class)).size());
        assertEquals(1, only().version());
    }

    private static final String FERRY = "Forty people were rescued when the ferry to Marlowick took water. ".repeat(20);

    @Test
    void itemsThatTellDifferentThingsUnderOneLinkAreArticlesOfTheirOwn() {
        String lock = item("g1", "show", "Lock closed", 1, BODY);
        String ferry = item("g2", "show", "Ferry sinks", 2, FERRY);
        read(ferry, lock);
        read(ferry, lock);
        read(item("g3", "show", "Mayor resigns", 3, "She gave no reasons. The council will choose another in March."));
        read(ferry, lock);

        List<Article> articles = store.all(Article.class);
        assertEquals(
                Set.of("Lock closed", "Ferry sinks", "Mayor resigns"),
                articles.stream().map(Article::title).collect(Collectors.toSet()));
        articles.forEach(article -> {
            assertEquals(1, article.version(), article.title());
            assertTrue(article.revisions().isEmpty(), article.title());
        });
        read(item("g2", "show", "Ferry sinks", 2, FERRY + " All are well."));
        Article edited = store.all(Article.class).stream()
                .filter(article -> article.title().equals("Ferry sinks"))
                .findFirst()
                .orElseThrow();
        assertEquals(2, edited.version());
    }

    @Test
    void anArticleThatComesAgainUnderAnotherGuidIsANewVersionOfIt() {
        read(item("lock#0", "lock", "Lock closed", 1, BODY));
        read(item("lock#1", "lock", "Lock closed until Friday", 1, BODY + " It will open on Friday."));
        assertEquals(2, only().version());
    }

    @Test
    void aGuidThatIsUsedAgainWithoutDatesUnderOneTitleIsANewItem() {
        String first = "<item><guid>daily</guid><link>https://paper.example/1</link><title>The daily briefing</title>"
                + "<description>" + BODY + "</description></item>";
        read(first);
        read(first.replace("/1<", "/2<").replace(BODY, FERRY));
        read(first.replace("/1<", "/2<").replace(BODY, FERRY));
        assertEquals(2, itemIds().size());
        List<Article> articles = store.all(Article.class);
        assertEquals(2, articles.size());
        articles.forEach(article -> assertEquals(1, article.version()));
    }

    private static final String NOTES =
            " Follow the show wherever you listen, and write to us: we read all letters. Our thanks go to the members.";

    @Test
    void episodesThatShareALinkAndTheirNotesAreArticlesOfTheirOwn() {
        for (String path : List.of("", "show")) {
            String at =
                    path.isEmpty() ? "at Marlowick, long before the war" : "of Quillport's northern lock in a storm";
            read(item(
                    "e1" + path,
                    path,
                    "Episode 1: The lock",
                    1,
                    "Two divers tell how they freed the gate " + at + "." + NOTES));
            read(item(
                    "e2" + path,
                    path,
                    "Episode 2: Bread",
                    2,
                    "Three bakers tell why they begin at two " + at + "." + NOTES));
            read(item(
                    "e3" + path,
                    path,
                    "Daily news",
                    3,
                    "The ferry sails again after a week of work " + at + "." + NOTES));
        }
        List<Article> articles = store.all(Article.class);
        assertEquals(6, articles.stream().map(Article::id).distinct().count());
        articles.forEach(article -> assertEquals(1, article.version(), article.title()));
    }

    @Test
    void anEpisodeIsNotLostWhenAnotherOneOfTheFrontPageIsWithdrawn() {
        read(item("e1", "", "Episode 1: The lock", 1, BODY));
        news.withdraw(only().id());
        read(item("e2", "", "Episode 2: The ferry", 2, FERRY));
        assertEquals(2, store.all(Article.class).size());
        read(item("e1", "", "Episode 1: The lock", 1, BODY));
        assertEquals(2, store.all(Article.class).size());
    }

    @Test
    void anIdThatIsTheLinkWithAMarkTellsVersionsApart() {
        String first = item("https://paper.example/lock#0", "lock", "Lock closed", 1, "A barge hit the gate.");
        read(first);
        read(item(
                "https://paper.example/lock#1", "lock", "Ships must wait until Friday", 2, "Repairs go on all week."));
        assertEquals("Ships must wait until Friday", only().title());
        assertEquals(2, only().version());
    }

    @Test
    void anArticleWhoseIdDateAndLinkAreKnownIsTheSameHoweverItIsRewritten() {
        read(item("g1", "lock", "Lock closed", 1, "More follows."));
        read(item("g1", "lock-closed-after-barge-hits-gate", "Barge hits gate", 1, BODY));
        assertEquals(2, only().version());
        read(item("g1", "lock-open", "Barge hits gate", 4, BODY + " It is open again."));
        assertEquals(3, only().version());
    }

    @Test
    void whatTwoSourcesTellUnderOneLinkIsACopyOnlyWhereTheirWordsAgree() {
        read(item("g1", "today", "Lock closed", 1, BODY));
        offerOf("Another", "other", "https://paper.example/today", FERRY, 2);
        offerOf("Comments", "links", "https://paper.example/today", "Comments", 3);
        List<Article> articles = store.all(Article.class);
        assertEquals(
                Set.of("Lock closed", "Another"),
                articles.stream().map(Article::title).collect(Collectors.toSet()));
        assertEquals(
                List.of("links"),
                articles.stream()
                        .flatMap(article -> article.copies().stream())
                        .map(Copy::sourceId)
                        .toList());
    }

    @Test
    void aFullTextTakesTheArticleOverFromWhoOnlyAnnouncedIt() {
        offerOf("Lock closed (paper.example)", "links", "https://paper.example/lock", "Comments", 1);
        read(item("g1", "lock", "Lock closed", 2, BODY));
        Article taken = only();
        assertEquals("paper", taken.sourceId());
        assertEquals(
                List.of("links"), taken.copies().stream().map(Copy::sourceId).toList());
        assertTrue(taken.revisions().isEmpty());
    }

    @Test
    void anAnnouncementOfACopyChangesNothing() {
        read(item("g1", "lock", "Lock closed", 1, BODY));
        offerOf("Gate hit", "copier", "https://copier.example/lock", BODY, 2);
        Article before = only();
        offerOf("Gate hit (copier.example)", "links", "https://copier.example/lock", "Comments", 3);
        assertEquals(before.copies(), only().copies());
    }

    @Test
    void withdrawingOneBriefingLeavesAnotherThatBeginsAlike() {
        String opening =
                "Good morning. This is the briefing of The Paper, with all that you need to know today, in one go. ";
        read(item("b1", "1", "Briefing 1", 1, opening + BODY));
        read(item("b2", "2", "Briefing 2", 2, opening + FERRY));
        news.withdraw(store.all(Article.class).stream()
                .filter(article -> article.title().equals("Briefing 1"))
                .findFirst()
                .orElseThrow()
                .id());
        read(item("b2", "2", "Briefing 2", 2, opening + FERRY + " All are well."));
        assertEquals(
                2,
                store.all(Article.class).stream()
                        .filter(article -> article.title().equals("Briefing 2"))
                        .findFirst()
                        .orElseThrow()
                        .version());
    }

    private void offerOf(String title, String source, String link, String text, int hour) {
        news.offer(
                Source.builder().id(source).name("The " + source).build(),
                List.of(FeedItem.builder()
                        .id(source + hour)
                        .sourceId(source)
                        .title(title)
                        .url(URI.create(link))
                        .summary(text)
                        .collectedAt(clock.instant())
                        .build()));
        news.run();
        clock.advance(Duration.ofHours(1));
    }
}
