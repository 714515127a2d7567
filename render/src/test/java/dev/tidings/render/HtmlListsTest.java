// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.OutcomeKind;
import dev.tidings.core.model.Prediction;
import dev.tidings.core.page.EditionPage;
import dev.tidings.core.page.Page;
import dev.tidings.core.page.PredictionsPage;
import dev.tidings.core.page.StoryPage;
import dev.tidings.core.port.RenderContext;
import dev.tidings.testkit.sample.HostilePages;
import dev.tidings.testkit.sample.SampleArticles;
import dev.tidings.testkit.sample.SamplePages;
import dev.tidings.testkit.sample.SampleStoryPages;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that list stories, and the pictures on all pages. */
class HtmlListsTest {
    private static final RenderContext CONTEXT = RenderContext.at(SampleArticles.NOW);

    private static Document html(Page page) {
        return Jsoup.parse(HtmlRenderer.create().toString(page, CONTEXT));
    }

    @Test
    void an_entity_has_its_stories_its_neighbours_and_its_topics() {
        Document html = html(SamplePages.entity());
        assertEquals("Organisation", html.select(".kicker").text());
        assertEquals("Norvale", html.select("h1").text());
        assertEquals(2, html.select(".card").size());
        assertEquals(
                "../entities/kestrel-bay.html", html.select(".names a").first().attr("href"));
        assertEquals("../topics/compute.html", html.select(".ends .topics a").attr("href"));
    }

    @Test
    void a_story_leads_to_those_of_its_entities_that_have_a_page() {
        assertEquals(
                "../entities/norvale.html",
                html(SampleStoryPages.full()).select(".entity a").attr("href"));
        assertEquals(0, html(SampleStoryPages.byModel()).select(".entity a").size());
    }

    @Test
    void the_archive_is_a_calendar_of_days_and_weeks() {
        Document html = html(SamplePages.archive());
        Elements november = html.select("table.month:has(caption:contains(Nov 2026))");
        assertEquals("editions/2026-11-20.html", november.select("td a").attr("href"));
        assertEquals("20", november.select("td a").text());
        assertEquals("46", november.select("tbody th a").text());
        assertEquals(List.of("2026", "2025"), html.select("h2").eachText());
        assertEquals(
                "editions/2025-12.html",
                html.select("caption:contains(Dec 2025) a").attr("href"));
        november.select("tbody tr")
                .forEach(week -> assertEquals(7, week.select("td").size()));
    }

    @Test
    void an_edition_says_what_goes_on_since_the_one_before_and_how_its_numbers_compare() {
        Document html = html(SamplePages.edition());
        assertEquals("What changed since last week", html.select("#changes").text());
        assertEquals("2 stories are new", html.select(".changes .sum").first().text());
        assertEquals("../stories/tide-hall.html", html.select(".changes li a").attr("href"));
        assertTrue(html.select(".changes li").text().endsWith("3 new articles"));
        assertTrue(html.select(".figures").text().contains("stories before: 9 12"));
        EditionPage first = EditionPage.builder()
                .from(SamplePages.edition())
                .numbersBefore(Optional.empty())
                .build();
        assertFalse(html(first).select(".figures").text().contains("before"));
    }

    @Test
    void a_timeline_is_drawn_true_to_time_with_the_words_beside_it() {
        Document html = html(SampleStoryPages.full());
        Elements picture = html.select("[data-part=timeline] svg[role=img]");
        assertEquals("Timeline from Feb 2024 to about 2028; entries: 3", picture.attr("aria-label"));
        assertEquals(3, picture.select("circle").size());
        assertEquals(1, picture.select("circle.ahead").size());
        assertEquals(3, html.select("[data-part=timeline] ol > li").size());
        assertEquals(
                0,
                html(SampleStoryPages.absent())
                        .select("[data-part=timeline] svg")
                        .size());
    }

    @Test
    void coverage_shows_who_reported_when_and_in_which_languages() {
        Document html = html(SampleStoryPages.full());
        assertEquals(3, html.select(".lanes li").size());
        assertEquals(
                List.of("Chinese 1", "English 1", "Arabic 1"),
                html.select(".legend li").eachText());
    }

    @Test
    void calibration_compares_what_was_said_with_what_came() {
        Document html = html(SamplePages.predictions());
        assertEquals("60–80% 50% 2", html.select(".calibration tbody tr").text());
        assertTrue(html.text().contains("Brier score 0.26"));
        PredictionsPage unsaid = PredictionsPage.builder()
                .from(SamplePages.predictions())
                .predictions(SamplePages.predictions().predictions().stream()
                        .map(p -> Prediction.builder()
                                .from(p)
                                .likelihood(Optional.empty())
                                .build())
                        .toList())
                .build();
        assertTrue(unsaid.predictions().stream()
                .anyMatch(p -> p.outcome()
                        .filter(o -> o.kind() == OutcomeKind.HAPPENED)
                        .isPresent()));
        assertTrue(html(unsaid).text().contains("No settled prediction said how likely it was."));
    }

    @Test
    void search_holds_its_index_and_one_script_that_its_policy_names(@TempDir Path folder) throws IOException {
        SiteExporter.to(folder).export(List.of(SampleStoryPages.full()), CONTEXT);
        Document html = Jsoup.parse(Files.readString(folder.resolve("search.html")));
        assertEquals(1, html.select("script:not([type])").size());
        assertEquals(0, html.select("[src]").size());
        String index = html.selectFirst("script[type=application/json]").data();
        assertTrue(index.startsWith("[[\"stories/tide-hall.html\",\"Norvale opened a compute hall"), index);
        assertFalse(index.contains("<"));
        assertTrue(index.contains("诺维尔启用海水冷却算力中心"), "a reader may look for words of an original headline");
        assertTrue(html.select("meta[http-equiv]").attr("content").contains("script-src 'sha256-"));
        assertTrue(html.select("noscript").text().contains("This page alone needs a script."));
    }

    @Test
    void a_prediction_opens_its_quote_with_publisher_date_and_a_link_to_the_words() {
        for (Page page : List.of(SamplePages.predictions(), SamplePages.edition())) {
            Element quote = html(page).selectFirst(".due figure.quote figcaption");
            assertTrue(quote.text().startsWith("Kestrel Courier · 20 Nov 2026, 08:57 UTC"), quote.text());
            assertTrue(
                    quote.selectFirst("a").attr("href").startsWith("https://kestrel.example/2026/tide-hall#:~:text="));
        }
    }

    @Test
    void a_headline_that_nobody_sees_is_replaced_by_the_name_of_the_story() {
        for (String unseen : List.of("\u200b\u2060", "\ud800", "\u202e")) {
            for (Page page : HostilePages.of(unseen, URI.create("https://x.example/"))) {
                Document html = html(page);
                html.select(page instanceof StoryPage ? "h1" : ".card h2, .card h3")
                        .forEach(h -> {
                            assertEquals("tide-hall", h.text());
                        });
            }
        }
    }

    @Test
    void reasons_of_a_rank_and_of_an_audience_are_told_in_the_language_of_the_page() {
        Document html = Jsoup.parse(HtmlRenderer.create().toString(SampleStoryPages.full(), in("zh")));
        assertEquals(
                List.of("3家媒体", "6小时前更新", "各来源权重之和为 1.0"),
                html.select(".importance .reason").eachText());
        assertEquals("内容涉及Compute", html.select(".audiences .note").first().text());
    }

    @Test
    void words_at_the_ends_of_a_picture_run_inwards_and_days_go_without_their_year() {
        Element left =
                html(SampleStoryPages.full()).select(".coverage svg.scale text").last();
        assertEquals("96% end 21 Nov", left.attr("x") + " " + left.attr("text-anchor") + " " + left.text());
        Element right = Jsoup.parse(HtmlRenderer.create().toString(SampleStoryPages.full(), in("ar")))
                .select(".coverage svg.scale text")
                .last();
        assertEquals("4% end", right.attr("x") + " " + right.attr("text-anchor"));
    }

    @Test
    void only_places_that_count_say_why_they_do() {
        assertEquals(
                SamplePages.front().top().size(),
                html(SamplePages.front()).select("details.why").size());
        assertEquals(1, html(SamplePages.edition()).select("details.why").size());
    }

    private static RenderContext in(String language) {
        return RenderContext.builder()
                .from(CONTEXT)
                .locale(Locale.forLanguageTag(language))
                .build();
    }
}
