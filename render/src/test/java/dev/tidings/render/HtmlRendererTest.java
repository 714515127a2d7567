// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.page.Page;
import dev.tidings.core.port.RenderContext;
import dev.tidings.core.port.Renderer;
import dev.tidings.testkit.contract.RendererContract;
import dev.tidings.testkit.sample.SampleArticles;
import dev.tidings.testkit.sample.SamplePages;
import dev.tidings.testkit.sample.SampleStoryPages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

class HtmlRendererTest extends RendererContract {
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

    @Override
    protected Renderer renderer() {
        return HtmlRenderer.create();
    }

    @Override
    protected String plain(Page page) {
        return html(page).text();
    }

    private Document html(Page page) {
        return Jsoup.parse(text(page));
    }

    private Document html(Page page, RenderContext context) {
        return Jsoup.parse(renderer().toString(page, context));
    }

    @Test
    void every_part_of_a_story_is_there_once_with_content_or_reason() {
        for (Page page : List.of(
                SampleStoryPages.full(),
                SampleStoryPages.bare(),
                SampleStoryPages.absent(),
                SampleStoryPages.doubtful())) {
            Document html = html(page);
            assertEquals(
                    Set.copyOf(PARTS), Set.copyOf(html.select("[data-part]").eachAttr("data-part")));
            for (String part : PARTS) {
                Elements found = html.select("[data-part=" + part + "]");
                assertEquals(1, found.size(), part);
                assertFalse(found.text().isBlank(), part);
            }
        }
    }

    @Test
    void a_part_without_content_says_why() {
        Document html = html(SampleStoryPages.absent());
        for (String part : List.of("hook", "tldr", "audience", "takeaways", "implications", "timeline")) {
            assertTrue(html.select("[data-part=" + part + "] .absent").text().contains("No source states it"), part);
        }
        assertTrue(
                html(SampleStoryPages.full()).select("[data-part=tldr]").text().contains("Needs a language model"));
    }

    @Test
    void evidence_opens_in_place_with_quote_publisher_date_and_a_link_to_the_words() {
        Element evidence = html(SampleStoryPages.full()).selectFirst("[data-part=takeaways] details");
        assertEquals("✓ Supported 1 quote", evidence.selectFirst("summary").text());
        assertEquals(
                "The hall draws 40 megawatts and is cooled by sea water.",
                evidence.select("blockquote").text());
        assertTrue(evidence.select("figcaption").text().startsWith("Kestrel Courier · 20 Nov 2026, 08:57 UTC"));
        assertEquals(
                "https://kestrel.example/2026/tide-hall#:~:text=The%20hall%20draws%2040%20megawatts%20and%20is%20cooled%20by%20sea%20water.",
                evidence.select("a").attr("href"));
    }

    @Test
    void what_is_not_supported_carries_its_mark() {
        Document html = html(SampleStoryPages.doubtful());
        for (Element claim : html.select(".claim:has(> .text:contains(" + SampleStoryPages.UNCHECKED + "))")) {
            assertTrue(claim.select("summary").text().contains("? Unchecked"), claim.text());
        }
        for (Element claim : html.select(".claim:has(> .text:contains(" + SampleStoryPages.UNCERTAIN + "))")) {
            assertTrue(claim.select("summary").text().contains("≈ Uncertain"), claim.text());
        }
        assertEquals(4, html.select(".claim.open").size());
        assertEquals(4, html.select(".claim.maybe").size());
    }

    @Test
    void forecasts_name_who_makes_them() {
        String sources =
                html(SampleStoryPages.full()).select("[data-part=implications]").text();
        assertTrue(sources.contains("Mira Oduya says: We expect to double the hall by 2028"), sources);
        String models = html(SampleStoryPages.byModel())
                .select("[data-part=implications]")
                .text();
        assertTrue(models.contains("A model’s view: Other harbours will follow. ◇ Model’s view"), models);
    }

    @Test
    void the_notice_follows_what_made_the_page() {
        assertTrue(html(SampleStoryPages.full())
                .select("[data-part=provenance]")
                .text()
                .contains("Selected by algorithm, quoted verbatim from the sources"));
        assertTrue(html(SampleStoryPages.byModel())
                .select("[data-part=provenance]")
                .text()
                .contains("Generated by example-model-1 on 22 Nov 2026, 18:00 UTC"));
    }

    @Test
    void freshness_tells_since_when_and_by_which_rule_and_latency_its_time_or_reason() {
        Document html = html(SampleStoryPages.full());
        assertEquals(
                "Aging since 22 Nov 2026, 07:00 UTC: nothing new for more than 1d",
                html.select("[data-part=freshness]").text());
        assertEquals("collected in 7h 20m", html.select("[data-part=latency]").text());
        assertEquals(
                "collection time unknown: the publisher gives no time of day",
                html(SampleStoryPages.arabic()).select("[data-part=latency]").text());
    }

    @Test
    void share_links_carry_the_published_page_or_else_the_original() {
        RenderContext published = RenderContext.builder()
                .from(context())
                .baseUrl(URI.create("https://news.example/site"))
                .build();
        String own = "https://news.example/site/stories/tide-hall.html";
        assertEquals(
                own,
                html(SampleStoryPages.full(), published)
                        .select("[data-part=share] input")
                        .val());
        assertEquals(
                "https://chenqiao.example/news/8812",
                html(SampleStoryPages.full()).select("[data-part=share] input").val());
        assertTrue(html(SampleStoryPages.full(), published).select("[data-part=share] a").eachAttr("href").stream()
                .allMatch(href -> href.contains("news.example%2Fsite%2Fstories%2Ftide-hall.html")));
    }

    @Test
    void languages_and_directions_are_told_part_by_part() {
        Document html = html(SampleStoryPages.full());
        assertEquals("en", html.select("html").attr("lang"));
        assertEquals("zh", html.select("[data-part=tldr] .text").attr("lang"));
        Element arabic = html.selectFirst(".coverage [lang=ar]");
        assertEquals("rtl", arabic.attr("dir"));
        Document turned = html(
                SampleStoryPages.full(),
                RenderContext.builder()
                        .from(context())
                        .locale(Locale.forLanguageTag("ar"))
                        .build());
        assertEquals("rtl", turned.select("html").attr("dir"));
        assertEquals("ltr", turned.select("h1").attr("dir"));
    }

    @Test
    void hostile_text_and_addresses_make_no_element_attribute_or_link() {
        for (Page page : hostile()) {
            Document html = html(page);
            assertEquals(
                    0,
                    html.select("script:not([type=application/ld+json]), img, iframe, object, embed, form, base")
                            .size(),
                    page.path());
            html.select("script").forEach(s -> assertFalse(s.data().contains("<"), s.data()));
            assertEquals(1, html.select("style").size(), page.path());
            for (Element element : html.getAllElements()) {
                element.attributes().forEach(a -> assertFalse(a.getKey().startsWith("on"), a.getKey()));
                assertFalse(element.hasAttr("style"), element.cssSelector());
                if (element.hasAttr("href")) {
                    String href = element.attr("href");
                    boolean icon = element.hasAttr("rel") && element.attr("rel").equals("icon");
                    assertTrue(
                            icon || href.matches("(https?|mailto):.*|#[a-z]+|(\\.\\./)*[\\w./%-]+\\.(html|xml)"), href);
                }
            }
        }
    }

    @Test
    void pages_ask_for_nothing_and_run_nothing() {
        for (Page page : ordinary()) {
            Document html = html(page);
            assertEquals(
                    0,
                    html.select("[src], [srcset], link[rel=stylesheet], script:not([type=application/ld+json])")
                            .size());
            assertTrue(html.select("link[rel=icon]").attr("href").startsWith("data:image/svg+xml,%3Csvg"));
            String policy =
                    html.select("meta[http-equiv=Content-Security-Policy]").attr("content");
            assertTrue(policy.startsWith("default-src 'none'; style-src 'sha256-"), policy);
            assertFalse(html.select("style").html().contains("url("));
        }
    }

    @Test
    void headings_step_down_one_at_a_time_and_ids_are_unique() {
        for (Page page : ordinary()) {
            Document html = html(page);
            int last = 0;
            for (Element heading : html.select("h1, h2, h3, h4")) {
                int level = heading.normalName().charAt(1) - '0';
                assertTrue(level <= last + 1, page.path() + ": " + heading);
                last = level;
            }
            assertEquals(1, html.select("h1").size(), page.path());
            List<String> ids = html.select("[id]").eachAttr("id");
            assertEquals(ids.size(), new ArrayList<>(Set.copyOf(ids)).size(), page.path() + ids);
        }
    }

    @Test
    void a_story_weighs_at_most_30_kilobytes_on_the_wire() throws IOException {
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(wire)) {
            zip.write(text(SampleStoryPages.full()).getBytes(StandardCharsets.UTF_8));
        }
        assertTrue(wire.size() <= 30 * 1024, "gzip " + wire.size());
    }

    @Test
    void the_theme_is_replaced_by_property_and_can_fetch_nothing() {
        RenderContext blue = RenderContext.builder()
                .from(context())
                .putTheme("--accent", "#123456")
                .build();
        assertTrue(html(SamplePages.front(), blue).select("style").html().contains(":root{--accent:#123456;}"));
        for (String bad : List.of("red;}", "url(https://x.example)", "</style>", "/* */")) {
            IllegalArgumentException refused = assertThrows(
                    IllegalArgumentException.class,
                    () -> HtmlRenderer.builder().theme("--accent", bad).build());
            assertTrue(refused.getMessage().contains(bad));
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> HtmlRenderer.builder().theme("color", "red").build());
    }

    @Test
    void labels_are_replaced_by_key() {
        RenderContext own = RenderContext.builder()
                .from(context())
                .putLabel("takeaways", "What we know")
                .build();
        assertEquals(
                "What we know",
                html(SampleStoryPages.full(), own)
                        .select("[data-part=takeaways] h2")
                        .text());
    }

    @Test
    void long_quotes_are_cut_to_what_the_source_allows() {
        assertTrue(SampleArticles.views().get(0).source().rights().excerptLimit() > 0);
        assertTrue(html(SampleStoryPages.full())
                .select("[data-part=rights]")
                .text()
                .contains("CC-BY-4.0"));
    }
}
