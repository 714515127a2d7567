// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.ArticleText;
import dev.tidings.core.port.Extraction;
import dev.tidings.core.port.PageBytes;
import dev.tidings.fetch.html.HtmlSanitizer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RobustPagesTest {
    private static final URI URL = URI.create("https://www.harbour-courier.example/ferry");
    private static final String TEASER =
            "<div class=teaser><a href=/a>Bridge closed for the marathon</a> <span>on Sunday</span></div>\n";

    private static Extraction extract(PageExtractor extractor, String html) {
        return extractor.extract(PageBytes.of(URL, html.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(Extraction page) {
        return ArticleText.of(page.blocks()).value();
    }

    @Test
    void brokenMarkupStillIsAnArticle() {
        String broken = NewsPage.html()
                .replace("</p>", "")
                .replace("</div>", "")
                .replace("</li>", "</ul></b>")
                .replace("</html>", "<p <<b a='");
        Extraction page = extract(PageExtractor.create(), broken);
        assertTrue(text(page).contains("repairs took eleven weeks"), text(page));
        assertTrue(text(page).contains("the last boat leaves at nine"), text(page));
    }

    @Test
    void aPageThatBreaksOffAnywhereIsRead() {
        String whole = NewsPage.html();
        PageExtractor extractor = PageExtractor.create();
        for (int end = 0; end < whole.length(); end += 97) {
            Extraction page = extract(extractor, whole.substring(0, end));
            assertTrue(page.confidence() >= 0 && page.confidence() <= 1, "cut at " + end);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"div", "b", "ul><li", "blockquote", "table><tr><td", "font", "article"})
    void anArticleUnderDeepNestingIsFoundAndItsHtmlIsShallow(String tag) {
        String deep = NewsPage.html().replace("<main>", ("<" + tag + ">").repeat(3_000) + "<main>");
        Extraction page = extract(PageExtractor.create(), deep);
        String html = page.html().orElse("");
        assertTrue(text(page).contains("repairs took eleven weeks"), page.kind() + " " + text(page));
        assertTrue(html.length() < 20_000, "length " + html.length());
    }

    @Test
    void tenMegabytesAroundAnArticleAreReadToTheEnd() {
        String huge = NewsPage.html().replace("<footer>", TEASER.repeat(10_000_000 / TEASER.length()) + "<footer>");
        assertTrue(huge.length() > 10_000_000);
        Extraction page = extract(PageExtractor.create(), huge);
        assertFalse(page.warnings().stream().anyMatch(w -> w.startsWith("page cut")), "cut");
        assertTrue(
                text(page).contains("repairs took eleven weeks"),
                "length " + text(page).length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                TEASER,
                "<p>The boats run every forty minutes, and the last one leaves at nine.</p>",
                "<br><br>The boats run every forty minutes.",
                "<ul><li><b><a href='/x?y=1'>Tide</a></b>",
                "<td>9<td>10<tr>",
                "<a><b><i>",
                "&lt;&amp;&#x4e2d;",
                "<time datetime=2024-05-17>17 May 2024</time> by Mara Lindqvist ",
                "<img src=/a.jpg width=900>",
                "<meta property=og:title content='Ferry returns'>"
            })
    void whatIsWrittenGrowsNoFasterThanThePageAndIsSafe(String part) {
        String html = "<html><head><title>Ferry</title></head><body>" + part.repeat(400_000 / part.length());
        SiteRule all = SiteRule.forHost("harbour-courier.example").withBody("body");
        Extraction page = extract(PageExtractor.builder().rule(all).build(), html);
        String written = page.html().orElse("");
        assertTrue(text(page).length() <= html.length(), "text of " + text(page).length());
        assertTrue(written.length() <= 4 * html.length(), "HTML of " + written.length());
        assertEquals(written, HtmlSanitizer.create().sanitize(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "div itemprop=author",
                "h1><div",
                "time class=date><div",
                "div class=byline rel=author",
                "span itemprop=headline"
            })
    void hundredsOfElementsThatNameSomethingMayHoldAWholePageEach(String tag) {
        String text = "<p>The boats run every forty minutes, and the last one leaves at nine.</p>";
        String html = NewsPage.html()
                .replace("<footer>", ("<" + tag + ">").repeat(200) + text.repeat(1_000_000 / text.length()));
        Extraction page = extract(PageExtractor.create(), html);
        assertTrue(text(page).contains("The boats run"), page.kind() + "");
    }

    @Test
    void aDeclaredBodyThatRepeatsItselfIsReadLikeAnyOther() {
        String same = "a".repeat(600_000);
        Extraction page = extract(
                PageExtractor.create(),
                "<html><head><script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"articleBody\": \"" + same
                        + "\"}</script></head><body><p>" + same.substring(300_000) + "</p><p>" + same.substring(300_000)
                        + "b</p></body></html>");
        assertTrue(page.confidence() >= 0 && page.confidence() <= 1);
    }

    @Test
    void aRuleThatFindsVeryManyElementsIsFollowed() {
        SiteRule each = SiteRule.forHost("harbour-courier.example").withBody("p");
        String html = "<p>Tide at nine.</p>".repeat(150_000);
        assertEquals(
                150_000,
                extract(PageExtractor.builder().rule(each).build(), html)
                        .blocks()
                        .size());
    }

    @Test
    void aPageLongerThanTheLimitIsCutAndSaysSo() {
        PageExtractor extractor = PageExtractor.builder().maxChars(2000).build();
        Extraction page = extract(extractor, NewsPage.html() + TEASER.repeat(5000));
        assertTrue(
                page.warnings().contains("page cut at 2000 characters"),
                page.warnings().toString());
    }
}
