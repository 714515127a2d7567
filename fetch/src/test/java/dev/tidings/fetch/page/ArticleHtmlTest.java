// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.port.Extraction;
import dev.tidings.core.port.PageBytes;
import dev.tidings.fetch.html.HtmlSanitizer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleHtmlTest {
    private static final URI URL = URI.create("https://www.harbour-courier.example/2024/ferry.html");
    /** All that is in the body is the article, so that these tests are about the writer alone. */
    private static final PageExtractor WHOLE = PageExtractor.builder()
            .rule(SiteRule.forHost("harbour-courier.example").withBody("body"))
            .build();

    private static String html(String body) {
        String page = "<html><body>" + body + "</body></html>";
        return WHOLE.extract(PageBytes.of(URL, page.getBytes(StandardCharsets.UTF_8)))
                .html()
                .orElse("");
    }

    @Test
    void theArticleOfAPageComesAsHtmlWithoutTheRest() {
        Optional<String> found = PageExtractor.create()
                .extract(PageBytes.of(URL, NewsPage.html().getBytes(StandardCharsets.UTF_8)))
                .html();
        String html = found.orElseThrow();
        assertTrue(html.startsWith("<p>The old ferry sailed"), html);
        assertTrue(html.contains("<h2>What changes for travellers</h2>"), html);
        assertTrue(
                html.contains("<ul><li>Tickets are sold on board.</li><li>Bicycles travel free of charge.</li></ul>"),
                html);
        assertTrue(
                html.contains("<figure><figcaption>The ferry at its berth on Thursday.</figcaption></figure>"), html);
        assertTrue(html.contains("<blockquote><p>“We have missed"), html);
        for (String clutter : new String[] {"Most read", "Advertisement", "newsletter", "Privacy", "<img", "class="}) {
            assertFalse(html.contains(clutter), clutter + " in " + html);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>One.</p><p>Two<br>lines.</p>",
                "<ol><li>One<ul><li>Within</li></ul></li><li>Two<p>More</p></li></ol>",
                "<table><tbody><tr><th>Boat</th><th>Hour</th></tr><tr><td>Ada</td><td>9</td></tr></tbody></table>",
                "<dl><dt>Tide</dt><dd>Water that rises.</dd></dl>",
                "<blockquote><p>One.</p><p>Two.</p></blockquote>",
                "<pre>a = 1\n  b &lt; 2</pre>",
                "<h2>H<sub>2</sub>O</h2><p>Read <strong>all <em>of</em></strong> it, <code>x</code> too.</p>",
                "<figure><figcaption>A boat.</figcaption></figure><p>Text &amp; more &lt;b&gt;.</p>"
            })
    void structureStaysAsItIs(String body) {
        assertEquals(body, html(body));
    }

    @Test
    void aLinkThatIsAQueryAloneLeadsToTheSamePage() {
        String html = html("<p>See <a href=\"?page=2\">what comes next</a>, said the harbour master on Thursday.</p>");
        assertTrue(html.contains("href=\"https://www.harbour-courier.example/2024/ferry.html?page=2\""), html);
    }

    @Test
    void linksAreAbsolute() {
        String rel = " rel=\"nofollow noopener noreferrer\"";
        assertEquals(
                "<p>See <a href=\"https://www.harbour-courier.example/a?x=1&amp;y=2\"" + rel
                        + ">there</a> or <a href=\"mailto:a@b.example\"" + rel + ">write</a>.</p>",
                html(
                        "<p>See<a href='/a?x=1&y=2' onclick='steal()'> there</a> or <a href='mailto:a@b.example'>write</a>.</p>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>x<script>steal()</script></p>",
                "<p onclick=steal()>x</p>",
                "<p><a href='javascript:steal()'>x</a></p>",
                "<p><a href=' java\tscript:steal()'>x</a></p>",
                "<p><a href='data:text/html,<script>steal()</script>'>x</a></p>",
                "<p><a href='vbscript:steal()'>x</a></p>",
                "<p>x<a href='https://a.example/\"onclick=\"steal()'></a></p>",
                "<p>x<img src='https://track.example/steal.gif' width=1 height=1></p>",
                "<p>x<img src=x onerror=steal()></p>",
                "<p>x<svg><style><img src=x onerror=steal()></style></svg></p>",
                "<p>x</p><iframe srcdoc='<script>steal()</script>'></iframe>",
                "<p style='background:url(https://track.example/steal)'>x</p>",
                "<p>x</p><p hidden>steal</p><p style='display:none'>steal</p>",
                "<form action='javascript:steal()'><p>x</p><input onfocus=steal()></form>",
                "<math><mtext><p>x</p><mglyph title='steal'>"
            })
    void nothingThatRunsHidesOrCallsOutIsLeft(String hostile) {
        String html = html(hostile);
        assertTrue(html.contains("x"), html);
        assertFalse(html.contains("steal"), html);
        assertFalse(html.contains("track.example"), html);
    }

    @Test
    void textThatLooksLikeMarkupStaysText() {
        assertEquals(
                "<p>&lt;script&gt;1&lt;/script&gt; &apos;&quot;&#96;</p>",
                html("<p>&lt;script>1&lt;/script> '\"`</p>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<li>an item outside of a list<p>and more",
                "<ul>text in a list<li>an item<table><tr><td>a<td>b</table></ul>",
                "<table><td>one<table><tr><td>two<td>three</table></table>",
                "<b><p>crossed</b> tags</p><i><b><i><b>deep</b></i></b></i>",
                "<a href='https://a.example/'>link<p>paragraph<a href='https://b.example/'>another</a></p></a>",
                "<blockquote>bare<ul><li><h3>heading</h3>item<pre>code\n</pre></ul></blockquote>",
                "<dl><p>lost</p><dt>t<dd>d</dl><figure>text<figcaption>caption</figure>",
                "<pre>\n\n first</pre><xmp><b>raw</b></xmp>"
            })
    void theSanitizerFindsNothingToChangeInIt(String broken) {
        String html = html(broken);
        assertFalse(html.isEmpty());
        assertEquals(html, HtmlSanitizer.create().sanitize(html));
    }

    @Test
    void withoutAnArticleThereIsNoHtml() {
        assertEquals(
                Optional.empty(),
                PageExtractor.create()
                        .extract(PageBytes.of(URL, "<html></html>".getBytes(StandardCharsets.UTF_8)))
                        .html());
    }

    @Test
    void leavesTheHtmlOutWhenAskedToAndNothingElse() {
        PageBytes page = PageBytes.of(URL, NewsPage.html().getBytes(StandardCharsets.UTF_8));
        Extraction without = PageExtractor.builder().withoutHtml().build().extract(page);
        assertTrue(without.html().isEmpty());
        assertEquals(PageExtractor.create().extract(page).blocks(), without.blocks());
    }
}
