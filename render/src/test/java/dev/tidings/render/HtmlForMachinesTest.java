// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.json.TidingsJson;
import dev.tidings.core.model.Rights;
import dev.tidings.core.page.ArticleView;
import dev.tidings.core.page.Page;
import dev.tidings.core.page.SourceView;
import dev.tidings.core.page.StoryPage;
import dev.tidings.core.port.Output;
import dev.tidings.core.port.RenderContext;
import dev.tidings.testkit.sample.SampleArticles;
import dev.tidings.testkit.sample.SamplePages;
import dev.tidings.testkit.sample.SampleStoryPages;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What search engines, and previews elsewhere, read of a page. */
class HtmlForMachinesTest {
    private static final RenderContext PUBLISHED = RenderContext.builder()
            .now(SampleArticles.NOW)
            .baseUrl(URI.create("https://news.example/"))
            .build();

    private static Document html(Page page) {
        return Jsoup.parse(HtmlRenderer.create().toString(page, PUBLISHED));
    }

    private static Map<?, ?> data(Page page) {
        return TidingsJson.read(
                html(page).selectFirst("script[type=application/ld+json]").data(), Map.class);
    }

    private static StoryPage withRights(Rights rights) {
        StoryPage page = SampleStoryPages.full();
        SourceView source = page.lead().source();
        ArticleView lead = ArticleView.builder()
                .from(page.lead())
                .source(new SourceView(
                        source.id(), source.name(), source.icon(), source.homepage(), source.language(), rights))
                .build();
        return StoryPage.builder().from(page).lead(lead).build();
    }

    @Test
    void a_story_names_what_it_is_based_on_and_what_it_cites_but_no_text() {
        Map<?, ?> data = data(SampleStoryPages.full());
        assertEquals("NewsArticle", data.get("@type"));
        assertEquals("https://news.example/stories/tide-hall.html", data.get("url"));
        List<?> based = (List<?>) data.get("isBasedOn");
        assertEquals(3, based.size());
        assertEquals("https://chenqiao.example/news/8812", ((Map<?, ?>) based.get(0)).get("url"));
        assertEquals(2, ((List<?>) data.get("citation")).size());
        assertTrue(data.get("creditText").toString().contains("No language model was used"));
        assertFalse(data.containsKey("articleBody"));
        assertFalse(TidingsJson.write(based).contains("海水冷却。"), "text of an article");
    }

    @Test
    void lists_name_their_stories_in_order() {
        for (Page page : List.of(SamplePages.edition(), SamplePages.topic(), SamplePages.entity())) {
            Map<?, ?> list = (Map<?, ?>) data(page).get("mainEntity");
            List<?> items = (List<?>) list.get("itemListElement");
            assertEquals("https://news.example/stories/tide-hall.html", ((Map<?, ?>) items.get(0)).get("url"));
            assertEquals(2, ((Map<?, ?>) items.get(1)).get("position"));
        }
        assertEquals("WebSite", data(SamplePages.front()).get("@type"));
    }

    @Test
    void previews_know_title_kind_times_and_address() {
        Document html = html(SampleStoryPages.full());
        assertEquals("article", html.select("[property=og:type]").attr("content"));
        assertEquals(
                "https://news.example/stories/tide-hall.html",
                html.select("[property=og:url]").attr("content"));
        assertEquals("summary", html.select("[name=twitter:card]").attr("content"));
        assertEquals(0, html.select("[property=og:image]").size());
    }

    @Test
    void the_original_is_canonical_and_search_engines_stay_out_where_the_source_asks() {
        Document plain = html(withRights(Rights.cautious()));
        assertEquals(
                "https://news.example/stories/tide-hall.html",
                plain.select("link[rel=canonical]").attr("href"));
        Document asked =
                html(withRights(Rights.builder().canonicalOriginal(true).build()));
        assertEquals(
                "https://chenqiao.example/news/8812",
                asked.select("link[rel=canonical]").attr("href"));
        StoryPage hidden = StoryPage.builder()
                .from(SampleStoryPages.full())
                .indexing(false)
                .build();
        assertEquals("noindex", html(hidden).select("meta[name=robots]").attr("content"));
    }

    private static Map<String, ByteArrayOutputStream> parts(StoryPage page, RenderContext context) throws IOException {
        Map<String, ByteArrayOutputStream> parts = new TreeMap<>();
        HtmlRenderer.builder().previewImages().build().render(page, context, name -> {
            parts.put(name, new ByteArrayOutputStream());
            return parts.get(name);
        });
        return parts;
    }

    @Test
    void a_preview_image_is_drawn_where_the_address_is_known_and_a_font_covers_the_headline() throws IOException {
        Map<String, ByteArrayOutputStream> parts = parts(SampleStoryPages.full(), PUBLISHED);
        String page = parts.get(Output.MAIN).toString();
        assertEquals(
                parts.containsKey("preview.png"),
                page.contains("og:image\" content=\"https://news.example/stories/tide-hall-preview.png"));
        if (parts.containsKey("preview.png")) {
            BufferedImage image = ImageIO.read(
                    new ByteArrayInputStream(parts.get("preview.png").toByteArray()));
            assertEquals(1200, image.getWidth());
            assertEquals(630, image.getHeight());
            assertTrue(page.contains("summary_large_image"));
        }
        assertEquals(
                List.of(Output.MAIN),
                List.copyOf(parts(SampleStoryPages.full(), RenderContext.at(SampleArticles.NOW))
                        .keySet()));
    }

    @Test
    void a_headline_that_no_font_covers_gets_no_image() throws IOException {
        StoryPage page = SampleStoryPages.bare();
        ArticleView lead = ArticleView.builder()
                .from(page.lead())
                .title("Private use \uE7A1\uE7A2 signs \uDBFF\uDFFD")
                .build();
        assertFalse(parts(StoryPage.builder().from(page).lead(lead).build(), PUBLISHED)
                .containsKey("preview.png"));
    }
}
