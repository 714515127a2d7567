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

    private static Extraction titled(String title, String text) {
        return extract(
                "<html><head><title>" + title + " | Harbour Courier</title></head><body><header><a href=/>Home</a>"
                        + "</header><article><h1>" + title + "</h1>" + text + "</article></body></html>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This page isn't available",
                "Oops! We can't find that page",
                "404",
                "Error 503",
                "500 Internal Server Error",
                "Access to this page has been denied",
                "Diese Seite ist nicht mehr verfügbar",
                "Cette page n'existe pas",
                "Página no encontrada",
                "Página não encontrada",
                "Pagina non trovata",
                "Pagina niet gevonden",
                "Nie znaleziono strony",
                "Sidan kunde inte hittas",
                "Страница не найдена",
                "Sayfa bulunamadı",
                "ページが見つかりません",
                "페이지를 찾을 수 없습니다",
                "页面未找到",
                "الصفحة غير موجودة"
            })
    void aMissingPageIsToldInManyLanguages(String title) {
        assertEquals(
                Kind.ERROR,
                titled(title, "<p>Harbour Courier, the paper of the bay</p>").kind());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Terror in the harbour: what is known",
                "Boeing cuts 500 jobs",
                "503 people moved to safety",
                "Route 404 closed after a crash",
                "Missing hiker not found after two days",
                "Security check lanes reopen at the airport",
                "Fehlerhafte Bremsen: Fähre bleibt im Hafen"
            })
    void shortNewsWithACodeOrAnErrorInItsTitleIsAnArticle(String title) {
        String news =
                "<p>The police and the fire brigade were there within minutes, and said on Tuesday that nobody had been"
                        + " hurt. An inquiry begins next week, according to the mayor, who thanked all of them.</p>";
        assertEquals(Kind.ARTICLE, titled(title, news).kind());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This article is for subscribers only. Already a subscriber? Log in.",
                "Sign up for free to continue reading.",
                "Dieser Artikel ist nur für Abonnenten. Jetzt testen!",
                "Anmelden und weiterlesen",
                "Il vous reste 80 % de cet article à lire. La suite est réservée aux abonnés.",
                "Suscríbete para seguir leyendo.",
                "Assine para continuar lendo.",
                "Contenuto riservato agli abbonati.",
                "Word abonnee om verder te lezen.",
                "Prenumerera för att läsa vidare.",
                "Подпишитесь, чтобы читать дальше.",
                "この記事は有料会員限定です。",
                "订阅后可阅读全文",
                "구독하고 계속 읽기"
            })
    void anOfferOfTheRestToSubscribersIsAPaywall(String offer) {
        String beginning =
                "<p>The old ferry sailed back into the harbour on Thursday morning, and several hundred people came"
                        + " to the quay to see it.</p><div><p>";
        assertEquals(
                Kind.PAYWALL,
                titled("Ferry returns", beginning + offer + "</p></div>").kind());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Subscribe to our newsletter.",
                "Sign up for the weekly letter of the editors.",
                "Hat Ihnen der Artikel gefallen? Abonnieren Sie unseren Newsletter.",
                "登录后可以发表评论"
            })
    void anOfferOfALetterIsNoPaywall(String offer) {
        String text =
                "<p>The old ferry sailed back into the harbour on Thursday morning, and several hundred people came"
                        + " to the quay to see it.</p><div><p>";
        assertEquals(
                Kind.ARTICLE,
                titled("Ferry returns", text + offer + "</p></div>").kind());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta itemprop=isAccessibleForFree content=false>",
                "<script type='application/ld+json'>{\"@type\": \"WebPage\", \"name\": \"Ferry\","
                        + " \"isAccessibleForFree\": \"False\"}</script>",
                "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"headline\": \"Ferry returns\", \"hasPart\":"
                        + " {\"@type\": \"WebPageElement\", \"isAccessibleForFree\": false, \"cssSelector\": \".rest\"}}</script>"
            })
    void aPartThatIsDeclaredNotFreeMakesAPaywall(String declared) {
        String text =
                "<p>The old ferry sailed back into the harbour on Thursday morning, and several hundred people came"
                        + " to the quay to see it.</p>";
        assertEquals(Kind.PAYWALL, titled("Ferry returns", declared + text).kind());
    }

    @Test
    void aListOfArticlesWithTheirBeginningsIsAList() {
        StringBuilder cards = new StringBuilder("<h1>Latest</h1>");
        for (int at = 0; at < 20; at++) {
            cards.append("<article class=card><h2><a href=/")
                    .append(at)
                    .append(">Council votes on dues, part ")
                    .append(at);
            cards.append(
                    "</a></h2><p>The council met on Tuesday and voted on the dues that ships pay, after a debate of ");
            cards.append(at).append(" hours.</p><a href=/").append(at).append(">Read more</a></article>");
        }
        assertEquals(
                Kind.LIST,
                extract("<html><head><title>Latest</title></head><body><main>" + cards + "</main></body></html>")
                        .kind());
    }

    @Test
    void nobodyIsSureOfAnArticleOfWhichNothingIsLeft() {
        StringBuilder links = new StringBuilder();
        for (int at = 0; at < 15; at++) {
            links.append("<li><a href=/")
                    .append(at)
                    .append(">Harbour dues vote ")
                    .append(at)
                    .append("</a></li>");
        }
        Extraction page =
                extract("<html><head><title>Harbour</title></head><body><ul>" + links + "</ul></body></html>");
        assertTrue(page.blocks().isEmpty());
        assertEquals(0, page.confidence());
    }

    @Test
    void anArticleAboutConsentIsAnArticle() {
        String text =
                "<p>The regulator fined an online shop two million euros on Tuesday for tracking its customers without"
                        + " their consent, the office said in a statement.</p><p>The shop had set cookies before visitors could"
                        + " choose, and ignored the wishes of those who refused, according to the decision.</p><p>Groups for"
                        + " privacy had complained three years ago, and called the fine a signal to all who live from advertising.</p>";
        assertEquals(Kind.ARTICLE, titled("Regulator fines shop", text).kind());
    }

    @Test
    void anArticleAboutAnErrorIsAnArticle() {
        String html = NewsPage.html().replace("Ferry returns to the harbour", "Error in ferry timetable corrected");
        assertEquals(Kind.ARTICLE, extract(html).kind());
    }
}
