// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlSanitizerTest {
    private final HtmlSanitizer sanitizer = HtmlSanitizer.create();

    @Test
    void keepsTheStructureOfText() {
        String html =
                "<h2>Tides</h2><p>High <em>water</em> at <b>six</b>.</p><ul><li>boats</li></ul><blockquote>Ahoy</blockquote>";
        assertEquals(html, sanitizer.sanitize(html));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>steal()</script>",
                "<p onclick=steal()>x</p>",
                "<a href='javascript:steal()'>x</a>",
                "<a href=' java\tscript:steal()'>x</a>",
                "<a href='data:text/html,<script>steal()</script>'>x</a>",
                "<img src=x onerror=steal()>",
                "<svg><style><img src=x onerror=steal()></style></svg>",
                "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=steal()&gt;'>",
                "<noscript><p title='</noscript><img src=x onerror=steal()>'>",
                "<form action=javascript:steal()><button>x</button></form>",
                "<iframe srcdoc='<script>steal()</script>'></iframe>",
                "<style>@import 'http://evil.example/steal'</style>",
                "<p style='background:url(http://evil.example/steal)'>x</p>",
                "<base href='http://evil.example/steal/'><p>x</p>",
                "<meta http-equiv=refresh content='0;url=javascript:steal()'>",
                "<input autofocus onfocus=steal()>",
                "<textarea><script>steal()</script></textarea>",
                "<xmp><script>steal()</script></xmp>"
            })
    void nothingThatRunsOrCallsOutIsLeft(String hostile) {
        String safe = sanitizer.sanitize(hostile);
        assertFalse(safe.contains("steal"), safe);
        assertFalse(safe.contains("evil.example"), safe);
    }

    @Test
    void whatWasTextStaysText() {
        assertEquals(
                "&lt;script&gt;1&lt;/script&gt; &amp; more", sanitizer.sanitize("&lt;script>1&lt;/script> &amp; more"));
    }

    @Test
    void linksAreAbsoluteAndTrustNobody() {
        String safe = sanitizer.sanitize(
                "<a href='/a?b=1&c=2' target=_blank id=x>there</a>", URI.create("https://a.example/x/"));
        assertEquals(
                "<a href=\"https://a.example/a?b=1&amp;c=2\" rel=\"nofollow noopener noreferrer\">there</a>", safe);
        assertEquals("<a>there</a>", sanitizer.sanitize("<a href='/a'>there</a>"));
    }

    @Test
    void imagesAreLeftOutOrBecomeLinks() {
        String html = "<p>See <img src='https://a.example/p.png' alt='the pier'></p>";
        assertEquals("<p>See </p>", sanitizer.sanitize(html));
        String linked = HtmlSanitizer.builder()
                .images(HtmlSanitizer.Images.LINK)
                .build()
                .sanitize(html);
        assertTrue(linked.contains(">the pier</a>") && !linked.contains("<img"), linked);
    }

    @Test
    void hiddenTextIsLeftOut() {
        assertEquals("<p>seen</p>", sanitizer.sanitize("<p>seen</p><p hidden>a</p><p style='display:none'>b</p>"));
    }

    @Test
    void parsingTheAnswerAgainGivesTheSame() {
        for (String html : new String[] {
            "<p>a<table><tr><td>b</table>", "<pre>\n\n x</pre>", "<a href=http://a.example>x<a href=http://b.example>y",
            "<b><p>x</b>y</p>", "<ul><li>a<li>b</ul>", "text `with` 'quotes' \"too\""
        }) {
            String once = sanitizer.sanitize(html);
            assertEquals(once, sanitizer.sanitize(once), html);
        }
    }

    @Test
    void deepInputIsNoDanger() {
        String deep = "<div>".repeat(50_000) + "x<script>steal()</script>";
        String safe = sanitizer.sanitize(deep);
        assertTrue(safe.contains("x") && !safe.contains("steal"));
    }

    @Test
    void refusesLimitsThatAreNone() {
        Exception thrown = assertThrows(
                IllegalArgumentException.class, () -> HtmlSanitizer.builder().maxDepth(9000));
        assertTrue(thrown.getMessage().contains("9000"), thrown.getMessage());
    }
}
