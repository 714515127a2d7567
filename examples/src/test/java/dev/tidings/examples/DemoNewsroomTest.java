// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.json.TidingsJson;
import dev.tidings.core.model.Claim;
import dev.tidings.core.model.Evidence;
import dev.tidings.core.model.RunReport;
import dev.tidings.core.model.SourceReport;
import dev.tidings.core.model.Story;
import dev.tidings.core.page.Page;
import dev.tidings.core.page.StoryPage;
import dev.tidings.core.port.RenderContext;
import dev.tidings.pipeline.Aggregator;
import dev.tidings.pipeline.RunListener;
import dev.tidings.pipeline.Site;
import dev.tidings.render.HtmlRenderer;
import dev.tidings.testkit.newsroom.NewsroomSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole way, from feeds over loopback to pages. */
class DemoNewsroomTest {
    private static final List<String> PARTS = List.of(
            "source",
            "freshness",
            "latency",
            "headline",
            "original-headline",
            "share",
            "original-link",
            "topics",
            "hook",
            "tldr",
            "audience",
            "provenance",
            "takeaways",
            "implications",
            "timeline",
            "recap",
            "related",
            "rights");

    @SuppressWarnings("NullAway.Init")
    private static Lived technology;

    /** What a demo left: its reports and its pages. */
    private record Lived(List<RunReport> runs, Site site, List<Page> pages, RenderContext context) {}

    private static Lived live(NewsroomSet set) throws IOException {
        try (DemoNewsroom demo = DemoNewsroom.open(set, set.clock());
                Aggregator aggregator = demo.aggregator(Locale.ENGLISH, RunListener.SILENT)) {
            List<RunReport> runs = demo.run(aggregator);
            Site site = aggregator.site();
            RenderContext context =
                    RenderContext.builder().now(demo.now()).links(demo.links()).build();
            return new Lived(runs, site, site.pages(), context);
        }
    }

    @BeforeAll
    static void liveThroughTheNewsroom() throws IOException {
        technology = live(NewsroomSet.technology());
    }

    @Test
    void everyItemIsAccountedFor() {
        for (RunReport run : technology.runs()) {
            for (SourceReport source : run.sources()) {
                assertTrue(
                        source.newItems() <= source.articles() + source.duplicates() + source.dropped(),
                        source.toString());
            }
        }
        int articles = technology.runs().stream()
                .flatMap(run -> run.sources().stream())
                .mapToInt(SourceReport::articles)
                .sum();
        assertTrue(articles >= 60, "articles: " + articles);
        assertTrue(technology.site().stories().size() >= 15);
    }

    @Test
    void whatIsBrokenIsNamedInTheReports() {
        List<String> reasons = technology.runs().stream()
                .flatMap(run -> run.failures().stream())
                .map(failure -> failure.thing() + ": " + failure.reason())
                .toList();
        for (String expected : List.of("404", "410", "robots.txt", "title", "no link")) {
            assertTrue(reasons.stream().anyMatch(r -> r.contains(expected)), expected + " in " + reasons);
        }
    }

    @Test
    void everyStoryPageShowsAllParts() {
        HtmlRenderer renderer = HtmlRenderer.create();
        for (Page page : technology.pages()) {
            if (page instanceof StoryPage) {
                String html = renderer.toString(page, technology.context());
                for (String part : PARTS) {
                    assertTrue(html.contains("data-part=\"" + part + "\""), part + " is missing on " + page.path());
                }
            }
        }
    }

    @Test
    void everyClaimIsSupportedByASpanOfACollectedArticle() {
        for (Story story : technology.site().stories()) {
            StoryPage page = technology.site().story(story.id()).orElseThrow();
            for (Claim claim : page.insight().orElseThrow().claims()) {
                assertTrue(claim.supported(), claim.text());
                assertFalse(claim.evidence().isEmpty(), claim.text());
                for (Evidence evidence : claim.evidence()) {
                    assertTrue(page.article(evidence.articleId()).isPresent(), evidence.toString());
                }
            }
        }
    }

    @Test
    void shuffledPublishersGiveTheSameSite() throws IOException {
        Lived shuffled = live(NewsroomSet.technology().withOrder(7));
        assertEquals(json(technology), json(shuffled));
    }

    private static List<String> json(Lived lived) {
        return lived.pages().stream().map(TidingsJson::write).toList();
    }

    @Test
    void renamedPeopleAndPlacesGiveTheSameStructure() throws IOException {
        Map<String, String> names =
                Map.of("Lumenforge", "Wexcombeia", "Xinjiang", "Quarvania", "Stratabank", "Oldermoor");
        assertEquals(
                structure(technology), structure(live(NewsroomSet.technology().withRenamed(names))));
    }

    /** Which articles stand together, and which parts have content. */
    private static List<String> structure(Lived lived) {
        List<String> structure = new ArrayList<>();
        for (Story story : lived.site().stories()) {
            StoryPage page = lived.site().story(story.id()).orElseThrow();
            structure.add(story.articleIds() + " "
                    + page.insight().orElseThrow().absent().stream()
                            .map(absent -> absent.part().toString())
                            .toList());
        }
        return structure;
    }

    @Test
    void theSecondSetNeedsNoOtherCode() throws IOException {
        Lived general = live(NewsroomSet.general());
        assertTrue(general.site().stories().size() >= 3);
        for (Page page : general.pages()) {
            HtmlRenderer.create().toString(page, general.context());
        }
    }
}
