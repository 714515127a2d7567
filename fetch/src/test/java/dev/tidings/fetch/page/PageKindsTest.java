// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.ArticleText;
import dev.tidings.core.port.Extraction;
import dev.tidings.core.port.Extraction.Kind;
import dev.tidings.core.port.PageBytes;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageKindsTest {
    private static Extraction extract(String html) {
        return PageExtractor.create()
                .extract(PageBytes.of(
                        URI.create("https://www.harbour-courier.example/ferry"),
                        html.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "\"False\"", "\"http://schema.org/False\""})
    void theBeginningOfAnArticleForSubscribersIsAPaywall(String free) {
        Extraction page = extract("<html><head><title>Ferry returns</title><script type='application/ld+json'>"
                + "{\"@type\": \"NewsArticle\", \"headline\": \"Ferry returns\", \"isAccessibleForFree\": " + free
                + "}</script></head><body><article><h1>Ferry returns</h1><p>The old ferry sailed back into the harbour on"
                + " Thursday morning, and several hundred people came to the quay to see it.</p><p>Subscribe to read"
                + " on.</p></article></body></html>");
        assertEquals(Kind.PAYWALL, page.kind());
    }

    @Test
    void anArticleThatIsThereWholeIsNoPaywall() {
        String whole = NewsPage.html().replace("\"headline\":", "\"isAccessibleForFree\": true, \"headline\":");
        assertEquals(Kind.ARTICLE, extract(whole).kind());
    }

    @Test
    void aPageOfHeadlinesIsAList() {
        StringBuilder links = new StringBuilder();
        for (int at = 0; at < 60; at++) {
            links.append("<li><a href=\"/")
                    .append(at)
                    .append("\">Council votes on harbour dues after a long debate, part ")
                    .append(at)
                    .append("</a></li>");
        }
        Extraction page = extract("<html><head><title>Latest</title></head><body><ul>" + links + "</ul></body></html>");
        assertEquals(Kind.LIST, page.kind());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>We and our partners use cookies and similar tracking to show you advertising that fits your"
                        + " interests.</p><p>You may withdraw your consent to cookies at any time in our privacy settings.</p>",
                "<p>Um unser Angebot zu lesen, brauchen wir Ihre Einwilligung in Cookies und Werbung, oder Sie schließen ein"
                        + " Abo ab.</p><p>Ihre Zustimmung können Sie jederzeit in den Hinweisen zum Datenschutz widerrufen.</p>"
            })
    void aRequestForConsentIsNoArticle(String wall) {
        Extraction page =
                extract("<html><head><title>Harbour Courier</title></head><body><div>" + wall + "</div></body>");
        assertEquals(Kind.CONSENT, page.kind());
    }

    @Test
    void anArticleBelowARequestForConsentIsAnArticle() {
        String banner =
                "<body><div class=\"banner\"><p>We use cookies and similar tracking to show you advertising that"
                        + " fits your interests; you may withdraw your consent at any time.</p></div>";
        Extraction page = extract(NewsPage.html().replace("<body>", banner));
        assertEquals(Kind.ARTICLE, page.kind());
        assertTrue(ArticleText.of(page.blocks()).value().startsWith("The old ferry"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   \n ",
                "<html><body><div id=\"root\"></div><script>app()</script></body></html>",
                "<html><head><title>Ferry</title></head><body><img src=a.jpg></body></html>",
                "<!-- nothing -->"
            })
    void whereNothingCanBeReadItIsEmpty(String html) {
        Extraction page = extract(html);
        assertEquals(Kind.EMPTY, page.kind());
        assertTrue(page.blocks().isEmpty() && page.html().isEmpty());
        assertEquals(0, page.confidence());
    }

    @ParameterizedTest
    @ValueSource(strings = {"404 - Page not found", "Seite nicht gefunden", "页面不存在", "Just a moment..."})
    void anErrorIsToldByItsTitleWhateverItsStatus(String title) {
        Extraction page = extract("<html><head><title>" + title + "</title></head><body><h1>" + title
                + "</h1><p>Please go back to our home page and look for it there.</p></body></html>");
        assertEquals(Kind.ERROR, page.kind());
    }

    @Test
    void anArticleAboutAnErrorIsAnArticle() {
        String html = NewsPage.html().replace("Ferry returns to the harbour", "Error in ferry timetable corrected");
        assertEquals(Kind.ARTICLE, extract(html).kind());
    }
}
