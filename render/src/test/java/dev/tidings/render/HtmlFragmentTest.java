// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.page.Page;
import dev.tidings.core.port.RenderContext;
import dev.tidings.testkit.sample.SampleArticles;
import dev.tidings.testkit.sample.SamplePages;
import dev.tidings.testkit.sample.SampleStoryPages;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class HtmlFragmentTest {
    private static final RenderContext CONTEXT = RenderContext.at(SampleArticles.NOW);

    private static Document html(HtmlRenderer renderer, Page page) {
        return Jsoup.parse(renderer.toString(page, CONTEXT));
    }

    private static HtmlRenderer with(HtmlPart part, HtmlFragment fragment) {
        return HtmlRenderer.builder().fragment(part, fragment).build();
    }

    @Test
    void a_fragment_takes_the_place_of_one_part_and_leaves_the_others() {
        HtmlRenderer own = with(HtmlPart.TAKEAWAYS, (place, out) -> {
            out.open("h2").text("What we know").close().open("ul");
            place.story()
                    .insight()
                    .orElseThrow()
                    .takeaways()
                    .forEach(claim ->
                            out.open("li").text(claim.text(), claim.language()).close());
        });
        Document html = html(own, SampleStoryPages.full());
        assertEquals("What we know", html.select("[data-part=takeaways] h2").text());
        assertEquals(2, html.select("[data-part=takeaways] li").size());
        assertEquals(
                "zh", html.select("[data-part=takeaways] li:nth-child(2) span").attr("lang"));
        assertEquals(
                html(HtmlRenderer.create(), SampleStoryPages.full())
                        .select("[data-part=tldr]")
                        .outerHtml(),
                html.select("[data-part=tldr]").outerHtml());
    }

    @Test
    void a_fragment_may_stand_around_what_the_house_writes() {
        HtmlRenderer own = with(
                HtmlPart.TLDR,
                (place, out) -> out.open("aside")
                        .house()
                        .open("p")
                        .text("Read it aloud.")
                        .close()
                        .close());
        Document html = html(own, SampleStoryPages.full());
        assertEquals(1, html.select("aside > [data-part=tldr]").size());
        assertEquals("Read it aloud.", html.select("aside > p").text());
    }

    @Test
    void every_part_can_be_replaced() {
        for (HtmlPart part : HtmlPart.values()) {
            Document html = html(with(part, (place, out) -> out.text("own " + part)), SampleStoryPages.full());
            assertEquals(
                    "own " + part, html.select("[data-part=" + part.id() + "]").text());
        }
    }

    @Test
    void header_and_footer_are_replaced_on_every_page() {
        HtmlRenderer own = with(
                HtmlPart.SITE_FOOTER,
                (place, out) -> out.open("footer").text("Ours").close());
        SamplePages.all()
                .forEach(page ->
                        assertEquals("Ours", html(own, page).select("footer").text(), page.path()));
        HtmlRenderer wrong = with(
                HtmlPart.SITE_FOOTER, (place, out) -> out.text(place.story().path()));
        assertTrue(assertThrows(IllegalStateException.class, () -> wrong.toString(SamplePages.front(), CONTEXT))
                .getMessage()
                .contains("SITE_FOOTER"));
    }

    @Test
    void text_and_attributes_of_a_fragment_are_escaped_and_hostile_addresses_make_no_link() {
        HtmlRenderer own = with(
                HtmlPart.HOOK,
                (place, out) -> out.open("p", "title", "\"><script>alert(1)</script>")
                        .text("<img src=x onerror=alert(1)>")
                        .link(URI.create("javascript:alert(1)"), "click")
                        .link(URI.create("https://harbor.example/dam"), "original"));
        Document html = html(own, SampleStoryPages.full());
        assertEquals(
                0, html.select("[data-part=hook] script, [data-part=hook] img").size());
        assertEquals(
                List.of("https://harbor.example/dam"),
                html.select("[data-part=hook] a").eachAttr("href"));
        assertEquals(
                "\"><script>alert(1)</script>",
                html.select("[data-part=hook] p").attr("title"));
    }

    @Test
    void what_could_run_fetch_or_style_is_refused_with_its_name() {
        for (String[] bad : List.of(
                new String[] {"script"},
                new String[] {"iframe"},
                new String[] {"IMG"},
                new String[] {"p", "onclick", "x"},
                new String[] {"p", "style", "color:red"},
                new String[] {"a", "href", "javascript:x"},
                new String[] {"p", "srcdoc", "x"},
                new String[] {"p", "lang"})) {
            HtmlRenderer own =
                    with(HtmlPart.HOOK, (place, out) -> out.open(bad[0], Arrays.copyOfRange(bad, 1, bad.length)));
            IllegalArgumentException refused =
                    assertThrows(IllegalArgumentException.class, () -> own.toString(SampleStoryPages.full(), CONTEXT));
            assertTrue(refused.getMessage()
                    .contains(bad[bad.length == 3 && bad[1].equals("href") ? 2 : bad.length == 3 ? 1 : 0]));
        }
        HtmlRenderer unopened = with(HtmlPart.HOOK, (place, out) -> out.close());
        assertThrows(IllegalStateException.class, () -> unopened.toString(SampleStoryPages.full(), CONTEXT));
    }

    @Test
    void own_rules_stand_behind_the_house_style_and_can_fetch_nothing() {
        HtmlRenderer own = HtmlRenderer.builder().css(".hook{font-weight:700}").build();
        Document html = html(own, SamplePages.front());
        assertTrue(html.select("style").html().endsWith(".hook{font-weight:700}"));
        assertFalse(html.select("meta[http-equiv]")
                .attr("content")
                .equals(html(HtmlRenderer.create(), SamplePages.front())
                        .select("meta[http-equiv]")
                        .attr("content")));
        for (String bad :
                List.of("a{background:url(x)}", "@import 'x'", "</style>", "a{b:u\\72l(x)}", "a{b:IMAGE-set('x')}")) {
            assertTrue(assertThrows(
                            IllegalArgumentException.class,
                            () -> HtmlRenderer.builder().css(bad).build())
                    .getMessage()
                    .contains(bad));
        }
    }

    @Test
    void a_place_without_a_page_says_so() {
        HtmlPlace place = new HtmlPlace(HtmlPart.SITE_HEADER, Optional.empty(), CONTEXT);
        assertThrows(IllegalStateException.class, place::story);
    }
}
