// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupReaderTest {
    private static MarkupReader over(String html, int most) {
        return new MarkupReader(html.getBytes(StandardCharsets.UTF_8), 0, most);
    }

    private static String all(MarkupReader reader, int step) {
        StringBuilder out = new StringBuilder();
        char[] buffer = new char[step];
        for (int read = reader.read(buffer, 0, step); read > 0; read = reader.read(buffer, 0, step)) {
            out.append(buffer, 0, read);
        }
        return out.toString();
    }

    private static String outline(Document document) {
        return document.getAllElements().stream()
                .filter(element ->
                        element.closest("svg") == null || element.normalName().equals("svg"))
                .map(MarkupReaderTest::line)
                .collect(Collectors.joining("\n"));
    }

    private static String line(Element element) {
        String text = element.normalName().equals("svg") ? "" : element.ownText();
        return element.normalName() + element.attributes() + text;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>a</p><script>if (a < b) { x = '<p>no</p>'; }</script><p>b</p>",
                "<p title='the <script> tag'>a</p><p>b</p><script>x</script>",
                "<title>On <script> tags</title><p>a</p><script>x</script><p>b</p>",
                "<!-- <script> --><p>a</p><script>x</script><p>b</p>",
                "<textarea><script></textarea><p>a</p><script>x</script><p>b</p>",
                "<script>open <p>a</p>",
                "<script><!-- <script>x</script> --></script><p>a</p>",
                "<style>p { color: red }</style><p>a</p><style>unclosed <p>b</p>",
                "<svg><path d='m0'/><title>t</title></svg><p>a</p>",
                "<svg/><p>a</p><svg><g></svg><p>b</p>",
                "<svg><p>out of it</p></svg><p>a</p>",
                "<svg><svg></svg></svg><p>a</p>",
                "<a href=x'y>a</a><script src=\"a>b\">x</script><p>b</p>",
                "<p>ä 中 𝒜 é</p><scripty>kept</scripty><p>a < b & c",
                "<p =\"a><script>x</script><p>b</p>",
                "<",
                "<s",
                "<script",
                "<!--",
                "<p>a</p><script>x</script"
            })
    void theParserSeesTheSameElements(String html) {
        Document whole = Jsoup.parse(html, "");
        Document fed = Parser.htmlParser().parseInput(over(html, 10_000), "");
        assertEquals(outline(whole), outline(fed));
    }

    @Test
    void scriptsAndStylesAreLeftOutButLinkedDataIsNot() {
        String read = all(
                over(
                        "<script>gone()</script><STYLE>gone</STYLE>"
                                + "<script type='application/LD+json'>{\"kept\": 1}</script><svg><path/></svg>",
                        1000),
                7);
        assertEquals(
                "<script></script><STYLE></STYLE><script type='application/LD+json'>{\"kept\": 1}</script><svg></svg>",
                read);
    }

    @Test
    void charactersSurviveWhereverABufferEnds() {
        String text = "aé中𝒜𝒜b<i>𝒜</i>";
        for (int step = 1; step < 9; step++) {
            assertEquals(text, all(over(text, 1000), step), "buffer of " + step);
        }
    }

    @Test
    void givesNoMoreThanItShouldAndSaysSo() {
        MarkupReader cut = over("<p>0123456789", 8);
        assertEquals("<p>01234", all(cut, 3));
        assertTrue(cut.isCut());
        MarkupReader whole = over("<p>0123", 8);
        all(whole, 3);
        assertFalse(whole.isCut());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<svg>", "<script>", "<style><!", "<!--", "<textarea>", "<svg><p>", "<a '=\"", "<title"})
    void costGrowsWithThePageAlone(String repeated) {
        String html = repeated.repeat(600_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertFalse(all(over(html, Integer.MAX_VALUE), 2048).isEmpty()));
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertFalse(all(over(html + "</svg></script></style>", Integer.MAX_VALUE), 2048)
                        .isEmpty()));
    }
}
