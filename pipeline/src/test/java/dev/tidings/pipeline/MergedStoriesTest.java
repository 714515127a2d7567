// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.FailureKind;
import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.model.RunReport;
import dev.tidings.core.model.Source;
import dev.tidings.core.model.StoryChange;
import dev.tidings.core.page.StoryPage;
import dev.tidings.core.port.ClusterState;
import dev.tidings.core.port.Clustering;
import dev.tidings.testkit.fake.FakeClock;
import dev.tidings.testkit.fake.FakeFetcher;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergedStoriesTest {
    private static final Source HARBOR =
            Source.builder().id("harbor").name("Harbor Ledger").build();

    private final FakeClock clock = FakeClock.at("2026-11-22T18:00:00Z");

    /** Each article opens a story; that of the third ends the second. */
    private static final class ThirdMerges implements Clustering {
        private int articles;

        @Override
        public List<StoryChange> accept(Article article) {
            articles++;
            StoryChange opened = new StoryChange.Opened("s-made-up-" + articles, article.id());
            return articles == 3
                    ? List.of(opened, new StoryChange.Merged("s-made-up-1", "s-made-up-2"))
                    : List.of(opened);
        }

        @Override
        public List<StoryChange> repair(Instant watermark) {
            return List.of();
        }

        @Override
        public ClusterState state() {
            return new ClusterState("third-merges", String.valueOf(articles));
        }
    }

    private FeedItem item(int number, String title) {
        return FeedItem.builder()
                .id("harbor:" + number)
                .sourceId("harbor")
                .url(URI.create("https://harbor.example/" + number))
                .title(title)
                .content("<p>" + title + ", said the harbour office on Sunday. More is to follow in spring.</p>")
                .publishedAt(PartialDate.parse("2026-11-22T12:0" + number + "Z"))
                .collectedAt(clock.instant())
                .build();
    }

    @Test
    void theAddressOfAMergedStoryLeadsToTheOneThatGoesOn() {
        ThirdMerges clustering = new ThirdMerges();
        try (Aggregator news = Aggregator.builder()
                .fetcher(new FakeFetcher())
                .clock(clock)
                .clusterer(saved -> clustering)
                .build()) {
            news.offer(
                    HARBOR,
                    List.of(item(1, "Dredging of the east basin begins"), item(2, "Quay seven gets a new crane")));
            news.run();
            String published = news.story("s-made-up-2").orElseThrow().story().slug();
            news.offer(HARBOR, List.of(item(3, "Lighthouse keeper retires after a life at sea")));
            news.run();

            StoryPage page = news.story(published).orElseThrow();

            assertEquals("s-made-up-1", page.story().id());
            assertTrue(page.story().aliases().containsAll(List.of("s-made-up-2", published)), page.toString());
        }
    }

    @Test
    void aFinderOfNamesThatThrowsCostsTheNamesAlone() {
        try (Aggregator news = Aggregator.builder()
                .fetcher(new FakeFetcher())
                .clock(clock)
                .entities(article -> {
                    throw new IllegalStateException("no such name");
                })
                .build()) {
            news.offer(HARBOR, List.of(item(1, "Dredging of the east basin begins")));

            RunReport report = news.run();

            assertEquals(1, news.site().stories().size());
            assertTrue(
                    report.failures().stream().anyMatch(f -> f.reason().contains("no such name")), report.toString());
        }
    }

    @Test
    @SuppressWarnings("NullAway")
    void aFinderOfNamesThatFindsNoListCostsTheNamesAlone() {
        try (Aggregator news = Aggregator.builder()
                .fetcher(new FakeFetcher())
                .clock(clock)
                .entities(article -> null)
                .build()) {
            news.offer(HARBOR, List.of(item(1, "Dredging of the east basin begins")));

            RunReport report = news.run();

            assertEquals(1, news.site().stories().size());
            assertTrue(report.failures().stream().anyMatch(f -> f.kind() == FailureKind.ENRICHER), report.toString());
        }
    }
}
