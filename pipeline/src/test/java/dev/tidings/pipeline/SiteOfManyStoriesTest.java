// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.Absent;
import dev.tidings.core.model.AbsentReason;
import dev.tidings.core.model.Article;
import dev.tidings.core.model.ArticleText;
import dev.tidings.core.model.EditionSpan;
import dev.tidings.core.model.Entity;
import dev.tidings.core.model.EntityKind;
import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.Importance;
import dev.tidings.core.model.Insight;
import dev.tidings.core.model.InsightPart;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.model.RunReport;
import dev.tidings.core.model.Source;
import dev.tidings.core.model.Story;
import dev.tidings.core.model.Topic;
import dev.tidings.core.page.StoryPage;
import dev.tidings.core.port.Commit;
import dev.tidings.core.port.Key;
import dev.tidings.core.store.InMemoryStoryStore;
import dev.tidings.testkit.fake.FakeClock;
import dev.tidings.testkit.fake.FakeFetcher;
import dev.tidings.testkit.sample.SampleClaims;
import dev.tidings.testkit.sample.SampleStories;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Texts stay in the store until a page shows them. */
class SiteOfManyStoriesTest {
    private static final int STORIES = 250;
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final CountingStore store = new CountingStore();
    private final Aggregator news = Aggregator.builder()
            .store(store)
            .fetcher(new FakeFetcher())
            .clock(FakeClock.at("2026-11-22T18:00:00Z"))
            .build();

    private static Article article(int number, int version, String text) {
        return Article.builder()
                .id("a-" + number)
                .version(version)
                .sourceId("harbor")
                .publisher("The Harbor Ledger")
                .url(URI.create("https://harbor.example/" + number))
                .title("Pier " + number + " opens after long delay")
                .language("en")
                .publishedAt(PartialDate.parse(at(number).toString()))
                .collectedAt(at(number))
                .text(ArticleText.ofPlain(text))
                .build();
    }

    private static Instant at(int number) {
        return NOON.minus(Duration.ofHours(number));
    }

    private static String id(int number) {
        return "s-" + number;
    }

    private void put(Article article) {
        store.commit(Commit.builder()
                .put(Key.article(article.id()), article)
                .put(Key.article(article.id(), article.version()), article)
                .build());
    }

    private void fill() {
        for (int number = 0; number < STORIES; number++) {
            Article article = article(number, 1, text(number));
            put(article);
            Commit.Builder commit = Commit.builder();
            commit.put(Key.story(id(number)), story(number, article));
            commit.put(
                    Key.insight(id(number), "en", "sample"),
                    Insight.builder()
                            .storyId(id(number))
                            .storyVersion(1)
                            .language("en")
                            .headline(SampleClaims.supported(article, "Pier " + number + " took nine years."))
                            .absent(EnumSet.complementOf(EnumSet.of(InsightPart.HEADLINE)).stream()
                                    .map(part -> new Absent(part, AbsentReason.NOT_STATED, ""))
                                    .toList())
                            .provenance(SampleStories.provenance("sample"))
                            .build());
            store.commit(commit.build());
        }
        store.commit(Commit.builder()
                .put(
                        Key.source("harbor"),
                        Source.builder().id("harbor").name("The Harbor Ledger").build())
                .build());
        store.forget();
    }

    private static Story story(int number, Article article) {
        return Story.builder()
                .id(id(number))
                .slug("pier-" + number)
                .headline(article.title())
                .language("en")
                .addArticleId(article.id())
                .addTopic(new Topic("ports", "Ports"))
                .addEntity(new Entity("pier", "Pier", EntityKind.PLACE))
                .firstSeen(at(number))
                .lastUpdated(at(number))
                .build();
    }

    private static String text(int number) {
        return "Pier " + number + " took nine years.\n\nShips may moor there from Monday on.";
    }

    private static StoryPage page(Site site, int number) {
        return site.story(id(number)).orElseThrow();
    }

    private static String excerpt(StoryPage page) {
        return page.lead().excerpt().orElse("");
    }

    @Test
    void aRunWithNothingNewReadsNoArticleAndNoStory() {
        fill();

        RunReport report = news.run();

        assertEquals(0, report.storiesChanged());
        assertEquals(List.of(), store.read(Article.class));
        assertEquals(List.of(), store.read(Story.class));
        assertEquals(List.of(), store.read(Insight.class));
    }

    @Test
    void aSiteTakesInArticlesSomeAtATime() {
        fill();

        Site site = news.site();

        assertEquals(STORIES, site.stories().size());
        assertEquals(STORIES, store.read(Article.class).size(), "each once");
        assertTrue(store.mostAtOnce() <= 100, store.mostAtOnce() + " at once");
        assertEquals(List.of(), store.read(Insight.class));
    }

    @Test
    void aPageReadsTheTextOfItsStoryAndTheInsightsOfItsCards() {
        fill();
        Site site = news.site();
        store.forget();

        StoryPage page = page(site, 7);

        assertTrue(excerpt(page).startsWith("Pier 7 took nine years."));
        assertEquals(List.of("a-7"), store.read(Article.class));
        assertTrue(store.read(Insight.class).size() <= 4 * (1 + page.related().size()));
    }

    @Test
    void listsReadNoTextAndEachCardOnce() {
        fill();
        Site site = news.site();
        store.forget();

        assertFalse(site.front().top().isEmpty());
        assertEquals(STORIES, site.topic("ports").orElseThrow().cards().size());
        assertEquals(STORIES, site.entity("pier").orElseThrow().cards().size());
        assertFalse(site.archive().editions().isEmpty());
        assertFalse(site.edition(EditionSpan.week(LocalDate.of(2026, 11, 20), ZoneOffset.UTC))
                .cards()
                .isEmpty());

        assertEquals(List.of(), store.read(Article.class));
        assertTrue(store.read(Insight.class).size() <= 4 * STORIES);
    }

    @Test
    void aRankingOfTheUsersOwnIsGivenTexts() {
        fill();
        Set<String> seen = new HashSet<>();
        RankingPolicy own = (story, articles, sources) -> {
            articles.forEach(a -> seen.add(a.text().value()));
            return Importance.of(List.of());
        };
        Aggregator ranking = Aggregator.builder()
                .store(store)
                .ranking(own)
                .clock(FakeClock.at(NOON.toString()))
                .build();

        ranking.site().edition(EditionSpan.day(LocalDate.of(2026, 11, 20), ZoneOffset.UTC));

        assertTrue(seen.contains(text(50)), seen::toString);
    }

    @Test
    void aPageShowsTheTextOfTheMomentOfTheSite() {
        fill();
        Site site = news.site();
        put(article(7, 2, "Pier 7 is closed again."));

        assertTrue(excerpt(page(site, 7)).startsWith("Pier 7 took nine years."));
        assertTrue(excerpt(page(news.site(), 7)).startsWith("Pier 7 is closed again."));
    }

    @Test
    void aSiteOfAStoreInMemoryOutlivesIt() {
        Site site;
        try (InMemoryStoryStore kept = new InMemoryStoryStore()) {
            Article article = article(1, 1, text(1));
            kept.commit(Commit.builder()
                    .put(Key.article(article.id()), article)
                    .put(Key.story(id(1)), story(1, article))
                    .build());
            site = Aggregator.builder().store(kept).build().site();
            kept.commit(Commit.builder().remove(Key.article(article.id())).build());
        }

        assertTrue(excerpt(page(site, 1)).startsWith("Pier 1 took nine years."));
    }

    @Test
    void noPageShowsTheTextOfWhatWasWithdrawnBeforeItWasMade() {
        fill();
        Site site = news.site();
        news.withdraw("a-7");

        StoryPage page = page(site, 7);

        assertEquals("", excerpt(page));
        assertEquals("[withdrawn]", page.lead().title());
    }

    @Test
    void aStoryWhoseArticlesTheStoreForgotHasAPageWithoutText() {
        fill();
        Site site = news.site();
        store.commit(Commit.builder()
                .remove(Key.article("a-7"))
                .remove(Key.article("a-7", 1))
                .build());

        StoryPage page = page(site, 7);

        assertEquals("", excerpt(page));
        assertEquals("Pier 7 opens after long delay", page.lead().title());
        assertEquals(URI.create("https://harbor.example/7"), page.lead().url());
    }

    @Test
    void insightsAreThoseOfTheStoryAlone() {
        fill();

        List<Insight> found = StoredInsights.of(store, "s-1");

        assertEquals(List.of("s-1"), found.stream().map(Insight::storyId).toList());
        assertTrue(store.read(Insight.class).size() <= 4, store.read(Insight.class)::toString);
        assertEquals(List.of(), StoredInsights.of(store, "s"));
    }

    @Test
    void aCopyOfWhatWasToldBeforeIsFoundAfterARestart() {
        fill();
        String text =
                "The harbour office told on Friday why the ferry to Marfa will not sail before spring: its engine was "
                        + "taken apart in October, two of nine parts are still missing, and the yard that makes them is closed.";
        put(article(STORIES, 1, text));
        Source mill = Source.builder().id("mill").name("Mill Post").build();
        news.offer(
                mill,
                List.of(FeedItem.builder()
                        .id("mill:1")
                        .sourceId("mill")
                        .url(URI.create("https://mill.example/ferry"))
                        .title("Ferry stays ashore")
                        .content("<p>" + text + "</p>")
                        .complete(true)
                        .collectedAt(NOON)
                        .build()));

        news.run();

        Article original = store.find(Key.article("a-" + STORIES)).orElseThrow();
        assertEquals("mill", original.copies().get(0).sourceId());
    }
}
